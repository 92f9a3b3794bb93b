"""Takes from a person's text what no reader sees and what could disorder a page; changes no visible word."""

from __future__ import annotations

import re

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
FILLERS = "\u034f\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
HALVES = "\ud800-\udfff"
NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
UNSEEN = re.compile(f"[{CONTROLS}{DIRECTIONS}{FILLERS}{HALVES}{NONCHARACTERS}]")
JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e0fff]{9,}")  # no emoji has so many in a row


def clean(text: str) -> str:
    """The text without control characters, direction overrides, fillers and halves of characters."""
    lines = LINE_ENDS.sub("\n", text).replace("\t", " ")
    return JOINERS.sub("", UNSEEN.sub("", lines)).strip()


def line(text: str) -> str:
    """The text on one line, for names and titles."""
    return " ".join(clean(text).split())
