"""What the emulator's tests share: a bot on one end of the wire and people with phones on the other."""

import time
from collections.abc import Callable
from typing import Any

import httpx

from bot.emulator.run import Emulator

Json = dict[str, Any]
PATIENCE = 120.0  # seconds; it only ends what would wait for ever


class Wire:
    """Calls over real HTTP, as the bot and as the page make them."""

    def __init__(self, emulator: Emulator) -> None:
        self.token, self.url = emulator.token, emulator.url
        self.http = httpx.Client(base_url=emulator.url, timeout=PATIENCE)

    def call(self, method: str, **params: Any) -> httpx.Response:
        """A Bot API call with a JSON body."""
        return self.http.post(f"/bot{self.token}/{method}", json=params)

    def result(self, method: str, **params: Any) -> Any:
        """What a call gives, which must not be refused."""
        answer = self.call(method, **params).json()
        assert answer["ok"], answer
        return answer["result"]

    def refused(self, method: str, **params: Any) -> tuple[int, str]:
        """Status and words of a refusal."""
        answer = self.call(method, **params)
        body = answer.json()
        assert not body["ok"]
        assert body["error_code"] == answer.status_code
        return answer.status_code, body["description"]

    def upload(self, method: str, files: Any, **params: Any) -> httpx.Response:
        """A Bot API call with a multipart body."""
        return self.http.post(f"/bot{self.token}/{method}", data=params, files=files)

    def ask(self, path: str, **body: Any) -> Any:
        """A control call, which must not fail."""
        answer = self.http.post(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def look(self, path: str) -> Any:
        """A control look, which must not fail."""
        answer = self.http.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def person(self, name: str = "Aino", *, started: bool = True, **more: str) -> int:
        """Somebody, who has pressed start and whose start the bot has heard."""
        number: int = self.ask("/control/users", first_name=name, **more)["id"]
        if started:
            self.ask(f"/control/users/{number}/open", start="")
            self.hear()
        return number

    def hear(self) -> list[Json]:
        """All updates that wait, confirmed at once."""
        updates: list[Json] = self.result("getUpdates")
        if updates:
            self.result("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
        return updates

    def chat(self, person: int) -> list[Json]:
        """The messages that a person sees."""
        messages: list[Json] = self.look(f"/control/chats/{person}")["messages"]
        return messages

    def until(self, holds: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Asks again and again until it holds."""
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def violations(self) -> list[Json]:
        """What only a faulty bot would have sent."""
        found: list[Json] = self.look("/control/state")["violations"]
        return found
