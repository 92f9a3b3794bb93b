"""The outbox and the sender: in order per person, looked at once more, and no one's trouble is another's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot import guards, outbox
from bot.guards import Goes
from bot.messengers.protocol import Refused, Retry
from bot.store import people, prompts
from bot.store.tables import outbox as rows
from conversations import effects as e
from tests.bot.home import Home, Someone
from tests.bot.post import Post, drain, letter


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def aino(home: Home) -> Someone:
    return home.person("Aino", 10)


def put(home: Home, who: Someone, text: str, bound: bool = False, turned: bool = False, **more: Any) -> None:
    home.do(lambda tx: outbox.put(tx, who.lane, "message", letter(who, text, bound=bound, turned=turned), **more))


def texts(post: Post, who: Someone) -> list[str]:
    return [message.html for message in post.sent if message.chat == who.chat]


def states(home: Home) -> list[int]:
    return [row.state for row in home.do(lambda tx: tx.all(select(rows.c.state).order_by(rows.c.id)))]


def test_it_sends_in_order_to_each_person(home: Home, post: Post, aino: Someone) -> None:
    mikko = home.person("Mikko", 11)
    for number in range(3):
        put(home, aino, f"a{number}")
        put(home, mikko, f"m{number}")
    drain(home, post)
    assert texts(post, aino) == ["a0", "a1", "a2"]
    assert texts(post, mikko) == ["m0", "m1", "m2"]
    assert home.do(lambda tx: tx.all(select(rows.c.body, rows.c.state))) == [(None, outbox.SENT)] * 6


def test_replies_go_before_prompts(home: Home, aino: Someone) -> None:
    put(home, aino, "a prompt", urgent=False)
    put(home, home.person("Mikko", 11), "a reply")
    claimed = home.do(lambda tx: outbox.claim(tx, (), 10))
    assert [parcel.body["html"] for parcel in claimed] == ["a reply", "a prompt"]


def test_a_leased_row_is_handed_out_once_until_its_lease_runs_out(home: Home, aino: Someone) -> None:
    put(home, aino, "first")
    put(home, aino, "second")
    hand = [[p.body["html"] for p in home.do(lambda tx: outbox.claim(tx, (), 10))] for _ in range(2)]
    home.clock.advance(outbox.LEASE + timedelta(seconds=1))
    hand += [[p.body["html"] for p in home.do(lambda tx: outbox.claim(tx, (), 10))]]
    home.do(outbox.release)
    hand += [[p.body["html"] for p in home.do(lambda tx: outbox.claim(tx, (), 10))]]
    assert hand == [["first"], [], ["first"], ["first"]]


def test_a_busy_lane_waits(home: Home, aino: Someone) -> None:
    put(home, aino, "first")
    assert home.do(lambda tx: outbox.claim(tx, {aino.lane}, 10)) == []


@pytest.mark.parametrize("change", ["closed", "ended", "left", "gone", "swapped", "another", "answered", "paused", ""])
def test_a_question_is_looked_at_again_before_it_goes(home: Home, post: Post, aino: Someone, change: str) -> None:
    sari = home.person("Sari", 1, supervises=True)
    process, seat = home.process(sari, aino)
    prompt = home.id()
    home.act(aino, e.OpenPrompt(prompt, seat, "theme", "role-limits", "role-limits-1"))
    put(home, aino, "a question", guard=f"prompt:{prompt}")
    put(home, aino, "a reply")
    if change == "gone":
        home.do(lambda tx: people.change(tx, aino.id, reachable=False))
    elif change == "swapped":
        home.do(lambda tx: tx.run(update(rows).where(rows.c.guard != "").values(guard="prompt:nothing")))
    elif change:
        done: Any = {
            "closed": e.ClosePrompt(prompt), "ended": e.EndProcess(process), "left": e.Leave(seat),
            "paused": e.Pause(seat, home.clock.now().date() + timedelta(days=3)),
            "another": e.SwapQuestion(prompt, "role-limits-2", "role-limits"),
            "answered": e.Keep(home.id(), seat, "answer", 7, "so it was", prompt=prompt),
        }[change]  # fmt: skip
        home.act(sari if change == "ended" else aino, done)
    drain(home, post)
    assert texts(post, aino) == (["a reply"] if change else ["a question", "a reply"])


def test_what_is_about_a_seat_goes_while_it_is_served(home: Home, post: Post, aino: Someone) -> None:
    sari = home.person("Sari", 1, supervises=True)
    _, seat = home.process(sari, aino)
    put(home, sari, "while there", guard=f"seat:{seat}")
    drain(home, post)
    home.act(aino, e.Leave(seat))
    put(home, sari, "after", guard=f"seat:{seat}")
    drain(home, post)
    assert texts(post, sari) == ["while there"]


def test_a_newest_acknowledgement_is_replaced_and_an_older_one_is_not(home: Home, post: Post, aino: Someone) -> None:
    put(home, aino, "kept", subject="reflection:1")
    put(home, aino, "kept, two", subject="reflection:1", replaces="reflection:1")
    put(home, aino, "another thing")
    put(home, aino, "kept, three", subject="reflection:1", replaces="reflection:1")
    put(home, aino, "pressed", replaces="#1")
    drain(home, post)
    assert [message.replace for message in post.sent] == [0, 1, 0, 0, 1]


def test_buttons_bound_to_a_turn_go_when_the_next_turn_comes(home: Home, post: Post, aino: Someone) -> None:
    put(home, aino, "which?", bound=True)
    put(home, aino, "a word in between")
    put(home, aino, "well then", turned=True)
    put(home, aino, "and on", turned=True)
    drain(home, post)
    assert [call for call in post.calls if call[0] == "strip"] == [("strip", aino.chat, 1)]


def test_a_questions_buttons_stay_until_it_is_answered(home: Home, post: Post, aino: Someone) -> None:
    """Through whatever comes in between, its reminder too."""
    _, seat = home.process(home.person("Sari", 1, supervises=True), aino)
    prompt, answer = home.id(), home.id()
    home.act(aino, e.OpenPrompt(prompt, seat, "theme", "role-limits", "role-limits-1"))
    home.act(aino, e.Keep(answer, seat, "theme", 5, text="words", prompt=prompt))
    about = f"prompt:{prompt}"
    buttons = [[["Later", f"-prompt_later:{prompt}", ""]]]

    def asks(text: str, *rows: Any, **more: Any) -> None:
        home.do(lambda tx: outbox.put(tx, aino.lane, "message", letter(aino, text, rows), **more))
        drain(home, post)

    asks("the question", *buttons, subject=about)
    asks("settings")
    asks("the question is still here", subject=about)
    asks("kept, under another", subject=f"reflection:{home.id()}")
    assert not [call for call in post.calls if call[0] == "strip"]
    asks("the question again", *buttons, subject=about)
    asks("kept", subject=f"reflection:{answer}")
    asks("kept", subject=f"reflection:{answer}")
    assert [call for call in post.calls if call[0] == "strip"] == [("strip", aino.chat, 1), ("strip", aino.chat, 5)]


def test_someone_gone_gets_nothing_more_and_is_marked(home: Home, post: Post, aino: Someone) -> None:
    mikko = home.person("Mikko", 11)
    for who in (aino, aino, mikko):
        put(home, who, "hello")
    post.trouble = [Refused("forbidden", gone=True)]
    drain(home, post)
    known = home.do(lambda tx: people.by_lane(tx, aino.lane))
    assert known is not None
    assert not known.person.reachable
    assert states(home) == [outbox.REFUSED, outbox.DROPPED, outbox.SENT]


def test_what_is_refused_is_dropped_and_the_next_goes(home: Home, post: Post, aino: Someone) -> None:
    put(home, aino, "bad")
    put(home, aino, "good")
    post.trouble = [Refused("bad request")]
    drain(home, post)
    assert (texts(post, aino), states(home)) == (["good"], [outbox.REFUSED, outbox.SENT])


def test_what_cannot_go_now_goes_later_and_in_order(home: Home, post: Post, aino: Someone) -> None:
    put(home, aino, "first")
    put(home, aino, "second")
    post.trouble = [Retry(5)]
    drain(home, post)
    assert texts(post, aino) == []
    assert home.do(outbox.next_try) == home.clock.now() + timedelta(seconds=5)
    home.clock.advance(timedelta(seconds=5))
    drain(home, post)
    assert texts(post, aino) == ["first", "second"]


def test_a_message_that_breaks_the_sender_is_given_up_and_the_next_goes(home: Home, post: Post, aino: Someone) -> None:
    put(home, aino, "poison")
    put(home, aino, "good")
    post.trouble = [RuntimeError()] * 6
    for _ in range(6):
        drain(home, post)
        home.clock.advance(timedelta(minutes=1))
    drain(home, post)
    assert (texts(post, aino), states(home)) == (["good"], [outbox.REFUSED, outbox.SENT])


def test_a_body_that_does_not_open_stops_nobody(home: Home, post: Post, aino: Someone) -> None:
    put(home, home.person("Mikko", 11), "of another")
    put(home, aino, "good")
    put(home, aino, "next")
    home.do(lambda tx: tx.run(update(rows).where(rows.c.lane == aino.lane, rows.c.id == 2).values(
        body=tx.first(select(rows.c.body).where(rows.c.id == 1)).body)))  # type: ignore[union-attr]  # fmt: skip
    drain(home, post)
    assert texts(post, aino) == ["next"]
    assert states(home) == [outbox.SENT, outbox.REFUSED, outbox.SENT]


def test_a_guard_of_nothing_holds(home: Home) -> None:
    assert home.do(lambda tx: guards.looked_at(tx, "")) is Goes.NOW
    assert home.do(lambda tx: guards.looked_at(tx, f"prompt:{home.id()}")) is Goes.NEVER
    assert home.do(lambda tx: prompts.row(tx, home.id())) is None
