"""Worlds to begin from, made by what people do; buttons are pressed by what they hold, whatever the language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.stories.player import LINK
from tests.stories.world import Message, Phone, World

HELSINKI = ZoneInfo("Europe/Helsinki")
START = datetime(2026, 12, 1, 9, tzinfo=HELSINKI)
MEETING = "10.12. klo 14"


def name_of(data: str) -> str:
    """A button by what it does: the key of a choice, the action of a standing one."""
    return data[1:].partition(":")[0] if data.startswith("-") else data.partition(".")[2]


def buttons(phone: Phone) -> Iterator[tuple[Message, str]]:
    """What can be pressed, newest message first."""
    for message in reversed(phone.messages):
        if message.ours and not message.gone:
            yield from ((message, data) for row in message.rows for _, data, _ in row)


def tap(world: World, phone: Phone, *names: str) -> None:
    """Presses the newest buttons of these names, one after another."""
    for name in names:
        found = next(((m, data) for m, data in buttons(phone) if name_of(data) == name), None)
        assert found, f"no button {name}; there are {[name_of(data) for _, data in buttons(phone)]}"
        world.press_data(phone, *found)


def token(phone: Phone) -> str:
    """The newest invitation that a supervisor has."""
    return next(found[1] for m in reversed(phone.messages) if (found := LINK.search(m.html)))


def supervisor(world: World, name: str = "Sari", language: str = "fi") -> Phone:
    phone = world.person(name, language)
    world.write(phone, f"/start {world.operator_link(f'operator-{name}')}")
    tap(world, phone, "offered", language, "default")
    return phone


def process(world: World, of: Phone, label: str = "Mikko", meeting: str = MEETING, language: str = "fi") -> str:
    """A process of three weeks' rhythm; its invitation."""
    world.write(of, "/new")
    tap(world, of, "managers")
    world.write(of, label)
    tap(world, of, language, "programme:lenses", "3")
    if meeting:
        world.write(of, meeting)
        tap(world, of, "yes")
    else:
        tap(world, of, "unknown")
    tap(world, of, "n8", "begin")
    return token(of)


def joins(world: World, phone: Phone, invitation: str, *, voice: str = "yes", thin: str = "no") -> None:
    world.write(phone, f"/start {invitation}")
    tap(world, phone, "on", "yes", voice, thin)


def supervised(world: World) -> tuple[Phone, Phone]:
    """A supervisor and an accepted supervisee, whose opening question is open."""
    sari, mikko = supervisor(world), world.person("Mikko")
    joins(world, mikko, process(world, sari))
    tap(world, sari, "accept")
    return sari, mikko


# --- the worlds of the crawler: who walks, and the other phone


def stranger(world: World) -> Phone:
    return world.person("Mikko")


def enrolling(world: World) -> Phone:
    sari = world.person("Sari")
    world.write(sari, f"/start {world.operator_link()}")
    return sari


def fresh_supervisor(world: World) -> Phone:
    return supervisor(world)


def half_made(world: World) -> Phone:
    """Everything answered but the last press."""
    sari = supervisor(world)
    world.write(sari, "/new")
    tap(world, sari, "individual")
    world.write(sari, "Mikko")
    tap(world, sari, "fi", "programme:lenses", "3")
    world.write(sari, MEETING)
    tap(world, sari, "yes", "n8")
    return sari


def by_dates(world: World) -> Phone:
    """The meetings are asked for one by one."""
    sari = supervisor(world)
    world.write(sari, "/new")
    tap(world, sari, "individual")
    world.write(sari, "Mikko")
    tap(world, sari, "fi", "programme:lenses", "0")
    return sari


def invited(world: World) -> Phone:
    sari, mikko = supervisor(world), world.person("Mikko")
    world.write(mikko, f"/start {process(world, sari)}")
    return mikko


def pending(world: World) -> Phone:
    sari, mikko = supervisor(world), world.person("Mikko")
    joins(world, mikko, process(world, sari))
    return mikko


def opening(world: World) -> Phone:
    return supervised(world)[1]


def resting(world: World) -> Phone:
    """Nothing is open, nothing waits."""
    mikko = supervised(world)[1]
    tap(world, mikko, "prompt_not", "not_now")
    return mikko


def answered(world: World) -> Phone:
    mikko = supervised(world)[1]
    world.write(mikko, "zqx vastaus")
    return mikko


def with_goals(world: World) -> Phone:
    mikko = supervised(world)[1]
    tap(world, mikko, "goals_choose", "key:coping", "done", "5")
    world.write(mikko, "zqx syy")
    tap(world, mikko, "next")
    return mikko


def bring(world: World) -> Phone:
    mikko = resting(world)
    world.move_to(datetime(2026, 12, 8, 12, 5, tzinfo=HELSINKI))
    return mikko


def after(world: World) -> Phone:
    mikko = bring(world)
    world.move_to(datetime(2026, 12, 11, 12, 5, tzinfo=HELSINKI))
    return mikko


