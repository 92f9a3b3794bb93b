"""The goals that may be chosen, and how a goal is called."""

from __future__ import annotations

from dataclasses import replace

from conversations.answers import Goal
from conversations.message import N_, Text, Verbatim

GOALS: dict[str, Text] = {
    "coping": N_("Coping at work"),
    "motivation": N_("Motivation"),
    "identity": N_("Professional identity"),
    "ways": N_("Ways of working"),
    "models": N_("New models for the community"),
    "quality": N_("Quality of work"),
    "effectiveness": N_("Effectiveness"),
    "problems": N_("Problems at work"),
    "creativity": N_("Creativity"),
    "control": N_("Sense of control over work"),
}


def goal_name(goal: Goal) -> Text | Verbatim:
    """The goal as one reads it: from the list, or in the person's own words."""
    return GOALS[goal.key] if goal.key in GOALS else Verbatim(goal.words)


def heading(name: Text | Verbatim) -> Text | Verbatim:
    """The name of a goal as a heading."""
    return replace(name, style="bold") if isinstance(name, Verbatim) else N_("<b>{goal}</b>", goal=name)
