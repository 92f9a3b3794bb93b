"""Editing and deleting, with Telegram's rules: nothing changed is refused, 48 hours, buttons go with a bare text."""

from typing import Any

import pytest

from tests.emulator.phones import Wire

MARKUP = {"inline_keyboard": [[{"text": "x", "callback_data": "1"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


@pytest.fixture
def sent(wire: Wire, aino: int) -> dict[str, Any]:
    """Where a message of the bot's lies."""
    message = wire.result("sendMessage", chat_id=aino, text="<b>a</b>", parse_mode="HTML", reply_markup=MARKUP)
    return {"chat_id": aino, "message_id": message["message_id"]}


def test_a_text_is_edited_and_marked_so(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    edited = wire.result("editMessageText", **sent, text="b", reply_markup=MARKUP)
    assert (edited["text"], edited["edit_date"], edited["reply_markup"]) == ("b", 1796299200, MARKUP)
    assert "entities" not in edited
    assert wire.chat(aino)[-1]["edited"]


def test_the_same_again_is_refused(wire: Wire, sent: dict[str, Any]) -> None:
    same = {"text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": MARKUP}
    assert wire.refused("editMessageText", **sent, **same) == (400, NOT_MODIFIED)
    assert wire.refused("editMessageReplyMarkup", **sent, reply_markup=MARKUP) == (400, NOT_MODIFIED)
    assert wire.violations() == []


def test_a_bare_text_takes_the_buttons_away(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    assert "reply_markup" not in wire.result("editMessageText", **sent, text="b")
    assert "buttons" not in wire.chat(aino)[-1]


def test_buttons_alone_are_taken_away(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    assert wire.result("editMessageReplyMarkup", **sent)["text"] == "a"
    assert "buttons" not in wire.chat(aino)[-1]
    assert wire.refused("editMessageReplyMarkup", **sent, reply_markup={"inline_keyboard": []}) == (400, NOT_MODIFIED)


def test_a_caption_is_edited_and_texts_have_none(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    words = "Bad Request: there is no caption in the message to edit"
    assert wire.refused("editMessageCaption", **sent, caption="x") == (400, words)
    document = wire.upload("sendDocument", {"document": ("a.txt", b"a")}, chat_id=aino, caption="x").json()["result"]
    here = {"chat_id": aino, "message_id": document["message_id"]}
    assert wire.result("editMessageCaption", **here, caption="y")["caption"] == "y"
    assert "caption" not in wire.result("editMessageCaption", **here)
    assert wire.refused("editMessageText", **here, text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )


@pytest.mark.parametrize("markup", [{"force_reply": True}, {"keyboard": [["x"]]}, {"remove_keyboard": True}])
def test_messages_with_a_keyboard_cannot_be_edited(wire: Wire, aino: int, markup: dict[str, Any]) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=markup)["message_id"]
    refusal = wire.refused("editMessageText", chat_id=aino, message_id=number, text="b")
    assert refusal == (400, "Bad Request: message can't be edited")


def test_nobody_elses_message_can_be_edited(wire: Wire, aino: int) -> None:
    refusal = wire.refused("editMessageText", chat_id=aino, message_id=1, text="b")
    assert refusal == (400, "Bad Request: message can't be edited")


def test_only_inline_keyboards_can_be_edited_in(wire: Wire, sent: dict[str, Any]) -> None:
    refusal = wire.refused("editMessageText", **sent, text="b", reply_markup={"force_reply": True})
    assert refusal == (400, "Bad Request: inline keyboard expected")


def test_those_who_blocked_see_no_edit(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    wire.ask(f"/control/users/{aino}", blocked=True)
    assert wire.refused("editMessageText", **sent, text="b") == (403, "Forbidden: bot was blocked by the user")


def test_old_messages_can_still_be_edited(wire: Wire, sent: dict[str, Any]) -> None:
    wire.ask("/control/clock", advance=90 * 86400)
    assert wire.result("editMessageText", **sent, text="b")["edit_date"] == 1796299200 + 90 * 86400


def test_what_is_deleted_is_gone_from_the_phone(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    assert wire.result("deleteMessage", **sent) is True
    assert wire.result("deleteMessage", chat_id=aino, message_id=1) is True
    assert [(seen["deleted"], "text" in seen) for seen in wire.chat(aino)] == [(True, False), (True, False)]
    assert wire.refused("deleteMessage", **sent) == (400, "Bad Request: message to delete not found")
    assert wire.refused("editMessageText", **sent, text="b") == (400, "Bad Request: message to edit not found")


@pytest.mark.parametrize(("hours", "allowed"), [(48, True), (48.001, False)])
def test_after_48_hours_nothing_can_be_deleted(wire: Wire, sent: dict[str, Any], hours: float, allowed: bool) -> None:
    wire.ask("/control/clock", advance=hours * 3600)
    answer = wire.call("deleteMessage", **sent).json()
    assert answer["ok"] is allowed
    assert allowed or answer["description"] == "Bad Request: message can't be deleted for everyone"


def test_many_are_deleted_at_once_or_none(wire: Wire, aino: int, sent: dict[str, Any]) -> None:
    wire.ask("/control/clock", advance=49 * 3600)
    young = wire.result("sendMessage", chat_id=aino, text="b")["message_id"]
    both = [sent["message_id"], young]
    words = "Bad Request: message can't be deleted for everyone"
    assert wire.refused("deleteMessages", chat_id=aino, message_ids=both) == (400, words)
    assert wire.result("deleteMessages", chat_id=aino, message_ids=[young, 99]) is True
    assert [seen["deleted"] for seen in wire.chat(aino)] == [False, False, True]
