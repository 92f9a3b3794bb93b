"""Each refusal has Telegram's status and words, and what only a faulty bot sends is written down."""

from typing import Any

import pytest

from tests.emulator.phones import Wire


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[fields]]}


KEYBOARD = "can't parse inline keyboard button: "
COMMAND = {"command": "a", "description": "x"}


def markup(given: Any) -> dict[str, Any]:
    return {"text": "a", "reply_markup": given}


FAULTY = [
    ("sendMessage", {}, "message text is empty"),
    ("sendMessage", {"text": " \n "}, "message text is empty"),
    ("sendMessage", {"text": "ä" * 4097}, "message is too long"),
    ("sendMessage", {"text": "🙂" * 2048 + "a"}, "message is too long"),
    ("sendMessage", {"text": "a", "chat_id": ""}, "chat_id is empty"),
    ("sendMessage", {"text": "a", "colour": "red"}, 'unknown parameter "colour"'),
    ("sendMessage", {"text": 5}, 'parameter "text" must be a String'),
    ("sendMessage", {"text": "a", "protect_content": "perhaps"}, 'parameter "protect_content" must be a Boolean'),
    (
        "sendMessage",
        {"text": "a", "message_thread_id": 3},
        'parameter "message_thread_id" is not played by the emulator',
    ),
    ("sendMessage", {"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    (
        "sendMessage",
        {"text": "<b>", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    ("sendMessage", markup("{"), 'parameter "reply_markup" must be an Object'),
    ("sendMessage", markup(button(text="x", callback_data="ä" * 33)), "BUTTON_DATA_INVALID"),
    ("sendMessage", markup(button(text="x", callback_data="")), "BUTTON_DATA_INVALID"),
    ("sendMessage", markup(button(text="x")), f"{KEYBOARD}Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", markup(button(text="", callback_data="1")), "inline keyboard button text must be non-empty"),
    (
        "sendMessage",
        markup(button(text="x", url="http://nodot")),
        "inline keyboard button URL 'http://nodot' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        markup(button(text="x", callback_data="1", style="loud")),
        f"{KEYBOARD}invalid button style specified",
    ),
    ("sendMessage", markup({"inline_keyboard": [{}]}), 'field "inline_keyboard" must be an Array of Arrays'),
    (
        "sendMessage",
        markup({"force_reply": True, "input_field_placeholder": "x" * 65}),
        "input field placeholder is too long",
    ),
    ("sendMessage", markup({"whatever": 1}), "can't parse reply keyboard markup JSON object"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "AgACnothing"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"photo": "https://a.fi/b.jpg"}, "failed to get HTTP URL content"),
    ("sendVoice", {"voice": "x", "caption": "ä" * 1025}, "message caption is too long"),
    ("sendChatAction", {}, "wrong parameter action in request"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("editMessageText", {"text": "a"}, "message identifier is not specified"),
    ("deleteMessage", {}, "message identifier is not specified"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("deleteMessages", {"message_ids": [0]}, "invalid message identifier specified"),
    ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
    (
        "setMessageReaction",
        {"message_id": 1, "reaction": [{"type": "emoji", "emoji": "🫠"}]},
        "REACTION_INVALID",
    ),
    (
        "setMessageReaction",
        {"message_id": 1, "reaction": [{"type": "custom_emoji"}]},
        "can't parse ReactionType: invalid reaction type specified",
    ),
    ("leaveChat", {}, "chat member status can't be changed in private chats"),
]

NO_CHAT = [
    ("answerCallbackQuery", {}, 'parameter "callback_query_id" is required'),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "ä" * 201}, "MESSAGE_TOO_LONG"),
    ("setMyCommands", {"commands": [COMMAND | {"command": "Ä"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [COMMAND | {"command": "a" * 33}]}, "command length must not exceed 32"),
    ("setMyCommands", {"commands": [COMMAND | {"description": ""}]}, "command description must be non-empty"),
    (
        "setMyCommands",
        {"commands": [COMMAND | {"description": "x" * 257}]},
        "command description length must not exceed 256",
    ),
    ("setMyCommands", {"commands": [COMMAND] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "all"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
    ("setMyCommands", {"commands": [], "language_code": "finnish"}, "LANGUAGE_CODE_INVALID"),
    ("setMyName", {"name": "x" * 65}, "name is too long"),
    ("setMyDescription", {"description": "x" * 513}, "description is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "short description is too long"),
    ("setWebhook", {"url": "ftp://x"}, "bad webhook: invalid webhook URL specified"),
    ("setWebhook", {"url": "http://x", "secret_token": "ä"}, "secret token contains unallowed characters"),
    ("setWebhook", {"url": "http://x", "secret_token": "x" * 257}, "secret token is too long"),
    ("getUpdates", {"allowed_updates": "message"}, 'parameter "allowed_updates" must be an Array'),
]


@pytest.mark.parametrize(("method", "params", "words"), FAULTY)
def test_what_only_a_faulty_bot_sends_is_refused_and_written_down(
    wire: Wire, aino: int, method: str, params: dict[str, Any], words: str
) -> None:
    assert wire.refused(method, **{"chat_id": aino, **params}) == (400, f"Bad Request: {words}")
    assert [violation["method"] for violation in wire.violations()] == [method]


@pytest.mark.parametrize(("method", "params", "words"), NO_CHAT)
def test_so_it_is_outside_chats(wire: Wire, method: str, params: dict[str, Any], words: str) -> None:
    assert wire.refused(method, **params) == (400, f"Bad Request: {words}")
    assert len(wire.violations()) == 1


def test_the_longest_text_is_taken(wire: Wire, aino: int) -> None:
    wire.result("sendMessage", chat_id=aino, text="🙂" * 2048)
    keys = button(text="x", callback_data="ä" * 32)
    wire.result("sendMessage", chat_id=aino, text=f"<b>{'a' * 4096}</b>", parse_mode="HTML", reply_markup=keys)
    assert wire.violations() == []


SOUND = [
    ("sendMessage", {"chat_id": 999, "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": "@someone", "text": "a"}, "chat not found"),
    ("sendMessage", {"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ("editMessageText", {"message_id": 99, "text": "a"}, "message to edit not found"),
    ("deleteMessage", {"message_id": 99}, "message to delete not found"),
    ("setMessageReaction", {"message_id": 99}, "message to react not found"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "7"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("getFile", {"file_id": "none"}, "wrong file_id or the file is temporarily unavailable"),
]


@pytest.mark.parametrize(("method", "params", "words"), SOUND)
def test_what_befalls_a_sound_bot_too_is_no_violation(
    wire: Wire, aino: int, method: str, params: dict[str, Any], words: str
) -> None:
    about = {} if method in ("answerCallbackQuery", "getFile") else {"chat_id": aino}
    assert wire.refused(method, **{**about, **params}) == (400, f"Bad Request: {words}")
    assert wire.violations() == []
    assert wire.look("/control/state")["refusals"] == {"400": 1}


@pytest.mark.parametrize(
    ("change", "words"),
    [({"blocked": True}, "bot was blocked by the user"), ({"deleted": True}, "user is deactivated")],
)
def test_those_who_left_cannot_be_written_to(wire: Wire, aino: int, change: dict[str, bool], words: str) -> None:
    wire.ask(f"/control/users/{aino}", **change)
    assert wire.refused("sendMessage", chat_id=aino, text="a") == (403, f"Forbidden: {words}")
    assert wire.violations() == []


def test_a_bot_cannot_write_first(wire: Wire) -> None:
    stranger = wire.person("Eero", started=False)
    words = "Forbidden: bot can't initiate conversation with a user"
    assert wire.refused("sendMessage", chat_id=stranger, text="a") == (403, words)


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/botrubbish/getMe", 404, "Not Found"),
        ("/bot123:other/getMe", 401, "Unauthorized"),
        ("/file/bot123:other/x", 401, "Unauthorized"),
    ],
)
def test_the_token_counts(wire: Wire, path: str, status: int, words: str) -> None:
    answer = wire.http.get(path)
    assert (answer.status_code, answer.json()["description"]) == (status, words)


def test_unknown_methods_are_not_found(wire: Wire) -> None:
    assert wire.refused("sendHug") == (404, "Not Found: method not found")
    assert wire.violations()[0]["description"] == "Not Found: method not found"


def test_a_body_that_is_no_json_is_refused(wire: Wire) -> None:
    answer = wire.http.post(f"/bot{wire.token}/getMe", content=b"[", headers={"content-type": "application/json"})
    assert answer.json()["description"] == "Bad Request: can't parse request: expected a JSON object"
