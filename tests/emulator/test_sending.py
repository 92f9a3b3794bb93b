"""What the bot sends arrives on the phone as it was meant: text, files, replies, buttons, silence, protection."""

import struct
import zlib

import pytest

from bot.emulator.files import sample
from tests.emulator.phones import Wire


def png(width: int = 3, height: int = 2) -> bytes:
    """A black picture."""
    rows = zlib.compress((b"\0" + b"\0" * width * 3) * height)
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_message_comes_back_and_arrives(wire: Wire, aino: int) -> None:
    sent = wire.result("sendMessage", chat_id=aino, text="<b>Hei</b> Aino", parse_mode="HTML")
    assert sent["message_id"] == 2
    assert sent["chat"] == {"id": aino, "type": "private", "first_name": "Aino"}
    assert sent["from"]["is_bot"]
    assert sent["date"] == 1796299200
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    seen = wire.chat(aino)[-1]
    assert (seen["from"], seen["text"], seen["html"]) == ("bot", "Hei Aino", "<b>Hei</b> Aino")


def test_a_form_does_as_well_as_json(wire: Wire, aino: int) -> None:
    sent = wire.http.post(
        f"/bot{wire.token}/sendMessage",
        data={"chat_id": str(aino), "text": "ä", "disable_notification": "true", "entities": "[]"},
    )
    assert sent.json()["result"]["text"] == "ä"
    assert wire.chat(aino)[-1]["silent"]


def test_a_query_does_too_and_case_does_not_matter(wire: Wire, aino: int) -> None:
    sent = wire.http.get(f"/bot{wire.token}/SENDmessage", params={"chat_id": aino, "text": "hei"})
    assert sent.json()["result"]["text"] == "hei"


def test_ids_count_in_each_chat(wire: Wire, aino: int) -> None:
    eero = wire.person("Eero")
    assert [wire.result("sendMessage", chat_id=who, text="a")["message_id"] for who in (aino, eero, aino)] == [2, 2, 3]


def test_silence_and_protection_are_kept(wire: Wire, aino: int) -> None:
    sent = wire.result("sendMessage", chat_id=aino, text="a", protect_content=True, disable_notification=True)
    assert sent["has_protected_content"]
    seen = wire.chat(aino)[-1]
    assert (seen["protected"], seen["silent"]) == (True, True)


def test_buttons_arrive(wire: Wire, aino: int) -> None:
    row = [
        {"text": "Kyllä", "callback_data": "yes", "style": "success"},
        {"text": "Sivu", "url": "https://a.fi"},
        {"text": "Kopioi", "copy_text": {"text": "abc"}},
    ]
    sent = wire.result("sendMessage", chat_id=aino, text="a", reply_markup={"inline_keyboard": [row, []]})
    assert sent["reply_markup"] == {"inline_keyboard": [row]}
    assert wire.chat(aino)[-1]["buttons"] == [
        [
            {"text": "Kyllä", "data": "yes", "style": "success"},
            {"text": "Sivu", "url": "https://a.fi"},
            {"text": "Kopioi", "copy": "abc"},
        ]
    ]


def test_reply_keyboards_and_forced_replies_arrive(wire: Wire, aino: int) -> None:
    wire.result("sendMessage", chat_id=aino, text="a", reply_markup={"keyboard": [["x", {"text": "y"}]]})
    assert wire.chat(aino)[-1]["keyboard"] == [["x", "y"]]
    markup = {"force_reply": True, "input_field_placeholder": "Kirjoita"}
    wire.result("sendMessage", chat_id=aino, text="a", reply_markup=markup)
    assert wire.chat(aino)[-1]["force_reply"] == "Kirjoita"


def test_a_reply_names_what_it_answers(wire: Wire, aino: int) -> None:
    sent = wire.result("sendMessage", chat_id=aino, text="a", reply_parameters={"message_id": 1})
    assert sent["reply_to_message"]["text"] == "/start"
    assert wire.chat(aino)[-1]["reply_to"] == 1
    lost = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in wire.result("sendMessage", chat_id=aino, text="a", reply_parameters=lost)


