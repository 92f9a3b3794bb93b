"""Reads the bodies of Bot API calls (JSON, form, multipart) into one dictionary; it checks no parameter."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl, unquote

from bot.emulator.files import Upload
from bot.emulator.limits import bad

_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?')
_NAME = re.compile(r'[; ]name="([^"]*)"')
_FILENAME = re.compile(r'filename="([^"]*)"')
_FILENAME_STAR = re.compile(r"filename\*=utf-8''([^;\s]+)", re.IGNORECASE)
_TYPE = re.compile(r"^content-type:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def read(content_type: str, query: bytes, body: bytes) -> dict[str, Any]:
    """All parameters, from the URL and the body; files as `Upload`."""
    args: dict[str, Any] = dict(parse_qsl(query.decode(), keep_blank_values=True)) if query else {}
    if not body:
        return args
    if content_type.startswith("application/json"):
        return args | _json(body)
    if content_type.startswith("multipart/form-data"):
        return args | _attached(_multipart(content_type, body))
    return args | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _json(body: bytes) -> dict[str, Any]:
    """A JSON object."""
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad("can't parse request: expected a JSON object")
    return found


def _multipart(content_type: str, body: bytes) -> dict[str, Any]:
    """The parts of a multipart body (RFC 7578) by name."""
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise bad("can't parse request: boundary not found")
    parts = body.split(b"--" + boundary[1].encode())[1:-1]
    return dict(_part(*part.split(b"\r\n\r\n", 1)) for part in parts if b"\r\n\r\n" in part)


def _part(head: bytes, content: bytes) -> tuple[str, Any]:
    """One part: a string, or a file when it has a file name."""
    headers, content = head.decode("utf-8", "replace"), content.removesuffix(b"\r\n")
    field = _NAME.search(headers)
    starred, plain = _FILENAME_STAR.search(headers), _FILENAME.search(headers)
    kind = _TYPE.search(headers)
    key = field[1] if field else ""
    if starred or plain:
        name = unquote(starred[1]) if starred else plain[1].replace("%22", '"') if plain else ""
        return key, Upload(name, kind[1] if kind else "", content)
    return key, content.decode("utf-8", "replace")


def _attached(args: dict[str, Any]) -> dict[str, Any]:
    """`attach://name` replaced by the file of that name."""
    wanted = {key: value[9:] for key, value in args.items() if isinstance(value, str) and value.startswith("attach://")}
    found = {key: args.get(name, "") for key, name in wanted.items()}
    return {key: value for key, value in (args | found).items() if key not in wanted.values() or key in found}
