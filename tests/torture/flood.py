"""One person's flood beside the others, and the largest recordings: what the others wait, what the process holds."""

from __future__ import annotations

import time
from statistics import quantiles

from rich.console import Console

from bot.emulator.files import Upload
from bot.emulator.world import World
from tests.torture.judging import Judgement, judge
from tests.torture.nursery import Nursery
from tests.torture.people import Member
from tests.torture.scene import Scene

FLOOD, SECONDS = 500, 10.0
LARGEST = 20_000_000  # bytes: what is taken of a recording (conversations/intake.py)
Waits = tuple[float, float, Judgement]
BOUND = 200.0  # megabytes that recordings may take in the process, however many come at a time


def run(nursery: Nursery, out: Console) -> list[str]:
    """Both; the time that the others wait is told, and is no reason to fail on a machine with other work."""
    for writes in ("words", "/help"):
        before, during, found = others(nursery, writes)
        out.print(f"{FLOOD} × {writes} in {SECONDS:g} s by one; the others' p95:", end=" ")
        out.print(f"{1000 * before:.0f} ms before, {1000 * during:.0f} ms during, × {during / before:.2f}")
        if found.broken:
            return found.broken
    grown, judged = recordings(nursery, 8)
    out.print(f"8 recordings of 20 MB at once: the process grew by at most {grown:.0f} MB")
    return judged.broken + ([f"it grew by {grown:.0f} MB"] if grown > BOUND else [])


def others(nursery: Nursery, writes: str, *, people: int = 10, seconds: float = SECONDS) -> Waits:
    """The 95th percentile of what all but one wait for an acknowledgement, before and during the flood."""
    with Scene(nursery, "", people=people, pause=2.0, presses=False, voices=False) as scene:
        scene.start()
        noisy = scene.members[-1]
        noisy.next_at = float("inf")  # writes nothing but the flood
        scene.crowd.start()
        scene.until(lambda: all(member.acknowledged for member in scene.members[:-1]), 60)
        _forget(scene)
        scene.until(lambda: False, seconds)
        before = _p95(scene)
        _forget(scene)
        _flood(scene, noisy, writes, seconds)
        during = _p95(scene)
        scene.crowd.stop()
        calm = scene.calm(600) if writes == "words" else True
        assert scene.victim
        scene.victim.stop() if calm else scene.victim.kill()
        made = judge(scene) if writes == "words" else Judgement()
        made.wrong(calm, "it did not come to rest")
        return before, during, made


def _forget(scene: Scene) -> None:
    for member in scene.members:
        member.waits.clear()


def _p95(scene: Scene) -> float:
    return quantiles([wait for member in scene.members[:-1] for wait in member.waits], n=20)[-1]


def _flood(scene: Scene, noisy: Member, writes: str, seconds: float) -> None:
    began = time.monotonic()
    for number in range(FLOOD):
        words = f"tulva {number}" if writes == "words" else writes
        act = scene.crowd.write if writes == "words" else scene.crowd.send
        scene.telegram.do(lambda said=words, act=act: act(noisy, said))  # type: ignore[misc]
        time.sleep(max(0.0, began + seconds * number / FLOOD - time.monotonic()))


def recordings(nursery: Nursery, count: int) -> tuple[float, Judgement]:
    """So many people speak at once, each as much as is taken; by how many megabytes the process grew at the most."""
    with Scene(nursery, "", people=count, presses=False) as scene:
        scene.start()
        scene.until(lambda: len(scene.crowd.said) >= count, 60)
        before, most = scene.memory(), 0.0
        for member in scene.members:
            scene.telegram.do(lambda each=member: _speak(scene.telegram.world, each))
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not scene.until(lambda: scene.crowd.quiet() and _home(scene), 0.05):
            most = max(most, scene.memory())
        assert scene.victim
        scene.victim.stop()
        return most - before, judge(scene)


def _home(scene: Scene) -> bool:
    """Whether every recording has been asked for; that it is stored is judged in the end."""
    return scene.telegram.world.calls["getFile"] >= len(scene.members)


def _speak(world: World, member: Member) -> None:
    body = b"OggS" + bytes(LARGEST - 4)
    stored = world.files.keep("voice", Upload("voice.ogg", "audio/ogg", body), duration=600)
    message = world.heard(world.chats[member.chat], world.people[member.chat], {"voice": stored.api()})
    member.written[message.id] = ""
    member.began[message.id] = time.monotonic()
    member.open.append(message.id)
