"""HTTP for the Bot API: one pool of connections, and errors that never hold a URL, a token or a body."""

import json
import os
from collections.abc import Mapping
from typing import Any, Final

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

UPLOAD: Final = 6  # a file may take so many times longer to send than a message
DEFAULT = BaseRequest.DEFAULT_NONE
JSON: Final = {"Content-Type": "application/json"}

os.environ.setdefault("PTB_TIMEDELTA", "1")  # each RetryAfter warns otherwise


class Transport(BaseRequest):
    """What python-telegram-bot speaks through; `timeout` holds for connecting, sending and each wait."""

    def __init__(self, timeout: float, connections: int = 64) -> None:
        self._timeout = timeout
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeout

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            headers = {"User-Agent": "Peili"}
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=jar, headers=headers)

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = DEFAULT,
        write_timeout: Any = DEFAULT,
        connect_timeout: Any = DEFAULT,
        pool_timeout: Any = DEFAULT,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        files = bool(request_data and request_data.contains_files)
        write = self._seconds(write_timeout, self._timeout * (UPLOAD if files else 1))
        connect = self._seconds(connect_timeout) + self._seconds(pool_timeout)
        read = self._seconds(read_timeout)
        whole = connect + write + read if method == "POST" else None
        limits = aiohttp.ClientTimeout(total=whole, connect=connect, sock_read=read)
        return await self._asked(url, method, request_data, limits)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer as an object; one that is none is told without being shown."""
        answer = _answer(payload)
        if answer is None:
            raise NetworkError("the answer of the Bot API cannot be understood")
        return answer

    async def _asked(
        self, url: str, method: str, data: RequestData | None, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        failure: TelegramError
        try:
            return await self._exchanged(url, method, data, limits)
        except TimeoutError:
            failure = TimedOut()
        except (aiohttp.ClientError, OSError) as error:
            failure = NetworkError(type(error).__name__)
        except (ValueError, TypeError):
            failure = BadRequest("the request cannot be encoded")
        raise failure  # out here, so that the exception it comes from, which may hold the URL, is let go

    async def _exchanged(
        self, url: str, method: str, data: RequestData | None, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise aiohttp.ClientConnectionError
        body, head = _body(data) if data else (None, None)
        call = self._session.request(method, url, data=body, headers=head, timeout=limits, allow_redirects=False)
        async with call as answer:
            return answer.status, _told(answer.status, await answer.read())

    def _seconds(self, given: Any, otherwise: float | None = None) -> float:
        usual = self._timeout if otherwise is None else otherwise
        return given if isinstance(given, int | float) else usual


class Parameters:
    """The parameters of a call that is made without the library's own method for it, as values that JSON knows.

    To this transport it is what RequestData is, which the library lets nobody make.
    """

    contains_files = False

    def __init__(self, said: Mapping[str, Any]) -> None:
        self.parameters = {name: value for name, value in said.items() if value is not None}


def _body(data: RequestData) -> tuple[Any, Mapping[str, str] | None]:
    """JSON (Bot API, "Making requests"); with files a form."""
    if data.contains_files:
        return _form(data), None
    return json.dumps(data.parameters, ensure_ascii=False).encode(), JSON


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _told(status: int, body: bytes) -> bytes:
    """A refusal that is no Bot API answer, such as a proxy's page, is not passed on: errors would show it."""
    if status < 300 or _answer(body) is not None:
        return body
    return json.dumps({"ok": False, "description": f"HTTP {status}"}).encode()


def _answer(body: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    known = isinstance(answer, dict) and answer.keys() & {"result", "description", "parameters"}
    return answer if known else None
