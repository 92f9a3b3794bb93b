"""What people do with their phones reaches the bot as Telegram sends it."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.emulator.phones import Wire

MARKUP = {"inline_keyboard": [[{"text": "x", "callback_data": "x:1"}]]}


def test_a_deep_link_sends_start_with_its_token(wire: Wire) -> None:
    aino = wire.person("Aino", started=False, language_code="fi", username="aino")
    wire.ask(f"/control/users/{aino}/open", start="abc_-1")
    message = wire.hear()[0]["message"]
    assert message["text"] == "/start abc_-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    names = {"first_name": "Aino", "username": "aino"}
    assert message["from"] == {"id": aino, "is_bot": False, "language_code": "fi", **names}
    assert message["chat"] == {"id": aino, "type": "private", **names}


@pytest.mark.parametrize("token", ["x" * 65, "ä", "a b"])
def test_a_start_parameter_has_its_limits(wire: Wire, aino: int, token: str) -> None:
    assert wire.http.post(f"/control/users/{aino}/open", json={"start": token}).status_code == 409


def test_a_press_is_answered_once(wire: Wire, aino: int) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=MARKUP)["message_id"]
    with ThreadPoolExecutor() as pool:
        pressing = pool.submit(wire.ask, f"/control/users/{aino}/press", message_id=number, data="x:1")
        query = wire.result("getUpdates", timeout=50)[0]["callback_query"]
        assert (query["data"], query["from"]["id"], query["message"]["message_id"]) == ("x:1", aino, number)
        assert wire.result("answerCallbackQuery", callback_query_id=query["id"], text="Kiitos", show_alert=True)
        assert pressing.result(60) == {"text": "Kiitos", "show_alert": True, "answered": True}
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert wire.refused("answerCallbackQuery", callback_query_id=query["id"]) == (400, words)


def test_a_press_that_nobody_answers_ends(wire: Wire, aino: int) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=MARKUP)["message_id"]
    pressed = wire.ask(f"/control/users/{aino}/press", message_id=number, data="x:1", timeout=0.01)
    assert pressed == {"text": None, "show_alert": False, "answered": False}


def test_an_old_press_cannot_be_answered(wire: Wire, aino: int) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=MARKUP)["message_id"]
    wire.ask(f"/control/users/{aino}/press", message_id=number, data="x:1", timeout=0)
    query = wire.hear()[0]["callback_query"]
    wire.ask("/control/clock", advance=151)
    assert wire.refused("answerCallbackQuery", callback_query_id=query["id"])[0] == 400


def test_a_button_that_is_gone_can_still_be_pressed(wire: Wire, aino: int) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", reply_markup=MARKUP)["message_id"]
    wire.result("editMessageText", chat_id=aino, message_id=number, text="b")
    wire.ask(f"/control/users/{aino}/press", message_id=number, data="x:1", timeout=0)
    assert wire.hear()[0]["callback_query"]["message"]["text"] == "b"
    wire.result("deleteMessage", chat_id=aino, message_id=number)
    wire.ask(f"/control/users/{aino}/press", message_id=number, data="x:1", timeout=0)
    gone = wire.hear()[0]["callback_query"]["message"]
    assert (gone["message_id"], gone["date"]) == (number, 0)


def test_a_button_that_never_was_cannot(wire: Wire, aino: int) -> None:
    answer = wire.http.post(f"/control/users/{aino}/press", json={"message_id": 1, "data": "x"})
    assert answer.status_code == 404


def test_an_edit_comes_as_one(wire: Wire, aino: int) -> None:
    number = wire.ask(f"/control/users/{aino}/send", text="a")["message_id"]
    wire.ask(f"/control/users/{aino}/edit", message_id=number, text="b")
    first, second = wire.hear()
    assert first["message"]["text"] == "a"
    assert (second["edited_message"]["text"], second["edited_message"]["message_id"]) == ("b", number)
    assert second["edited_message"]["edit_date"] == 1796299200


def test_blocking_and_coming_back_are_told(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}", blocked=True)
    wire.ask(f"/control/users/{aino}", blocked=True)
    change = wire.hear()
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in change] == ["kicked"]
    assert wire.http.post(f"/control/users/{aino}/send", json={"text": "a"}).status_code == 409
    wire.ask(f"/control/users/{aino}/open", start="")
    back, started = wire.hear()
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start"
    assert wire.result("sendMessage", chat_id=aino, text="a")


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"voice": 7}, "voice"),
        ({"sticker": "🙂"}, "sticker"),
        ({"photo": True}, "photo"),
        ({"location": True}, "location"),
        ({"poll": True}, "poll"),
        ({"document": "a.pdf"}, "document"),
    ],
)
def test_all_that_people_send(wire: Wire, aino: int, asked: dict[str, Any], field: str) -> None:
    seen = wire.ask(f"/control/users/{aino}/send", **asked)
    assert field in wire.hear()[0]["message"]
    assert field in seen


def test_a_photo_may_have_a_caption_and_answer_something(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}/send", photo=True, text="Tässä", reply_to=1)
    message = wire.hear()[0]["message"]
    assert (message["caption"], message["reply_to_message"]["message_id"]) == ("Tässä", 1)


def test_a_forward_says_where_it_is_from(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}/send", forward_of=1)
    message = wire.hear()[0]["message"]
    assert (message["text"], message["forward_origin"]["type"]) == ("/start", "user")


def test_a_protected_message_cannot_be_forwarded(wire: Wire, aino: int) -> None:
    number = wire.result("sendMessage", chat_id=aino, text="a", protect_content=True)["message_id"]
    answer = wire.http.post(f"/control/users/{aino}/send", json={"forward_of": number})
    assert (answer.status_code, "protected" in answer.json()["error"]) == (409, True)


def test_a_long_text_is_split_as_clients_do(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}/send", text="a" + "🙂" * 4096)
    texts = [update["message"]["text"] for update in wire.hear()]
    assert [len(text) for text in texts] == [2048, 2048, 1]
    assert "".join(texts) == "a" + "🙂" * 4096


def test_nothing_cannot_be_sent(wire: Wire, aino: int) -> None:
    assert wire.http.post(f"/control/users/{aino}/send", json={"text": " "}).status_code == 409


def test_a_group_tells_the_bot_only_what_is_for_it(wire: Wire, aino: int) -> None:
    group = wire.ask("/control/groups", title="Tiimi", members=[aino])["id"]
    assert group < 0
    joined, created = wire.hear()
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert created["message"]["chat"] == {"id": group, "type": "group", "title": "Tiimi"}
    for text in ("hello all", "/help", "hi @emulated_bot"):
        wire.ask(f"/control/users/{aino}/send", text=text, group=group)
    assert [update["message"]["text"] for update in wire.hear()] == ["/help", "hi @emulated_bot"]
    assert wire.result("getChat", chat_id=group)["title"] == "Tiimi"
    assert wire.result("sendMessage", chat_id=group, text="a")["chat"]["id"] == group
    assert wire.result("leaveChat", chat_id=group)
    words = "Forbidden: bot is not a member of the group chat"
    assert wire.refused("sendMessage", chat_id=group, text="a") == (403, words)


def test_a_name_and_language_can_change(wire: Wire, aino: int) -> None:
    wire.ask(f"/control/users/{aino}", first_name="Aino-Maija", language_code="sv")
    wire.ask(f"/control/users/{aino}/send", text="a")
    sender = wire.hear()[0]["message"]["from"]
    assert (sender["first_name"], sender["language_code"]) == ("Aino-Maija", "sv")


@pytest.mark.parametrize("path", ["/control/users/1/send", "/control/users/1"])
def test_nobody_is_not_there(wire: Wire, path: str) -> None:
    assert wire.http.post(path, json={"text": "a"}).status_code == 404
