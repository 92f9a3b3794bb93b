"""Everything that is in the emulator (people, chats, messages, updates) and what changes it; no HTTP, no waiting."""

from collections import Counter
from collections.abc import Callable
from time import monotonic
from typing import Any

from bot.emulator.bell import Bell
from bot.emulator.entities import with_found
from bot.emulator.faults import Faults
from bot.emulator.files import Files
from bot.emulator.limits import CALLBACK_LIFE_SECONDS, TYPING_SECONDS, Refusal
from bot.emulator.menus import Menus
from bot.emulator.pace import Pace
from bot.emulator.people import Chat, Json, Message, Person, Press
from bot.emulator.timemachine import TimeMachine
from bot.emulator.updates import Hook, Updates

BOT_KEY = "4200000001:EMULATOR-emulator-EMULATOR-emulator-1"
VIOLATIONS_KEPT = 1000
FIRST_PERSON, FIRST_GROUP = 5_000_000_001, -4_000_000_001

Listener = Callable[[set[int], bool], None]


class World:
    """One bot and the people who know it; belongs to one event loop."""

    def __init__(self, clock: TimeMachine, *, token: str = BOT_KEY, pace: bool = True, name: str = "Emulated") -> None:
        self.clock, self.token, self.pace = clock, token, Pace() if pace else None
        self.id, self.username = int(token.split(":")[0]), "emulated_bot"
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.updates, self.files, self.menus, self.faults = Updates(), Files(), Menus(name), Faults()
        self.hook, self.closing, self.answers = Hook(), False, Bell()
        self.violations: list[Json] = []
        self.refusals: Counter[int] = Counter()
        self.calls: Counter[str] = Counter()
        self.listeners: set[Listener] = set()

    def bot(self) -> Json:
        """The bot as a User."""
        return {"id": self.id, "is_bot": True, "first_name": self.menus.word("name", ""), "username": self.username}

    def changed(self, *chats: int, clock: bool = False) -> None:
        """Tells the pages which chats changed, or that the clock did."""
        for listener in tuple(self.listeners):
            listener(set(chats), clock)

    def close(self) -> None:
        """Lets everybody who waits go home."""
        self.closing = True
        self.updates.bell.ring()
        self.clock.bell.ring()
        self.answers.ring()
        self.changed()

    def take_pace(self, chat: int) -> None:
        """Counts a message of the bot; a Refusal when it sends too fast."""
        if self.pace:
            self.pace.take(chat, monotonic())

    def settled(self) -> bool:
        """Whether nothing is queued or unconfirmed, and every process of the bot sleeps at the present time."""
        return not self.updates.alive(self.clock.stamp()) and self.clock.quiet(self.updates.taken)

    def note(self, method: str, refusal: Refusal) -> None:
        """Counts a refusal, and records what only a faulty bot would have sent."""
        self.refusals[refusal.status] += 1
        if refusal.faulty and len(self.violations) < VIOLATIONS_KEPT:
            about = {"method": method, "status": refusal.status, "description": refusal.description}
            self.violations.append({"date": self.clock.stamp(), **about})
            self.changed()

    def add_person(self, first_name: str, last_name: str = "", username: str = "", language_code: str = "en") -> Person:
        """Somebody who has a phone and has not yet met the bot."""
        person = Person(FIRST_PERSON + len(self.people), first_name, last_name, username, language_code)
        self.people[person.id], self.chats[person.id] = person, Chat(person.id)
        self.changed(person.id)
        return person

    def add_group(self, title: str, members: list[int]) -> Chat:
        """A group that the first member makes, with the bot in it."""
        number = FIRST_GROUP - sum(not chat.private for chat in self.chats.values())
        chat = self.chats[number] = Chat(number, title, list(members))
        self.membership(chat.id, self.people[members[0]], "left", "member")
        self.heard(chat, self.people[members[0]], {"group_chat_created": True})
        return chat

    def chat_api(self, chat: Chat) -> Json:
        """The Chat of the Bot API."""
        if chat.private:
            return self.people[chat.id].chat_api()
        return {"id": chat.id, "type": "group", "title": chat.title}

    def membership(self, chat_id: int, by: Person, old: str, new: str) -> None:
        """Sends `my_chat_member`: the bot was blocked (kicked), let in or put out."""
        stamp = self.clock.stamp()
        body = {"chat": self.chat_api(self.chats[chat_id]), "from": by.api(), "date": stamp}
        body |= {"old_chat_member": self._member(old), "new_chat_member": self._member(new)}
        self.updates.put({"my_chat_member": body}, chat_id, stamp)
        self.changed(chat_id)

    def _member(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.bot(), "status": status, **until}

    def heard(self, chat: Chat, person: Person, content: Json) -> Message:
        """A message from a person, queued for the bot (in a group only what bots may see)."""
        person.started = person.started or chat.private
        message = self._new(chat, person.api(), content, outgoing=False)
        if chat.private or (chat.joined and self._visible(content)):
            self.updates.put({"message": message.api}, chat.id, message.api["date"])
        self.changed(chat.id)
        return message

    def _visible(self, content: Json) -> bool:
        """Privacy mode in groups: commands, mentions, replies to the bot and service messages only."""
        text = content.get("text") or content.get("caption")
        reply = content.get("reply_to_message", {}).get("from", {}).get("id") == self.id
        service = "group_chat_created" in content
        return service or reply or bool(text and (text.startswith("/") or f"@{self.username}" in text))

    def said(self, chat: Chat, content: Json, *, silent: bool, markup: Json | None) -> Message:
        """A message from the bot."""
        inline = markup if markup and "inline_keyboard" in markup else None
        if inline:
            content["reply_markup"] = inline
        message = self._new(chat, self.bot(), content, outgoing=True)
        message.silent, message.markup, message.fixed = silent, markup, bool(markup) and inline is None
        message.presses = pressable(inline)
        if chat.private:
            self.people[chat.id].typing_until = 0.0
        self.changed(chat.id)
        return message

    def _new(self, chat: Chat, sender: Json, content: Json, *, outgoing: bool) -> Message:
        chat.last += 1
        head = {"message_id": chat.last, "from": sender, "chat": self.chat_api(chat), "date": self.clock.stamp()}
        message = chat.messages[chat.last] = Message({**head, **content}, outgoing)
        return message

    def edit(self, chat: Chat, message: Message, **fields: Any) -> Message:
        """Replaces fields (None takes one away); phones show it as edited when more than its buttons changed."""
        api = {**message.api, **fields, "edit_date": self.clock.stamp()}
        message.api = {key: value for key, value in api.items() if value is not None}
        message.rewritten = message.rewritten or bool(fields.keys() - {"reply_markup"})
        message.presses |= pressable(message.api.get("reply_markup"))
        self.changed(chat.id)
        return message

    def rewrite(self, chat: Chat, message: Message, text: str) -> Message:
        """A person edits what they wrote."""
        text, entities = with_found(text, [])
        self.edit(chat, message, text=text, entities=entities or None)
        self.updates.put({"edited_message": message.api}, chat.id, self.clock.stamp())
        return message

    def press(self, person: Person, chat: Chat, message: Message, data: str) -> Press:
        """A press of a button, also of one that is no longer shown."""
        press = Press(str(7_000_000_000_000 + len(self.presses)), self.clock.stamp())
        self.presses[press.id] = press
        gone = {"chat": self.chat_api(chat), "message_id": message.id, "date": 0}
        body = {"id": press.id, "from": person.api(), "message": gone if message.deleted else message.api}
        body |= {"chat_instance": str(9_000_000_000 + abs(chat.id)), "data": data}
        self.updates.put({"callback_query": body}, chat.id, press.at)
        return press

    def answer(self, press_id: str, answer: Json) -> bool:
        """The bot's answer to a press; False when it comes twice, too late or to nothing."""
        press = self.presses.get(press_id)
        if press is None or press.answer is not None or self.clock.stamp() - press.at > CALLBACK_LIFE_SECONDS:
            return False
        press.answer = answer
        self.answers.ring()
        return True

    def block(self, person: Person, blocked: bool) -> None:
        """A person blocks the bot, or lets it in again."""
        if person.blocked != blocked:
            person.blocked = blocked
            self.membership(person.id, person, *(("member", "kicked") if blocked else ("kicked", "member")))

    def types(self, person: Person) -> None:
        """The person sees "typing…" for five real seconds, or until a message comes."""
        person.typing_until = monotonic() + TYPING_SECONDS
        self.changed(person.id)


def pressable(markup: Json | None) -> set[str]:
    """The data of the buttons that can be pressed."""
    rows = (markup or {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}
