"""Checks what a bot hangs under a message (buttons, keyboards, forced replies); it stores nothing."""

from typing import Any
from urllib.parse import urlsplit

from bot.emulator.limits import BUTTONS_MAX, CALLBACK_DATA_MAX_BYTES, COPY_TEXT_MAX, PLACEHOLDER_MAX, Refusal, bad

Markup = dict[str, Any]
_STYLES = {"danger", "primary", "success"}
_PLAIN = {"text", "style", "icon_custom_emoji_id"}
_PLAYED = {"url", "callback_data", "copy_text"}
_KEYS = {
    "inline_keyboard": set[str](),
    "keyboard": {"is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective"},
    "remove_keyboard": {"selective"},
    "force_reply": {"input_field_placeholder", "selective"},
}


def checked(markup: Markup | None) -> Markup | None:
    """The markup as Telegram keeps it; None for none or an empty one."""
    if not markup:
        return None
    kind = next((key for key in _KEYS if key in markup), None)
    if kind is None or markup.keys() - {kind} - _KEYS[kind]:
        raise bad("can't parse reply keyboard markup JSON object")
    if len(markup.get("input_field_placeholder", "")) > PLACEHOLDER_MAX:
        raise bad("input field placeholder is too long")
    if kind == "inline_keyboard":
        return _inline(markup[kind])
    return _keyboard(markup) if kind == "keyboard" else dict(markup)


def inline_only(markup: Markup | None) -> Markup | None:
    """For editing: only inline keyboards can be edited in."""
    found = checked(markup)
    if found is not None and "inline_keyboard" not in found:
        raise bad("inline keyboard expected")
    return found


def _rows(rows: Any, name: str) -> list[list[Any]]:
    """An array of arrays, without empty rows."""
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(f'field "{name}" must be an Array of Arrays')
    return [row for row in rows if row]


def _inline(rows: Any) -> Markup | None:
    """Rows of inline buttons; None when there is none left (so a bot takes the buttons away)."""
    found = [[_button(button) for button in row] for row in _rows(rows, "inline_keyboard")]
    if sum(map(len, found)) > BUTTONS_MAX:
        raise bad("reply markup is too long")
    return {"inline_keyboard": found} if found else None


def _button(button: Any) -> dict[str, Any]:
    """One inline button; exactly one thing to do."""
    if not isinstance(button, dict):
        raise _unparsed("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise (
            bad("inline keyboard button text must be non-empty")
            if "text" in button
            else _unparsed('Can\'t find field "text"')
        )
    does = button.keys() - _PLAIN
    if len(does) != 1 or not does <= _PLAYED:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if button.get("style", "primary") not in _STYLES:
        raise _unparsed("invalid button style specified")
    _checked_deed(button)
    return dict(button)


def _checked_deed(button: dict[str, Any]) -> None:
    """The limits of what a button does: data in bytes, copied text in characters, URLs with a host."""
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 0 < len(data.encode()) <= CALLBACK_DATA_MAX_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    elif "copy_text" in button:
        copied = button["copy_text"].get("text") if isinstance(button["copy_text"], dict) else None
        if not isinstance(copied, str) or not 0 < len(copied) <= COPY_TEXT_MAX:
            raise bad("BUTTON_COPY_TEXT_INVALID")
    else:
        _checked_url(button["url"])


def _checked_url(url: Any) -> None:
    """http, https, ton or tg, with a host that has a dot."""
    parts = urlsplit(url) if isinstance(url, str) else urlsplit("")
    if parts.scheme not in ("http", "https", "tg", "ton", ""):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if parts.scheme != "tg" and "." not in (parts.netloc or parts.path):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _keyboard(markup: Markup) -> Markup:
    """Rows of reply buttons: strings, or objects with a text."""
    rows = _rows(markup["keyboard"], "keyboard")
    if not rows:
        raise bad("object expected as reply markup")
    buttons = [[button if isinstance(button, dict) else {"text": button} for button in row] for row in rows]
    if not all(isinstance(button.get("text"), str) and button["text"].strip() for row in buttons for button in row):
        raise bad("keyboard button text must be non-empty")
    return {**markup, "keyboard": buttons}


def _unparsed(reason: str) -> Refusal:
    """Telegram's refusal of a button it cannot read."""
    return bad(f"can't parse inline keyboard button: {reason}")
