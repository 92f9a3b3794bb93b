"""What a turn may ask for, as data; `bot.effects` carries it out in the turn's own transaction, after `authorize`."""

from __future__ import annotations

from conversations.effects.digests import SendDigest
from conversations.effects.goals import EraseGoal, ExplainPoint, RateGoal, SetGoal, ShareGoal, SharePoint, ShareWhy
from conversations.effects.meetings import CancelMeeting, HoldMeeting, MoveMeeting, SetMeeting
from conversations.effects.persons import BecomeSupervisor, ClearJots, Enrol, Jot, SetPerson, SetReachable, Tell
from conversations.effects.processes import (
    Accept,
    DeclineInvitation,
    EndProcess,
    Invite,
    Join,
    Leave,
    OpenProcess,
    Pause,
    PauseProcess,
    PushDigest,
    Refuse,
    SetConsent,
    SetRhythm,
    SetTimes,
)
from conversations.effects.prompts import (
    AskOwn,
    ClosePrompt,
    Defer,
    MarkReminded,
    OpenPrompt,
    OpenWaiting,
    Postpone,
    SwapQuestion,
    TakeBackAsk,
)
from conversations.effects.reflections import Erase, Keep, MoveNote, Place, Replace, Revise, SetKind, Share, ShareTitle

Effect = (
    Enrol | BecomeSupervisor | SetPerson | SetReachable | Jot | ClearJots | Tell
    | OpenProcess | Invite | Join | DeclineInvitation | Accept | Refuse | Leave | EndProcess | SetConsent | SetTimes
    | Pause | PauseProcess | SetRhythm | PushDigest | SetMeeting | MoveMeeting | CancelMeeting | HoldMeeting
    | OpenPrompt | OpenWaiting | SwapQuestion | ClosePrompt | Postpone | MarkReminded | Defer | AskOwn | TakeBackAsk
    | Keep | Revise | Replace | Share | ShareTitle | Place | MoveNote | SetKind | Erase
    | SetGoal | EraseGoal | RateGoal | ExplainPoint | ShareGoal | SharePoint | ShareWhy | SendDigest
)  # fmt: skip

__all__ = [
    "Accept",
    "AskOwn",
    "BecomeSupervisor",
    "CancelMeeting",
    "ClearJots",
    "ClosePrompt",
    "DeclineInvitation",
    "Defer",
    "Effect",
    "EndProcess",
    "Enrol",
    "Erase",
    "EraseGoal",
    "ExplainPoint",
    "HoldMeeting",
    "Invite",
    "Join",
    "Jot",
    "Keep",
    "Leave",
    "MarkReminded",
    "MoveMeeting",
    "MoveNote",
    "OpenProcess",
    "OpenPrompt",
    "OpenWaiting",
    "Pause",
    "PauseProcess",
    "Place",
    "Postpone",
    "PushDigest",
    "RateGoal",
    "Refuse",
    "Replace",
    "Revise",
    "SendDigest",
    "SetConsent",
    "SetGoal",
    "SetKind",
    "SetMeeting",
    "SetPerson",
    "SetReachable",
    "SetRhythm",
    "SetTimes",
    "Share",
    "ShareGoal",
    "SharePoint",
    "ShareTitle",
    "ShareWhy",
    "SwapQuestion",
    "TakeBackAsk",
    "Tell",
]
