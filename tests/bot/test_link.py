"""The links that people forward: nothing that passes them on may cut them."""

from __future__ import annotations

import re

from bot.emulator.entities import formatted
from bot.house import link_token

HEAD = "https://t.me/peili_bot?start="


def test_a_token_is_letters_and_digits_and_cannot_be_guessed() -> None:
    made = {link_token() for _ in range(200)}
    assert len(made) == 200
    assert [token for token in made if not re.fullmatch(r"[A-Za-z0-9]{24}", token)] == []


def test_a_link_that_ends_in_a_dash_is_found_whole_and_a_sentence_that_ends_after_it_is_not_a_part() -> None:
    for end in ("-", "_", "x", "x/"):
        for after in ("", ".", "!", "?", " more", "\n\nmore", "'"):
            link = HEAD + "abc" + end
            _, found = formatted(f"Open {link}{after}", "HTML", None)
            assert [(one["type"], one["length"]) for one in found] == [("url", len(link))]