def theme(world: World) -> Phone:
    mikko = after(world)
    world.move_to(datetime(2026, 12, 23, 12, 5, tzinfo=HELSINKI))
    return mikko


def committed(world: World) -> Phone:
    """A commitment is made, and *bring* of the next meeting is answered: how it went can be asked."""
    mikko = after(world)
    world.write(mikko, "zqx jäi mieleen")
    tap(world, mikko, "words_on", "words_commit")
    world.write(mikko, "zqx kokeilen")
    world.advance(hours=2)
    world.move_to(datetime(2026, 12, 30, 12, 5, tzinfo=HELSINKI))
    world.write(mikko, "zqx aika")
    return mikko


def asked(world: World) -> Phone:
    """A supervisor's own question is open."""
    sari, mikko = supervised(world)
    tap(world, mikko, "prompt_not", "not_now")
    world.write(sari, "/ask")
    world.write(sari, "Miltä maanantai tuntui?")
    tap(world, sari, "next")
    world.advance(days=1)
    return mikko


def spoken(world: World) -> Phone:
    mikko = supervised(world)[1]
    world.speak(mikko, 12)
    tap(world, mikko, "words_share")
    return mikko


def twice_supervised(world: World) -> Phone:
    """Two supervisors, one supervisee."""
    _, mikko = supervised(world)
    other = supervisor(world, "Maria")
    joins(world, mikko, process(world, other, "M.", "14.12. klo 9"), voice="no")
    tap(world, other, "accept")
    world.write(mikko, "zqx kahdesta")
    tap(world, mikko, "words_share")
    return mikko


def choosing_what_goes(world: World) -> Phone:
    """One of two processes is to be erased."""
    mikko = twice_supervised(world)
    world.write(mikko, "/erase")
    return mikko


def offered(world: World) -> Phone:
    """A process nobody has joined yet: how long it is kept can still be chosen."""
    sari = supervisor(world)
    process(world, sari)
    world.write(sari, "/supervisions")
    return sari


def left(world: World) -> Phone:
    mikko = answered(world)
    tap(world, mikko, "words_share")
    world.write(mikko, "/leave")
    tap(world, mikko, "leave")
    return mikko


def reading(world: World) -> Phone:
    """A supervisor whose supervisee has shared something."""
    sari, mikko = supervised(world)
    world.write(mikko, "zqx luettavaksi")
    tap(world, mikko, "words_share")
    return sari


def knocked(world: World) -> Phone:
    """Someone waits to be accepted."""
    sari = supervisor(world)
    joins(world, world.person("Mikko"), process(world, sari))
    return sari


def two_processes(world: World) -> Phone:
    sari, mikko = supervised(world)
    liisa = world.person("Liisa", "sv")
    joins(world, liisa, process(world, sari, "Liisa", "", "sv"))
    tap(world, sari, "accept")
    world.write(mikko, "zqx luettavaksi")
    tap(world, mikko, "words_share")
    return sari


def offering_on(world: World) -> Phone:
    """A link for handing on has been made, and a colleague would go on with the process."""
    sari, maria = _with_link_opened(world)
    tap(world, maria, "yes")
    return sari


def taking_on(world: World) -> Phone:
    """A colleague has opened the link."""
    return _with_link_opened(world)[1]


def _with_link_opened(world: World) -> tuple[Phone, Phone]:
    """A supervisor who hands a process on, and the colleague who has opened the link."""
    sari, _ = supervised(world)
    maria = supervisor(world, "Maria")
    world.write(sari, "/ohjaukset")
    tap(world, sari, "hand", "link")
    world.write(maria, f"/start {token(sari)}")
    return sari, maria


def asked_anew(world: World) -> Phone:
    """Sari has come as another supervisor, and the supervisee has not answered yet."""
    maria, mikko, sari = supervisor(world, "Maria"), world.person("Mikko"), supervisor(world)
    joins(world, mikko, process(world, maria))
    tap(world, maria, "accept")
    world.write(mikko, "zqx ennen")
    world.write(maria, "/ohjaukset")
    tap(world, maria, "hand", "link")
    world.write(sari, f"/start {token(maria)}")
    tap(world, sari, "yes")
    world.advance(minutes=1)
    tap(world, maria, "hand_on")
    world.advance(minutes=1)
    return mikko


def met(world: World) -> Phone:
    """The time of a meeting has passed."""
    sari, _ = supervised(world)
    world.advance(days=10)
    return sari


SEEDS: Mapping[str, Callable[[World], Phone]] = {
    f.__name__: f
    for f in (
        stranger, enrolling, fresh_supervisor, half_made, by_dates, invited, pending, opening, resting, answered,
        with_goals, bring, after, theme, committed, asked, spoken, twice_supervised, left, reading, knocked,
        two_processes, met, choosing_what_goes, offered, offering_on, taking_on, asked_anew,
    )
}  # fmt: skip
