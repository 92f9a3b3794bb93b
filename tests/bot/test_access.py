"""Who may do what: every effect, every actor, and what they point at; an effect without a line here fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest

from bot.access import RULES, Denied, authorize
from bot.effects import CARRIED
from bot.store import goals, handing, invitations, meetings, prompts, reflections
from bot.store.tx import Tx
from conversations import effects as e
from tests.bot.home import START, Home, Someone

# The first five act on Aino's things: someone unknown, Aino herself, another supervisee of her supervisor, her
# supervisor, another supervisor. The last three act on their own: not yet accepted, left, the process ended.
MATRIX = """
                   stranger writer other head otherhead  pending left ended
Enrol              yes      yes    yes   yes  yes        yes     yes  yes
SetPerson          no       yes    yes   yes  yes        yes     yes  yes
SetReachable       no       yes    yes   yes  yes        yes     yes  yes
Jot                no       yes    yes   yes  yes        yes     yes  yes
ClearJots          no       yes    yes   yes  yes        yes     yes  yes
Defer              no       yes    yes   yes  yes        yes     yes  yes
Revise             no       yes    yes   yes  yes        yes     yes  yes
Tell               no       yes    no    yes  no         yes     yes  yes
SendCopy           no       yes    yes   yes  yes        yes     yes  yes
BecomeSupervisor   no       yes    yes   yes  yes        yes     yes  yes
DeclineInvitation  no       yes    yes   yes  yes        yes     yes  yes
Join               no       yes    yes   no   yes        yes     yes  yes
OpenProcess        no       no     no    yes  yes        no      no   no
Invite             no       no     no    yes  no         no      no   no
Accept             no       no     no    yes  no         no      no   no
Refuse             no       no     no    yes  no         no      no   no
EndProcess         no       no     no    yes  no         no      no   no
PauseProcess       no       no     no    yes  no         no      no   no
SetRhythm          no       no     no    yes  no         no      no   no
SetKeeping         no       no     no    no   no         no      no   no
PushDigest         no       no     no    yes  no         no      no   no
SendDigest         no       no     no    yes  no         no      no   no
SetMeeting         no       no     no    yes  no         no      no   no
MoveMeeting        no       no     no    yes  no         no      no   no
CancelMeeting      no       no     no    yes  no         no      no   no
HoldMeeting        no       no     no    yes  no         no      no   no
AskOwn             no       no     no    yes  no         no      no   no
OfferProcess       no       no     no    yes  no         no      no   no
TakeBackOffer      no       no     no    yes  no         no      no   no
HandOn             no       no     no    yes  no         no      no   no
AskToTake          no       no     no    no   yes        no      no   no
StepBack           no       no     no    no   yes        no      no   no
TakeBackAsk        no       no     no    yes  no         no      no   no
ErasePerson        no       yes    yes   no   no         yes     yes  yes
EraseSeat          no       yes    no    no   no         yes     yes  yes
Withdraw           no       yes    no    no   no         yes     yes  yes
Leave              no       yes    no    no   no         yes     yes  yes
SetConsent         no       yes    no    no   no         yes     yes  yes
MarkAsked          no       yes    no    no   no         no      no   no
RenewConsent       no       yes    no    no   no         no      no   no
SetTimes           no       yes    no    no   no         yes     yes  yes
Pause              no       yes    no    no   no         yes     yes  yes
OpenPrompt         no       yes    no    no   no         no      no   no
OpenWaiting        no       yes    no    no   no         yes     yes  yes
SwapQuestion       no       yes    no    no   no         yes     yes  yes
ClosePrompt        no       yes    no    no   no         yes     yes  yes
Postpone           no       yes    no    no   no         yes     yes  yes
MarkReminded       no       yes    no    no   no         yes     yes  yes
Keep               no       yes    no    no   no         no      no   no
Replace            no       yes    no    no   no         yes     yes  yes
Share              no       yes    no    no   no         yes     yes  yes
ShareTitle         no       yes    no    no   no         yes     yes  yes
Place              no       yes    no    no   no         yes     yes  yes
MoveNote           no       yes    no    no   no         no      no   no
SetKind            no       yes    no    no   no         yes     yes  yes
Erase              no       yes    no    no   no         yes     yes  yes
SetGoal            no       yes    no    no   no         no      no   no
EraseGoal          no       yes    no    no   no         yes     yes  yes
RateGoal           no       yes    no    no   no         yes     yes  yes
ExplainPoint       no       yes    no    no   no         yes     yes  yes
ShareGoal          no       yes    no    no   no         yes     yes  yes
SharePoint         no       yes    no    no   no         yes     yes  yes
ShareWhy           no       yes    no    no   no         yes     yes  yes
"""
ACTORS, *LINES = (line.split() for line in MATRIX.strip().splitlines())
EXPECTED = {name: dict(zip(ACTORS, cells, strict=True)) for name, *cells in LINES}
EFFECTS = {kind.__name__ for kind in get_args(e.Effect)}
HELSINKI = ZoneInfo("Europe/Helsinki")
WHEN = datetime(2026, 12, 3, 14, 0, tzinfo=HELSINKI)


@dataclass(frozen=True)
class Things:
    """Ids of what belongs to one process and its supervisee; `free` is an invitation to a free seat beside it."""

    process: str
    seat: str
    meeting: str
    prompt: str
    ask: str
    reflection: str
    goal: str
    point: str
    free: str
    free_seat: str
    operator: str
    offer: str = ""


def furnished(home: Home, head: Someone, process: str, seat: str) -> Things:
    """One of everything, put there past all rules."""
    ids = [home.id() for _ in range(6)]
    meeting, prompt, ask, reflection, goal, point = ids
    _, free_seat = home.process(head, None)

    def put(tx: Tx) -> Things:
        meetings.add(tx, meeting, process, WHEN)
        prompts.add(tx, prompt, seat, kind="theme", theme="role-limits", question="role-limits-1", status="open")
        prompts.add(tx, ask, seat, text="?", kind="ask", theme="ask", status="waiting", due=START, asker=head.id)
        reflections.add(tx, reflection, seat, kind="note")
        goals.add(tx, goal, seat, "", "a goal")
        goals.rate(tx, point, goals.row(tx, goal), 4)  # type: ignore[arg-type]
        free, operator = home.id(), home.id()
        invitations.invite(tx, free, "supervisee", home.house.random_token(), seat=free_seat, by=head.id)
        invitations.invite(tx, operator, "supervisor", home.house.random_token())
        return Things(process, seat, *ids, free, free_seat, operator)

    return home.do(put)


def effect(name: str, t: Things) -> Any:
    """An effect of this kind on these things."""
    later = START + timedelta(days=1)
    made: dict[str, Any] = {
        "Enrol": e.Enrol(), "SetPerson": e.SetPerson("fi"), "SetReachable": e.SetReachable(True),
        "Jot": e.Jot("k", "v"), "ClearJots": e.ClearJots("k"),
        "Defer": e.Defer("slot", t.seat, "s", later), "Revise": e.Revise(5, "words"),
        "Tell": e.Tell(f"supervisors:{t.process}", "left", t.seat),
        "SendCopy": e.SendCopy(), "BecomeSupervisor": e.BecomeSupervisor(t.operator, "N", "Europe/Helsinki"),
        "DeclineInvitation": e.DeclineInvitation(t.free, t.free_seat),
        "Join": e.Join(t.free, t.free_seat, False, False, "n"), "Invite": e.Invite(t.free_seat, "token"),
        "OpenProcess": e.OpenProcess("p" * 32, "s" * 32, "individual", ("role-limits",), 2, "L", "fi"),
        "Accept": e.Accept(t.seat), "Refuse": e.Refuse(t.seat), "EndProcess": e.EndProcess(t.process),
        "PauseProcess": e.PauseProcess(t.process, None), "SetRhythm": e.SetRhythm(t.process, 3),
        "PushDigest": e.PushDigest(t.process, 24), "SetKeeping": e.SetKeeping(t.process, 30),
        "SendDigest": e.SendDigest(t.process),
        "SetMeeting": e.SetMeeting("m" * 32, t.process, WHEN), "MoveMeeting": e.MoveMeeting(t.meeting, WHEN),
        "CancelMeeting": e.CancelMeeting(t.meeting), "HoldMeeting": e.HoldMeeting(t.meeting),
        "AskOwn": e.AskOwn("a" * 32, t.seat, "?", later), "TakeBackAsk": e.TakeBackAsk(t.ask),
        "ErasePerson": e.ErasePerson(), "EraseSeat": e.EraseSeat(t.seat),
        "Leave": e.Leave(t.seat), "Withdraw": e.Withdraw(t.seat), "SetConsent": e.SetConsent(t.seat, "voice", True),
        "MarkAsked": e.MarkAsked(t.seat, "n"), "RenewConsent": e.RenewConsent(t.seat, "n"),
        "OfferProcess": e.OfferProcess(t.process, "token"), "TakeBackOffer": e.TakeBackOffer(t.process),
        "AskToTake": e.AskToTake(t.offer), "StepBack": e.StepBack(t.process), "HandOn": e.HandOn(t.process),
        "SetTimes": e.SetTimes(t.seat, hour=time(9)), "Pause": e.Pause(t.seat, None),
        "OpenPrompt": e.OpenPrompt("q" * 32, t.seat, "theme", "role-limits", "role-limits-1"),
        "OpenWaiting": e.OpenWaiting(t.prompt), "ClosePrompt": e.ClosePrompt(t.prompt),
        "SwapQuestion": e.SwapQuestion(t.prompt, "role-limits-2", "role-limits"),
        "Postpone": e.Postpone(t.prompt, later),
        "MarkReminded": e.MarkReminded(t.prompt), "Keep": e.Keep(t.reflection, t.seat, "note", 9, text="w"),
        "Replace": e.Replace(t.reflection, "w", 9), "Share": e.Share(t.reflection),
        "ShareTitle": e.ShareTitle(t.reflection, "T"), "Place": e.Place(t.reflection, "mine"),
        "MoveNote": e.MoveNote(t.reflection, t.seat), "SetKind": e.SetKind(t.reflection, "bring"),
        "Erase": e.Erase(t.reflection), "SetGoal": e.SetGoal("g" * 32, t.seat, words="w"),
        "EraseGoal": e.EraseGoal(t.goal), "RateGoal": e.RateGoal("o" * 32, t.goal, 5),
        "ExplainPoint": e.ExplainPoint(t.point, "why"), "ShareGoal": e.ShareGoal(t.goal, True),
        "SharePoint": e.SharePoint(t.point, True), "ShareWhy": e.ShareWhy(t.point, True),
    }  # fmt: skip
    return made[name]


@dataclass(frozen=True)
class Cast:
    actors: dict[str, Someone]
    things: dict[str, Things]


def _asked_for(tx: Tx, home: Home, process: str, taker: Someone) -> None:
    """It is offered, and this one has asked to go on with it."""
    id = home.id()
    handing.offer(tx, id, process, home.house.random_token(), "")
    handing.asked(tx, id, taker.id)


@pytest.fixture
def cast(home: Home) -> Cast:
    sari, liisa = home.person("Sari", 1, supervises=True), home.person("Liisa", 2, supervises=True)
    aino, mikko = home.person("Aino", 10), home.person("Mikko", 11)
    hers = furnished(home, sari, *home.process(sari, aino))
    offer, offered = home.id(), home.process(sari, mikko)[0]
    home.do(lambda tx: handing.offer(tx, offer, offered, home.house.random_token(), sari.id))
    home.do(lambda tx: _asked_for(tx, home, hers.process, liisa))
    hers = replace(hers, offer=offer)
    home.process(liisa, home.person("Olli", 12))
    actors = {"stranger": home.stranger(99), "writer": aino, "other": mikko, "head": sari, "otherhead": liisa}
    things = dict.fromkeys(actors, hers)
    for number, status in enumerate(("pending", "left", "ended")):
        actors[status] = home.person(status, 20 + number)
        things[status] = furnished(home, sari, *home.process(sari, actors[status], status))
    return Cast(actors, things)


def allowed(home: Home, who: Someone, what: Any) -> bool:
    try:
        home.do(lambda tx: authorize(tx, who.id, what))
    except Denied:
        return False
    return True


def test_every_effect_has_a_rule_a_line_and_hands_to_carry_it_out() -> None:
    assert EFFECTS == set(EXPECTED) == {kind.__name__ for kind in RULES} == {kind.__name__ for kind in CARRIED}


def test_every_actor_may_do_what_the_matrix_says_and_no_more(home: Home, cast: Cast) -> None:
    found = {
        name: {a: "yes" if allowed(home, cast.actors[a], effect(name, cast.things[a])) else "no" for a in ACTORS}
        for name in EXPECTED
    }
    assert found == EXPECTED


def test_guessed_ids_lead_nowhere(home: Home, cast: Cast) -> None:
    nothing = Things(*(home.id() for _ in range(12)))
    own = {
        "Enrol",
        "SetPerson",
        "SetReachable",
        "Jot",
        "ClearJots",
        "Defer",
        "Revise",
        "OpenProcess",
        "ErasePerson",
        "SendCopy",
    }
    guessed = [name for name in EXPECTED if name not in own]
    assert [(a, n) for a, who in cast.actors.items() for n in guessed if allowed(home, who, effect(n, nothing))] == []


def test_words_are_kept_under_things_of_ones_own_only(home: Home, cast: Cast) -> None:
    hers, aino = cast.things["writer"], cast.actors["writer"]
    _, mine = home.process(cast.actors["otherhead"], aino)
    others = cast.things["left"]
    assert allowed(home, aino, e.Keep(home.id(), hers.seat, "theme", 9, text="w", prompt=hers.prompt))
    assert allowed(home, aino, e.MoveNote(hers.reflection, mine))
    assert not allowed(home, aino, e.Keep(others.reflection, hers.seat, "note", 9, text="w"))
    assert not allowed(home, aino, e.Keep(home.id(), hers.seat, "theme", 9, text="w", prompt=others.prompt))
    assert not allowed(home, aino, e.MoveNote(hers.reflection, others.seat))


@pytest.mark.parametrize("taken", ["writer", "pending", "left", "ended"])
def test_a_seat_that_was_taken_is_not_given_to_another(home: Home, cast: Cast, taken: str) -> None:
    seat, head, id = cast.things[taken].seat, cast.actors["head"], home.id()
    assert not allowed(home, head, e.Invite(seat, "token"))
    home.do(lambda tx: invitations.invite(tx, id, "supervisee", "old", seat=seat, by=head.id))
    assert not allowed(home, cast.actors["other"], e.Join(id, seat, False, False, "n"))


def test_an_invitation_is_good_for_what_it_was_made_for(home: Home, cast: Cast) -> None:
    t, mikko = cast.things["writer"], cast.actors["other"]
    assert not allowed(home, mikko, e.BecomeSupervisor(t.free, "N", "Europe/Helsinki"))
    assert not allowed(home, mikko, e.Join(t.operator, t.free_seat, False, False, "n"))
    assert not allowed(home, mikko, e.Join(t.free, t.seat, False, False, "n"))
    home.clock.advance(timedelta(days=15))
    assert not allowed(home, mikko, e.Join(t.free, t.free_seat, False, False, "n"))


def test_one_who_was_refused_may_not_come_back_by_the_old_link(home: Home, cast: Cast) -> None:
    sari, pekka = cast.actors["head"], home.person("Pekka", 40)
    process, seat = home.process(sari, pekka, "refused")
    home.act(sari, e.Invite(seat, "a new token"))
    assert home.ask(pekka, lambda facts: (facts.process(process), facts.my_seats())) == (None, [])


def test_someone_is_told_only_by_those_of_the_same_process(home: Home, cast: Cast) -> None:
    seat = cast.things["writer"].seat
    may = {a: allowed(home, who, e.Tell(f"supervisee:{seat}", "accepted", seat)) for a, who in cast.actors.items()}
    assert [a for a, yes in may.items() if yes] == ["writer", "head"]
    assert not allowed(home, cast.actors["head"], e.Tell("person:1", "accepted", seat))


def test_who_declines_tells_of_that_and_of_nothing_else(home: Home, cast: Cast) -> None:
    t, pekka = cast.things["writer"], home.person("Pekka", 40)
    process, seat = home.process(cast.actors["head"], None)
    told = e.Tell(f"supervisors:{process}", "declined", seat)
    assert not allowed(home, pekka, told)
    id = home.id()
    home.do(lambda tx: invitations.invite(tx, id, "supervisee", "declined", seat=seat))
    home.act(pekka, e.DeclineInvitation(id, seat), told)
    assert not allowed(home, pekka, e.Tell(f"supervisors:{process}", "join_requested", seat))
    assert not allowed(home, pekka, e.Tell(f"supervisors:{t.process}", "declined", seat))
