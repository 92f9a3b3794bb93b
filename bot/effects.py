"""Carries out what a turn asks for, in the turn's own transaction and only after `authorize`; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from bot import inbox, outbox, planner
from bot.access import authorize
from bot.facts import Facts
from bot.store import goals, meetings, people, plan, processes, prompts, reflections
from bot.translation import language_of
from conversations import effects as e
from conversations.facts import Seat
from conversations.interval import MINE as REMINDED
from conversations.moments import REMIND_AFTER


class Changes:
    """One turn's effects at work. `touched` gathers the seats whose plan is made anew at the end."""

    def __init__(self, facts: Facts, chat: int, key: str) -> None:
        self.facts, self.tx, self.chat, self.key = facts, facts.tx, chat, key
        self.touched: set[str] = set()
        self.processes: set[str] = set()
        self.told = 0
        self.menu = False

    def carry_out(self, effects: tuple[e.Effect, ...]) -> None:
        for effect in effects:
            authorize(self.tx, self.facts.me, effect)
            CARRIED[type(effect)](self, effect)
        for process in sorted(self.processes):
            planner.replan_process(self.tx, process)
            self.touched.update(planner.seats_of(self.tx, process))
        for seat in sorted(self.touched):
            planner.replan(self.tx, seat, self.facts.house.holidays)

    # --- persons

    def enrol(self, effect: e.Enrol) -> None:
        if self.facts.known:
            return
        language = effect.language or language_of(self.facts.caller.language_code)
        id = self.facts.new_id("person")
        people.enrol(self.tx, id, self.facts.lane, self.chat, self.facts.caller.name, language, "Europe/Helsinki")
        self.facts.known = people.by_id(self.tx, id)
        self.menu = True

    def become_supervisor(self, effect: e.BecomeSupervisor) -> None:
        if processes.close_invitation(self.tx, effect.invitation):
            people.change(self.tx, self.facts.me, name=effect.name, zone=effect.zone, supervises=True)
            self.menu = True

    def set_person(self, effect: e.SetPerson) -> None:
        values = {k: v for k, v in asdict(effect).items() if v}
        people.change(self.tx, self.facts.me, **values)
        self.touched.update(s.id for s in self.facts.my_seats())
        self.menu = True

    def set_reachable(self, effect: e.SetReachable) -> None:
        people.change(self.tx, self.facts.me, reachable=effect.reachable)

    def jot(self, effect: e.Jot) -> None:
        people.jot(self.tx, self.facts.me, effect.key, effect.value)

    def clear_jots(self, effect: e.ClearJots) -> None:
        people.clear_jots(self.tx, self.facts.me, effect.prefix)

    def tell(self, effect: e.Tell) -> None:
        for person in self._told(effect.to):
            self.told += 1
            body = {"what": effect.what, "thing": effect.thing, "more": effect.more}
            lane = people.lane_of(self.tx, person)
            inbox.put(self.tx, f"told:{self.key}:{self.told}", lane, "event", body)

    def _told(self, to: str) -> list[str]:
        kind, _, thing = to.partition(":")
        if kind == "supervisors":
            return list(processes.supervisors_of(self.tx, thing))
        seat = processes.seat(self.tx, thing)
        return [seat.person] if seat and seat.person else []

    # --- processes and seats

    def open_process(self, effect: e.OpenProcess) -> None:
        values = {k: getattr(effect, k) for k in ("form", "themes", "weeks", "language", "meetings", "ends")}
        processes.open_process(self.tx, effect.id, values)
        head = self.facts.new_id(f"head:{effect.id}")
        processes.add_seat(self.tx, head, effect.id, "supervisor", "active", person=self.facts.me)
        processes.add_seat(self.tx, effect.seat, effect.id, "supervisee", "invited", label=effect.label)
        self.processes.add(effect.id)

    def invite(self, effect: e.Invite) -> None:
        id = self.facts.new_id(f"invitation:{effect.seat}")
        processes.invite(self.tx, id, "supervisee", effect.token, seat=effect.seat, by=self.facts.me)
        seat = processes.seat(self.tx, effect.seat)
        if seat and seat.status in ("declined", "refused"):
            processes.empty_seat(self.tx, seat.id)

    def join(self, effect: e.Join) -> None:
        if not processes.close_invitation(self.tx, effect.invitation):
            return
        processes.change_seat(
            self.tx, effect.seat, joiner=self.facts.caller.name or "?", status="pending", person=self.facts.me,
            voice=effect.voice, thin_chat=effect.thin_chat, notice=effect.notice, consented=self.tx.now,
        )  # fmt: skip
        self._fresh_seats()
        self.menu = True

    def _fresh_seats(self) -> None:
        self.facts.__dict__.pop("_seats", None)

    def decline(self, effect: e.DeclineInvitation) -> None:
        if processes.close_invitation(self.tx, effect.invitation):
            processes.change_seat(self.tx, effect.seat, status="declined")

    def _status(self, seat: str, before: tuple[str, ...], **values: Any) -> None:
        at = processes.seat(self.tx, seat)
        if at and at.status in before:
            processes.change_seat(self.tx, seat, **values)
            self.touched.add(seat)

    def accept(self, effect: e.Accept) -> None:
        self._status(effect.seat, ("pending",), status="active", joined=self.tx.now)

    def refuse(self, effect: e.Refuse) -> None:
        self._status(effect.seat, ("pending",), status="refused", left=self.tx.now)

    def leave(self, effect: e.Leave) -> None:
        self._close_prompts(effect.seat)
        self._status(effect.seat, ("pending", "active"), status="left", left=self.tx.now)
        self.menu = True

    def end_process(self, effect: e.EndProcess) -> None:
        processes.change_process(self.tx, effect.process, status="ended", ended=self.tx.now)
        for seat in planner.seats_of(self.tx, effect.process):
            self._close_prompts(seat)
            self._status(seat, ("invited", "pending", "active"), status="ended", left=self.tx.now)
            processes.close_invitations(self.tx, seat)
        self.processes.add(effect.process)

    def _close_prompts(self, seat: str, *statuses: str) -> None:
        """Those of this seat; one person may have questions open in another process."""
        for prompt in prompts.of_seat(self.tx, seat):
            if prompt.status in (statuses or ("open", "waiting")):
                prompts.change(self.tx, prompt.id, status="closed")

    def set_consent(self, effect: e.SetConsent) -> None:
        values: dict[str, Any] = {effect.what: effect.value}
        processes.change_seat(self.tx, effect.seat, **values)

    def set_times(self, effect: e.SetTimes) -> None:
        given = {k: v for k, v in asdict(effect).items() if k != "seat" and v is not None}
        if effect.weekdays is not None:
            given["weekdays"] = ",".join(map(str, effect.weekdays))
        processes.change_seat(self.tx, effect.seat, **given)
        self.touched.add(effect.seat)

    def pause(self, effect: e.Pause) -> None:
        processes.change_seat(self.tx, effect.seat, paused_until=effect.until)
        if effect.until:
            self._close_prompts(effect.seat, "open")
        self.touched.add(effect.seat)

    def pause_process(self, effect: e.PauseProcess) -> None:
        processes.change_process(self.tx, effect.process, paused_until=effect.until)
        for seat in planner.seats_of(self.tx, effect.process) if effect.until else ():
            self._close_prompts(seat, "open")
        self.processes.add(effect.process)

    def set_rhythm(self, effect: e.SetRhythm) -> None:
        processes.change_process(self.tx, effect.process, weeks=effect.weeks)
        self.processes.add(effect.process)

    def push_digest(self, effect: e.PushDigest) -> None:
        processes.change_process(self.tx, effect.process, push_hours=effect.hours)
        self.processes.add(effect.process)

    # --- meetings

    def set_meeting(self, effect: e.SetMeeting) -> None:
        meetings.add(self.tx, effect.id, effect.process, effect.at)
        self.processes.add(effect.process)

    def move_meeting(self, effect: e.MoveMeeting) -> None:
        meetings.move(self.tx, effect.id, effect.at)
        self._meeting_changed(effect.id)

    def cancel_meeting(self, effect: e.CancelMeeting) -> None:
        meetings.set_status(self.tx, effect.id, "cancelled")
        self._meeting_changed(effect.id)

    def hold_meeting(self, effect: e.HoldMeeting) -> None:
        meetings.set_status(self.tx, effect.id, "held")
        self._meeting_changed(effect.id)

    def _meeting_changed(self, id: str) -> None:
        if at := meetings.meeting(self.tx, id):
            self.processes.add(at.process)

    # --- prompts

    def open_prompt(self, effect: e.OpenPrompt) -> None:
        prompts.close_open(self.tx, self.facts.me)
        prompts.add(
            self.tx, effect.id, effect.seat, text=effect.text, kind=effect.kind, theme=effect.theme,
            question=effect.question, slot=effect.slot, closes=effect.closes, parent=effect.parent or None,
            status="open", opened=self.tx.now,
        )  # fmt: skip
        if effect.slot:
            prompts.count_unasked(self.tx, effect.seat)
        if effect.kind in REMINDED:
            self._remind_later(effect.id)
        self.touched.add(effect.seat)

    def _remind_later(self, prompt: str) -> None:
        plan.replace(self.tx, "remind", prompt, self.facts.lane, [("", self.tx.now + REMIND_AFTER)])

    def open_waiting(self, effect: e.OpenWaiting) -> None:
        if at := prompts.row(self.tx, effect.id):
            if at.status == "waiting":
                self._remind_later(effect.id)
            prompts.close_open(self.tx, self.facts.me)
            prompts.change(self.tx, effect.id, status="open", opened=self.tx.now, closes=effect.closes)
            self.touched.add(at.seat)

    def swap_question(self, effect: e.SwapQuestion) -> None:
        if at := prompts.row(self.tx, effect.id):
            prompts.swap(self.tx, effect.id, at.seat, effect.question, effect.theme)

    def close_prompt(self, effect: e.ClosePrompt) -> None:
        self._prompt(effect.id, status="closed")

    def _prompt(self, id: str, **values: Any) -> None:
        if at := prompts.row(self.tx, id):
            prompts.change(self.tx, id, **values)
            self.touched.add(at.seat)

    def postpone(self, effect: e.Postpone) -> None:
        plan.drop(self.tx, "remind", effect.id)
        plan.replace(self.tx, "later", effect.id, self.facts.lane, [("", effect.until)])

    def mark_reminded(self, effect: e.MarkReminded) -> None:
        self._prompt(effect.id, reminded=True)
        if at := prompts.row(self.tx, effect.id):
            prompts.count_unasked(self.tx, at.seat)

    def defer(self, effect: e.Defer) -> None:
        plan.put(self.tx, effect.kind, effect.thing, effect.slot, self.facts.lane, effect.until)

    def ask_own(self, effect: e.AskOwn) -> None:
        prompts.add(
            self.tx, effect.id, effect.seat, text=effect.text, kind="ask", theme="ask", status="waiting",
            due=effect.due, asker=self.facts.me,
        )  # fmt: skip
        self.touched.add(effect.seat)

    def take_back_ask(self, effect: e.TakeBackAsk) -> None:
        at = prompts.row(self.tx, effect.id)
        if at and at.status == "waiting":
            prompts.change(self.tx, effect.id, status="closed")
            plan.drop(self.tx, "ask", effect.id)

    # --- reflections

    def keep(self, effect: e.Keep) -> None:
        if reflections.row(self.tx, effect.reflection) is None:
            self._begin(effect)
        part = self.facts.new_id(f"part:{effect.message}")
        reflections.add_part(
            self.tx, part, effect.reflection, effect.seat, effect.message,
            text=effect.text, file=effect.file, seconds=effect.seconds,
        )  # fmt: skip
        subject = f"reflection:{effect.reflection}"
        self._remember(effect.message, subject, effect.seat)
        if effect.prompt:
            plan.drop(self.tx, "remind", effect.prompt)
        if effect.file:
            outbox.put(self.tx, self.facts.lane, "fetch", {"part": part, "file": effect.file}, urgent=False)

    def _begin(self, effect: e.Keep) -> None:
        asked = prompts.row(self.tx, effect.prompt) if effect.prompt else None
        of = {"theme": asked.theme, "question": asked.question} if asked else {}
        prompt = effect.prompt or None
        reflections.add(self.tx, effect.reflection, effect.seat, kind=effect.kind, prompt=prompt, **of)

    def _remember(self, message: int, subject: str, seat_id: str) -> None:
        """The person's own message, to be cleared from the chat after a day when they chose a thin chat."""
        seat: Seat | None = processes.seat(self.tx, seat_id)
        clear = self.tx.now + timedelta(hours=24) if seat and seat.consents.thin_chat else None
        outbox.remember(self.tx, self.facts.lane, message, ours=False, subject=subject, clear=clear)

    def revise(self, effect: e.Revise) -> None:
        mine = [s.id for s in self.facts.my_seats()]
        if part := reflections.part_of_message(self.tx, mine, effect.message):
            reflections.revise(self.tx, part, effect.text)

    def replace(self, effect: e.Replace) -> None:
        if at := reflections.row(self.tx, effect.reflection):
            reflections.clear_parts(self.tx, at.id)
            part = self.facts.new_id("part")
            reflections.add_part(self.tx, part, at.id, at.seat, effect.message, text=effect.text)
            self._remember(effect.message, f"reflection:{at.id}", at.seat)

    def share(self, effect: e.Share) -> None:
        reflections.change(self.tx, effect.reflection, place="supervision", shared=self.tx.now)

    def share_title(self, effect: e.ShareTitle) -> None:
        reflections.change(self.tx, effect.reflection, place="title", title=effect.title, shared=self.tx.now)

    def place(self, effect: e.Place) -> None:
        reflections.change(self.tx, effect.reflection, place=effect.place, shared=None)

    def move_note(self, effect: e.MoveNote) -> None:
        reflections.move(self.tx, effect.reflection, effect.seat)

    def set_kind(self, effect: e.SetKind) -> None:
        reflections.change(self.tx, effect.reflection, kind=effect.kind)

    def erase(self, effect: e.Erase) -> None:
        reflections.erase(self.tx, effect.reflection)

    # --- goals

    def set_goal(self, effect: e.SetGoal) -> None:
        goals.add(self.tx, effect.id, effect.seat, effect.key, effect.words)

    def erase_goal(self, effect: e.EraseGoal) -> None:
        goals.erase(self.tx, effect.id)

    def rate_goal(self, effect: e.RateGoal) -> None:
        if at := goals.row(self.tx, effect.goal):
            goals.rate(self.tx, effect.id, at, effect.value)

    def explain_point(self, effect: e.ExplainPoint) -> None:
        if at := goals.point_row(self.tx, effect.point):
            goals.explain(self.tx, at, effect.why)

    def share_goal(self, effect: e.ShareGoal) -> None:
        goals.share(self.tx, effect.id, effect.shared)

    def share_point(self, effect: e.SharePoint) -> None:
        goals.share_point(self.tx, effect.id, shared=effect.shared)

    def share_why(self, effect: e.ShareWhy) -> None:
        goals.share_point(self.tx, effect.point, why_shared=effect.shared)

    # --- digests

    def send_digest(self, effect: e.SendDigest) -> None:
        """Two rows that say what to render: the chat messages, then the file."""
        body = {"chat": self.chat, "process": effect.process, "reader": self.facts.me}
        outbox.put(self.tx, self.facts.lane, "digest", body)
        if effect.file:
            outbox.put(self.tx, self.facts.lane, "digest_file", body)


