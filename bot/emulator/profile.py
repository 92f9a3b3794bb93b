"""What the bot can ask and set about itself, chats and files, one function a method."""

from typing import Any

from bot.emulator.limits import DOWNLOAD_MAX_BYTES, FILE_BIG, FILE_WRONG, bad, sorry
from bot.emulator.menus import commands, language, scope_of
from bot.emulator.methods import known_chat
from bot.emulator.parameters import Args
from bot.emulator.people import Json
from bot.emulator.world import World

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_guest_queries": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
}


def get_me(world: World, args: Args) -> Json:
    """getMe."""
    return world.bot() | _ABILITIES


def done(world: World, args: Args) -> bool:
    """logOut and close: the emulator goes on."""
    return True


def _menu(world: World, args: Args) -> tuple[str, int, str]:
    """The key of a list of commands: scope, chat, language."""
    kind, chat = scope_of(args.get("scope"))
    number = known_chat(world, {"chat_id": int(chat) if str(chat).lstrip("-").isdigit() else chat}).id if chat else 0
    return kind, number, language(args.get("language_code", ""))


def set_my_commands(world: World, args: Args) -> bool:
    """setMyCommands."""
    world.menus.commands[_menu(world, args)] = commands(args["commands"])
    world.changed(*world.people)
    return True


def delete_my_commands(world: World, args: Args) -> bool:
    """deleteMyCommands."""
    world.menus.commands.pop(_menu(world, args), None)
    world.changed(*world.people)
    return True


def get_my_commands(world: World, args: Args) -> list[Json]:
    """getMyCommands: of this very scope and language."""
    return world.menus.commands.get(_menu(world, args), [])


def _say(world: World, args: Args, field: str) -> bool:
    world.menus.say(field, args.get(field, ""), language(args.get("language_code", "")))
    return True


def set_my_name(world: World, args: Args) -> bool:
    """setMyName."""
    return _say(world, args, "name")


def set_my_description(world: World, args: Args) -> bool:
    """setMyDescription."""
    return _say(world, args, "description")


def set_my_short_description(world: World, args: Args) -> bool:
    """setMyShortDescription."""
    return _say(world, args, "short_description")


def get_my_name(world: World, args: Args) -> Json:
    """getMyName."""
    return {"name": world.menus.word("name", language(args.get("language_code", "")))}


def get_my_description(world: World, args: Args) -> Json:
    """getMyDescription."""
    return {"description": world.menus.word("description", language(args.get("language_code", "")))}


def get_my_short_description(world: World, args: Args) -> Json:
    """getMyShortDescription."""
    return {"short_description": world.menus.word("short_description", language(args.get("language_code", "")))}


def set_chat_menu_button(world: World, args: Args) -> bool:
    """setChatMenuButton."""
    button: dict[str, Any] = args.get("menu_button", {"type": "default"})
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    world.menus.buttons[known_chat(world, args).id if "chat_id" in args else 0] = button
    return True


def get_chat_menu_button(world: World, args: Args) -> Json:
    """getChatMenuButton."""
    default = world.menus.buttons.get(0, {"type": "commands"})
    return world.menus.buttons.get(known_chat(world, args).id, default) if "chat_id" in args else default


def get_file(world: World, args: Args) -> Json:
    """getFile."""
    stored = world.files.by_id.get(args["file_id"])
    if stored is None:
        raise sorry(FILE_WRONG)
    if len(stored.content) > DOWNLOAD_MAX_BYTES:
        raise bad(FILE_BIG)
    body = {"file_id": stored.id, "file_unique_id": stored.id.replace("-", "")}
    return body | {"file_size": len(stored.content), "file_path": stored.path}


def get_chat(world: World, args: Args) -> Json:
    """getChat."""
    chat = known_chat(world, args)
    body = world.chat_api(chat) | {"accent_color_id": 0, "max_reaction_count": 11}
    if not chat.private:
        body["permissions"] = {"can_send_messages": True}
    return body | {"accepted_gift_types": dict.fromkeys(_GIFTS, chat.private)}


def leave_chat(world: World, args: Args) -> bool:
    """leaveChat: groups only."""
    chat = known_chat(world, args)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.joined = False
    world.membership(chat.id, world.people[chat.members[0]], "member", "left")
    return True
