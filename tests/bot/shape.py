"""Tells where data does not have the shape that a JSON Schema says, as far as our schemas go; other words fail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

KINDS: Mapping[str, Any] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None),
}  # fmt: skip
SAID = {"$schema", "$defs", "title", "description"}


def amiss(data: Any, schema: Mapping[str, Any], whole: Mapping[str, Any], at: str = "$") -> Iterator[str]:
    """Each thing that is not as said, and where."""
    for word, said in schema.items():
        if word not in SAID:
            yield from (f"{at}: {wrong}" for wrong in WORDS[word](data, said))
    if "$ref" in schema:
        yield from amiss(data, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, at)
    if (options := schema.get("anyOf")) and all(any(amiss(data, option, whole, at)) for option in options):
        yield f"{at}: none of the kinds"
    if isinstance(data, list):
        for number, one in enumerate(data):
            yield from amiss(one, schema.get("items", {}), whole, f"{at}[{number}]")
    if isinstance(data, dict):
        known = schema.get("properties", {})
        for name, one in data.items():
            yield from amiss(one, known.get(name, {}), whole, f"{at}.{name}")
        if schema.get("additionalProperties") is False:
            yield from (f"{at}: unknown {name}" for name in data.keys() - known.keys())


def _kind(data: Any, said: Any) -> list[str]:
    kinds = [said] if isinstance(said, str) else said
    fits = any(isinstance(data, KINDS[k]) and not (k == "integer" and isinstance(data, bool)) for k in kinds)
    return [] if fits else [f"not {said}"]


WORDS: Mapping[str, Any] = {
    "type": _kind,
    "const": lambda data, said: [] if data == said else [f"not {said}"],
    "enum": lambda data, said: [] if data in said else [f"{data!r} is not one of {said}"],
    "required": lambda data, said: [f"no {name}" for name in said if isinstance(data, dict) and name not in data],
    "pattern": lambda data, said: [] if isinstance(data, str) and re.search(said, data) else [f"not like {said}"],
    "minimum": lambda data, said: [] if data >= said else [f"under {said}"],
    "maximum": lambda data, said: [] if data <= said else [f"over {said}"],
    **dict.fromkeys(("$ref", "anyOf", "items", "properties", "additionalProperties"), lambda data, said: []),
}