def test_a_photo_is_uploaded_and_sent_again_by_its_id(wire: Wire, aino: int) -> None:
    first = wire.upload("sendPhoto", {"photo": ("q.png", png())}, chat_id=aino, caption="<i>QR</i>", parse_mode="HTML")
    photo = first.json()["result"]["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (3, 2, len(png()))
    again = wire.result("sendPhoto", chat_id=aino, photo=photo["file_id"])
    assert again["photo"][-1]["file_id"] == photo["file_id"]
    seen = wire.http.get(f"/control/files/{photo['file_id']}")
    assert (seen.content, seen.headers["content-type"]) == (png(), "image/png")
    assert wire.chat(aino)[-2]["html"] == "<i>QR</i>"


def test_a_document_keeps_its_name_and_bytes(wire: Wire, aino: int) -> None:
    body = b"%PDF-1.7\r\n--x\r\n\r\nrest\r\n"
    sent = wire.upload("sendDocument", {"document": ("Yhteenveto å.pdf", body, "application/pdf")}, chat_id=aino)
    document = sent.json()["result"]["document"]
    assert document["file_name"] == "Yhteenveto å.pdf"
    assert document["mime_type"] == "application/pdf"
    found = wire.result("getFile", file_id=document["file_id"])
    answer = wire.http.get(f"/file/bot{wire.token}/{found['file_path']}")
    assert (answer.content, answer.headers["content-type"]) == (body, "application/pdf")
    assert wire.chat(aino)[-1]["document"]["size"] == len(body)


def test_a_document_may_be_attached_by_name(wire: Wire, aino: int) -> None:
    sent = wire.upload("sendDocument", {"pdf": ("a.pdf", b"x")}, chat_id=aino, document="attach://pdf")
    assert sent.json()["result"]["document"]["file_name"] == "a.pdf"


def test_a_voice_is_uploaded_and_sent_on_by_its_id(wire: Wire, aino: int) -> None:
    heard = wire.ask(f"/control/users/{aino}/send", voice=12)["voice"]
    sent = wire.result("sendVoice", chat_id=aino, voice=heard["file_id"])
    assert sent["voice"]["duration"] == 12
    assert sent["voice"]["mime_type"] == "audio/ogg"
    own = wire.upload("sendVoice", {"voice": ("v.ogg", sample("voice.ogg"))}, chat_id=aino, duration=3)
    assert own.json()["result"]["voice"]["duration"] == 3
    assert wire.http.get(f"/control/files/{heard['file_id']}").content[:4] == b"OggS"


@pytest.mark.parametrize(
    ("method", "field", "content", "words"),
    [
        ("sendDocument", "document", b"", "file must be non-empty"),
        ("sendPhoto", "photo", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", "photo", png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        ("sendPhoto", "photo", png(100, 2), "PHOTO_INVALID_DIMENSIONS"),
        (
            "sendPhoto",
            "photo",
            b"x" * (10 * 1024 * 1024 + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
)
def test_files_that_telegram_does_not_take(
    wire: Wire, aino: int, method: str, field: str, content: bytes, words: str
) -> None:
    answer = wire.upload(method, {field: ("f", content)}, chat_id=aino)
    assert answer.json()["description"] == f"Bad Request: {words}"


def test_no_more_than_fifty_megabytes(wire: Wire, aino: int) -> None:
    answer = wire.upload("sendDocument", {"document": ("f", b"x" * (50 * 1024 * 1024 + 1))}, chat_id=aino)
    assert (answer.status_code, answer.json()["description"]) == (413, "Request Entity Too Large")


def test_getting_stops_at_twenty_megabytes(wire: Wire, aino: int) -> None:
    sent = wire.upload("sendDocument", {"document": ("f", b"x" * (20 * 1024 * 1024 + 1))}, chat_id=aino)
    file_id = sent.json()["result"]["document"]["file_id"]
    assert wire.refused("getFile", file_id=file_id) == (400, "Bad Request: file is too big")


def test_a_file_is_only_what_it_is(wire: Wire, aino: int) -> None:
    voice = wire.ask(f"/control/users/{aino}/send", voice=1)["voice"]["file_id"]
    words = "Bad Request: can't use file of type VoiceNote as Document"
    assert wire.refused("sendDocument", chat_id=aino, document=voice) == (400, words)


def test_typing_shows_until_a_message_comes(wire: Wire, aino: int) -> None:
    wire.result("sendChatAction", chat_id=aino, action="typing")
    assert wire.look(f"/control/chats/{aino}")["user"]["typing"]
    wire.result("sendMessage", chat_id=aino, text="a")
    assert not wire.look(f"/control/chats/{aino}")["user"]["typing"]


def test_a_reaction_comes_and_goes(wire: Wire, aino: int) -> None:
    wire.result("setMessageReaction", chat_id=aino, message_id=1, reaction=[{"type": "emoji", "emoji": "👌"}])
    assert wire.chat(aino)[0]["reaction"] == "👌"
    wire.result("setMessageReaction", chat_id=aino, message_id=1)
    assert "reaction" not in wire.chat(aino)[0]
