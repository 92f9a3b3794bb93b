"""HTML is read as Telegram reads it: entities in UTF-16 units, refusals in its own words."""

import pytest

from bot.emulator.entities import formatted, safe_html, with_found
from bot.emulator.limits import Refusal
from bot.emulator.markup import parse, units


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain & simple", "plain & simple", []),
        ("<b>a</b>", "a", [entity("bold", 0, 1)]),
        (
            "<strong>a</strong><em>b</em><i>c</i>",
            "abc",
            [entity("bold", 0, 1), entity("italic", 1, 1), entity("italic", 2, 1)],
        ),
        ("<u>a</u><s>b</s>", "ab", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("🙂<b>ä</b>", "🙂ä", [entity("bold", 2, 1)]),
        ("<B>a</B>", "a", [entity("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("&lt;b&gt; &amp; &quot;&#228;&#xe4; &nbsp; &amp;lt;", '<b> & "ää &nbsp; &lt;', []),
        ("<blockquote>q</blockquote>", "q", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [entity("spoiler", 0, 1)]),
        ('<a href="https://a.fi/?x=1&amp;y=2">a</a>', "a", [entity("text_link", 0, 1, url="https://a.fi/?x=1&y=2")]),
        ("<a href='a.fi'>a</a>", "a", [entity("text_link", 0, 1, url="http://a.fi")]),
        ('<a href="nowhere">a</a>', "a", []),
        ('<a href="javascript:alert(1)">a</a>', "a", []),
        ("<code>c</code>", "c", [entity("code", 0, 1)]),
        ('<code class="language-x">c</code>', "c", [entity("code", 0, 1)]),
        ("<pre>p</pre>", "p", [entity("pre", 0, 1)]),
        ('<pre><code class="language-py">p</code></pre>', "p", [entity("pre", 0, 1, language="py")]),
        (
            '<tg-time unix="1796299200" format="D">t</tg-time>',
            "t",
            [entity("date_time", 0, 1, unix_time=1796299200, date_time_format="D")],
        ),
        ("a > b", "a > b", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[object]) -> None:
    assert parse(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("ä<div>a</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b a", 'Unclosed start tag "b" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"
    assert refusal.value.faulty


def test_units_are_those_of_utf16() -> None:
    assert [units(text) for text in ("", "a", "ä", "🙂", "👨‍💻")] == [0, 1, 1, 2, 5]


def test_white_space_at_the_ends_is_cut() -> None:
    assert formatted("  <b>a</b> \n", "HTML", None) == ("a", [entity("bold", 0, 1)])
    assert formatted(" <b> a </b>", "HTML", None) == (" a", [entity("bold", 0, 2)])


def test_commands_links_and_mentions_are_found() -> None:
    text, found = with_found("/start now, see https://a.fi/x and @peili_bot or a@b.fi #one 1/2", [])
    assert [text[one["offset"] : one["offset"] + one["length"]] for one in found] == [
        "/start",
        "https://a.fi/x",
        "@peili_bot",
        "a@b.fi",
        "#one",
    ]
    assert [one["type"] for one in found] == ["bot_command", "url", "mention", "email", "hashtag"]


def test_nothing_is_found_inside_code() -> None:
    assert formatted("<code>/start</code> /help", "HTML", None)[1] == [
        entity("code", 0, 6),
        entity("bot_command", 7, 5),
    ]


@pytest.mark.parametrize("mode", ["MarkdownV2", "Markdown", "BBCode"])
def test_other_modes_are_refused(mode: str) -> None:
    with pytest.raises(Refusal):
        formatted("a", mode, None)


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        ("a &lt;b&gt; & c", "a &lt;b&gt; &amp; c"),
        ("🙂<b>x<i>y</i></b>z", "🙂<b>x<i>y</i></b>z"),
        ("<tg-spoiler>s</tg-spoiler>", '<span class="tg-spoiler">s</span>'),
        ("/start", '<span class="bot-command">/start</span>'),
        ("<blockquote expandable>q</blockquote>", '<blockquote class="expandable">q</blockquote>'),
        (
            '<a href="https://a.fi/&quot;x">a</a>',
            '<a href="https://a.fi/&quot;x" target="_blank" rel="noopener noreferrer">a</a>',
        ),
    ],
)
def test_the_page_gets_safe_html(source: str, safe: str) -> None:
    assert safe_html(*formatted(source, "HTML", None)) == safe


def test_overlapping_entities_still_nest_in_the_page() -> None:
    assert safe_html("abc", [entity("bold", 0, 2), entity("italic", 1, 2)]) == "<b>a<i>b</i></b>c"
