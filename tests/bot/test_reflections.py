"""What is stored of an answer of several messages is read as it was written."""

from __future__ import annotations

from datetime import timedelta

from bot.store import reflections
from tests.bot.home import Home


def test_an_answer_is_read_in_the_order_of_writing_though_the_clock_was_set_back(home: Home) -> None:
    sari, mikko = home.person("Sari", 1, supervises=True), home.person("Mikko", 2)
    _, seat = home.process(sari, mikko)
    id = home.id()
    home.do(lambda tx: reflections.add(tx, id, seat, kind="note"))
    for message, words in ((7, "first"), (9, "second"), (11, "third")):
        home.do(
            lambda tx, message=message, words=words: reflections.add_part(  # type: ignore[misc]
                tx, home.id(), id, seat, message, text=words
            )
        )
        home.clock.advance(timedelta(hours=-1))
    assert home.do(lambda tx: reflections.texts(tx, id)) == ("first", "second", "third")
