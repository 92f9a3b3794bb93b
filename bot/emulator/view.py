"""How the phones see people and messages: the JSON of the control routes; it changes nothing."""

from time import monotonic

from bot.emulator.entities import safe_html
from bot.emulator.people import Chat, Json, Message, Person
from bot.emulator.world import World

_OTHER = ("sticker", "location", "poll", "forward_origin")


def person_view(person: Person) -> Json:
    """A person, as the phones show them."""
    names = ("id", "first_name", "last_name", "username", "language_code", "started", "blocked", "deleted")
    return {name: getattr(person, name) for name in names} | {"typing": person.typing_until > monotonic()}


def chat_view(world: World, chat: Chat, after: int = 0) -> list[Json]:
    """The messages with a number above `after`."""
    return [message_view(message) for number, message in chat.messages.items() if number > after]


def message_view(message: Message) -> Json:
    """One message; the texts of deleted ones are gone here too."""
    api = message.api
    seen: Json = {"message_id": message.id, "from": "bot" if message.outgoing else "user", "date": api["date"]}
    seen |= {"user_id": api["from"]["id"], "edited": message.rewritten, "deleted": message.deleted}
    seen |= {"protected": "has_protected_content" in api, "silent": message.silent}
    if message.reaction:
        seen["reaction"] = message.reaction
    if "reply_to_message" in api:
        seen["reply_to"] = api["reply_to_message"]["message_id"]
    return seen if message.deleted else seen | _content(message) | _hung(message)


def _content(message: Message) -> Json:
    """Text, files and what else is in it."""
    api, seen = message.api, {key: message.api[key] for key in _OTHER if key in message.api}
    if message.text:
        seen |= {"text": message.text, "html": safe_html(message.text, message.entities)}
    if "photo" in api:
        seen["photo"] = api["photo"][-1]
    if "document" in api:
        seen["document"] = {**api["document"], "size": api["document"]["file_size"]}
    if "voice" in api:
        seen["voice"] = api["voice"]
    if "group_chat_created" in api:
        seen["service"] = "group_chat_created"
    return seen


def _hung(message: Message) -> Json:
    """Buttons, keyboard, forced reply."""
    seen: Json = {}
    if markup := message.api.get("reply_markup"):
        seen["buttons"] = [[_button(button) for button in row] for row in markup["inline_keyboard"]]
    if message.markup and "keyboard" in message.markup:
        seen["keyboard"] = [[button["text"] for button in row] for row in message.markup["keyboard"]]
    if message.markup and "force_reply" in message.markup:
        seen["force_reply"] = message.markup.get("input_field_placeholder", "")
    return seen


def _button(button: Json) -> Json:
    """text, and one of data, url and copy; style if there is one."""
    seen = {"text": button["text"], "data": button.get("callback_data"), "url": button.get("url")}
    seen |= {"copy": button.get("copy_text", {}).get("text"), "style": button.get("style")}
    return {key: value for key, value in seen.items() if value is not None}


def state_view(world: World) -> Json:
    """All there is."""
    return {
        "clock": clock_view(world),
        "bot": {**world.bot(), "description": world.menus.word("description", "")},
        "users": [person_view(person) for person in world.people.values()],
        "groups": [group_view(chat) for chat in world.chats.values() if not chat.private],
        "chats": {str(chat.id): chat_view(world, chat) for chat in world.chats.values()},
        "commands": {str(person.id): commands_view(world, person) for person in world.people.values()},
        "violations": world.violations,
        "refusals": {str(status): count for status, count in world.refusals.items()},
        "pending": len(world.updates.alive(world.clock.stamp())),
    }


def group_view(chat: Chat) -> Json:
    """A group."""
    return {"id": chat.id, "title": chat.title, "members": chat.members, "joined": chat.joined}


def commands_view(world: World, person: Person) -> list[Json]:
    """The commands in this person's menu."""
    return world.menus.for_person(person.id, person.language_code)


def clock_view(world: World) -> Json:
    """The clock, when the bot next wants to wake, and whether it sleeps."""
    wake = world.clock.wake()
    return world.clock.face() | {"wake": wake.isoformat() if wake else None, "settled": world.settled()}
