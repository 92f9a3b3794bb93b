"""Commands are found for a person as Telegram finds them, and the bot's words in their language."""

from typing import Any

from tests.emulator.phones import Wire


def say(wire: Wire, name: str, **params: Any) -> None:
    wire.result("setMyCommands", commands=[{"command": name, "description": "x"}], **params)


def test_the_nearest_list_is_shown(wire: Wire, aino: int) -> None:
    def shown() -> str:
        commands = wire.look(f"/control/chats/{aino}")["commands"]
        return str(commands[0]["command"]) if commands else ""

    assert shown() == ""
    chat = {"type": "chat", "chat_id": aino}
    steps: list[tuple[str, dict[str, Any]]] = [
        ("default", {}),
        ("default_fi", {"language_code": "fi"}),
        ("private", {"scope": {"type": "all_private_chats"}}),
        ("private_fi", {"scope": {"type": "all_private_chats"}, "language_code": "fi"}),
        ("chat", {"scope": chat}),
        ("chat_fi", {"scope": chat, "language_code": "fi"}),
    ]
    for name, params in steps:
        say(wire, name, **params)
        say(wire, "other", language_code="sv")
        assert shown() == name
    for (_, params), (name, _) in zip(steps[:0:-1], steps[-2::-1], strict=True):
        wire.result("deleteMyCommands", **params)
        assert shown() == name


def test_a_list_is_read_back_by_its_scope_and_language(wire: Wire, aino: int) -> None:
    scope = {"type": "chat", "chat_id": str(aino)}
    say(wire, "/me", scope=scope)
    assert wire.result("getMyCommands") == []
    assert wire.result("getMyCommands", scope=scope) == [{"command": "me", "description": "x"}]


def test_a_scope_needs_a_chat_that_is_known(wire: Wire) -> None:
    scope = {"type": "chat", "chat_id": 999}
    assert wire.refused("setMyCommands", commands=[], scope=scope) == (400, "Bad Request: chat not found")


def test_words_have_languages(wire: Wire) -> None:
    wire.result("setMyName", name="Peili")
    wire.result("setMyName", name="Spegel", language_code="sv")
    wire.result("setMyDescription", description="Hei")
    wire.result("setMyShortDescription", short_description="H")
    assert wire.result("getMyName", language_code="sv") == {"name": "Spegel"}
    assert wire.result("getMyName", language_code="fi") == {"name": "Peili"}
    assert wire.result("getMyDescription", language_code="fi") == {"description": "Hei"}
    assert wire.result("getMyShortDescription") == {"short_description": "H"}
    assert wire.result("getMe")["first_name"] == "Peili"
    wire.result("setMyDescription", description="")
    assert wire.result("getMyDescription") == {"description": ""}


def test_the_menu_button_is_for_one_or_all(wire: Wire, aino: int) -> None:
    assert wire.result("getChatMenuButton") == {"type": "commands"}
    wire.result("setChatMenuButton", menu_button={"type": "default"})
    wire.result("setChatMenuButton", chat_id=aino, menu_button={"type": "commands"})
    assert wire.result("getChatMenuButton", chat_id=aino) == {"type": "commands"}
    assert wire.result("getChatMenuButton") == {"type": "default"}
