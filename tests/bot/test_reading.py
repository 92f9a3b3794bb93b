"""What an update means: read from the raw update as the library would read it, and nonsense refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.messengers.protocol import Received
from bot.messengers.reading import ODD, read

Json = dict[str, Any]

LIBRARY = Bot("1:x")
NUMBERS = st.integers(1, 2**40)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)
USERS = st.fixed_dictionaries(
    {"id": NUMBERS, "is_bot": st.just(False), "first_name": WORDS},
    optional={"last_name": WORDS, "username": WORDS, "language_code": st.sampled_from(["fi", "sv-FI", "en"])},
)
CHATS = st.one_of(
    st.fixed_dictionaries({"id": NUMBERS, "type": st.just("private"), "first_name": WORDS}),
    st.fixed_dictionaries({"id": NUMBERS.map(lambda n: -n), "type": st.sampled_from(["group", "supergroup"])}),
)
FILE = {"file_id": WORDS, "file_unique_id": WORDS}
SIZED = {**FILE, "width": NUMBERS, "height": NUMBERS}
LASTING = {**FILE, "duration": st.integers(0, 10_000)}
CONTENTS: dict[str, Any] = {
    "text": WORDS,
    "voice": st.fixed_dictionaries(LASTING, optional={"file_size": st.integers(0, 2**31)}),
    "sticker": st.fixed_dictionaries(
        {**SIZED, "is_animated": st.booleans(), "is_video": st.booleans(), "type": st.just("regular")}
    ),
    "photo": st.lists(st.fixed_dictionaries(SIZED), min_size=1, max_size=2),
    "location": st.fixed_dictionaries({"longitude": st.floats(-90, 90), "latitude": st.floats(-90, 90)}),
    "video_note": st.fixed_dictionaries({**LASTING, "length": NUMBERS}),
    "video": st.fixed_dictionaries({**SIZED, **LASTING}),
    "audio": st.fixed_dictionaries(LASTING),
    "document": st.fixed_dictionaries(FILE),
    "animation": st.fixed_dictionaries({**SIZED, **LASTING, "document": st.just(None)}),
    "contact": st.fixed_dictionaries({"phone_number": WORDS, "first_name": WORDS}),
    "pinned": st.just({}),
}
ORIGIN = {"type": "hidden_user", "sender_user_name": "N", "date": 1_790_000_000}


@st.composite
def messages(draw: st.DrawFn, *, inner: bool = False) -> Json:
    """A message as the Bot API gives it."""
    made: Json = {"message_id": draw(NUMBERS), "date": draw(st.integers(1, 2**31)), "chat": draw(CHATS)}
    made["from"] = draw(USERS)
    kind = draw(st.sampled_from(sorted(CONTENTS)))
    made[kind] = draw(CONTENTS[kind])
    if kind == "animation":
        made["animation"].pop("document")
    if draw(st.booleans()) and not inner:
        made["reply_to_message"] = draw(messages(inner=True))
    if draw(st.integers(0, 5)) == 0:
        made["forward_origin"] = ORIGIN
    return made


@st.composite
def updates(draw: st.DrawFn) -> Json:
    """An update of a kind that is asked for, or of one that is not."""
    kind = draw(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "other"]))
    made: Json = {"update_id": draw(NUMBERS)}
    if kind in ("message", "edited_message"):
        made[kind] = draw(messages())
    elif kind == "callback_query":
        made[kind] = {"id": draw(WORDS), "from": draw(USERS), "chat_instance": "1", "data": draw(WORDS)}
        if draw(st.booleans()):
            made[kind]["message"] = draw(messages(inner=True))
    elif kind == "my_chat_member":
        user = draw(USERS)
        states = [{"user": user, "status": draw(st.sampled_from(["member", "left"]))} for _ in range(2)]
        if draw(st.booleans()):
            states[1] = {"user": user, "status": "kicked", "until_date": 0}
        change = {"old_chat_member": states[0], "new_chat_member": states[1]}
        made[kind] = {"chat": draw(CHATS), "from": user, "date": 1_790_000_000, **change}
    return made


@given(updates())
def test_an_update_means_what_the_library_reads_in_it(update: Json) -> None:
    assert read(update) == by_the_library(Update.de_json(dict(update), LIBRARY))


NO_UPDATES: list[Any] = [
    {"update_id": 1, "message": {}},
    {"update_id": 1, "message": None},
    {"update_id": 1, "message": []},
    {"update_id": 1, "message": {"chat": {"id": 1}}},
    {"update_id": 1, "message": {"chat": {"id": "1", "type": "private"}, "message_id": 1, "text": "x"}},
    {"update_id": 1, "message": {"chat": {"id": 1, "type": "private"}, "message_id": 1, "text": 5}},
    {"update_id": 1, "message": {"chat": {"id": 1, "type": "private"}, "message_id": "1", "text": "x"}},
    {"update_id": 1, "message": {"chat": {"id": 1, "type": "private"}, "message_id": 1, "from": {}, "text": "x"}},
    {"update_id": 1, "message": {"chat": {"id": 1, "type": "private"}, "message_id": 1, "voice": {"file_id": 7}}},
    {"update_id": 1, "callback_query": {"id": "1", "message": {"chat": {"id": 1, "type": "private"}}}},
    {"update_id": 1, "my_chat_member": {"chat": {"id": 1, "type": "private"}}},
    7,
    None,
]


@pytest.mark.parametrize("nonsense", NO_UPDATES, ids=range(len(NO_UPDATES)))
def test_nonsense_is_told_as_nonsense(nonsense: Any) -> None:
    with pytest.raises(ValueError, match=r"^not an update$"):  # and nothing of what was in it
        read(nonsense)


def test_half_a_character_is_shown_as_unreadable() -> None:
    here = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "a\ud83d"}
    here["from"] = {"id": 1, "is_bot": False, "first_name": "\ude42"}
    assert read({"update_id": 1, "message": here}) == Received("text", 1, author="\ufffd", text="a\ufffd", message=1)


# --- the library's reading


def by_the_library(update: Update) -> Received:
    """The same, of the library's objects."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        return Received("nothing", 0)
    if chat.type != "private":
        here = update.my_chat_member is None or update.my_chat_member.new_chat_member.status not in ("left", "kicked")
        code = (user.language_code or "") if user else ""
        return Received("group" if here else "nothing", 0, language_code=code, group=chat.id)
    who: Json = {"chat": chat.id}
    if user:
        who |= {"author": user.full_name[:64], "language_code": user.language_code or ""}
    if update.my_chat_member:
        gone = update.my_chat_member.new_chat_member.status == "kicked"
        return Received("blocked" if gone else "returned", **who)
    if update.callback_query:
        query = update.callback_query
        assert query.message
        return Received("press", press=query.id, data=query.data or "", pressed=query.message.message_id, **who)
    return _message(update, who)


def _message(update: Update, who: Mapping[str, Any]) -> Received:
    if edited := update.edited_message:
        return Received("edit" if edited.text else "nothing", text=edited.text or "", message=edited.message_id, **who)
    message = update.message
    assert message
    about = message.reply_to_message.message_id if message.reply_to_message else 0
    said = {"message": message.message_id, "about": about, **who}
    if message.forward_origin:
        return Received("odd", odd="forwarded", **said)
    if message.text:
        return Received("text", text=message.text, **said)
    if voice := message.voice:
        lasted: Any = voice.duration
        seconds = int(lasted.total_seconds()) if hasattr(lasted, "total_seconds") else int(lasted)
        return Received("voice", file=voice.file_id, seconds=seconds, size=voice.file_size or 0, **said)
    odd = next((kind for kind in ODD if getattr(message, kind, None)), "")
    return Received("odd" if odd else "nothing", odd=odd or "other", **said)