CARRIED: Mapping[type, Callable[[Changes, Any], None]] = {
    e.Enrol: Changes.enrol, e.BecomeSupervisor: Changes.become_supervisor, e.SetPerson: Changes.set_person,
    e.SetReachable: Changes.set_reachable, e.Jot: Changes.jot, e.ClearJots: Changes.clear_jots, e.Tell: Changes.tell,
    e.OpenProcess: Changes.open_process, e.Invite: Changes.invite, e.Join: Changes.join,
    e.DeclineInvitation: Changes.decline, e.Accept: Changes.accept, e.Refuse: Changes.refuse, e.Leave: Changes.leave,
    e.EndProcess: Changes.end_process, e.SetConsent: Changes.set_consent, e.SetTimes: Changes.set_times,
    e.Pause: Changes.pause, e.PauseProcess: Changes.pause_process, e.SetRhythm: Changes.set_rhythm,
    e.PushDigest: Changes.push_digest, e.SetMeeting: Changes.set_meeting, e.MoveMeeting: Changes.move_meeting,
    e.CancelMeeting: Changes.cancel_meeting, e.HoldMeeting: Changes.hold_meeting, e.OpenPrompt: Changes.open_prompt,
    e.OpenWaiting: Changes.open_waiting, e.SwapQuestion: Changes.swap_question, e.ClosePrompt: Changes.close_prompt,
    e.Postpone: Changes.postpone, e.MarkReminded: Changes.mark_reminded, e.Defer: Changes.defer,
    e.AskOwn: Changes.ask_own, e.TakeBackAsk: Changes.take_back_ask, e.Keep: Changes.keep, e.Revise: Changes.revise,
    e.Replace: Changes.replace, e.Share: Changes.share, e.ShareTitle: Changes.share_title, e.Place: Changes.place,
    e.MoveNote: Changes.move_note, e.SetKind: Changes.set_kind, e.Erase: Changes.erase, e.SetGoal: Changes.set_goal,
    e.EraseGoal: Changes.erase_goal, e.RateGoal: Changes.rate_goal, e.ExplainPoint: Changes.explain_point,
    e.ShareGoal: Changes.share_goal, e.SharePoint: Changes.share_point, e.ShareWhy: Changes.share_why,
    e.SendDigest: Changes.send_digest,
}  # fmt: skip
