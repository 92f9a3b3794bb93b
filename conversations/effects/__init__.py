"""What a turn may ask for, as data; `bot.effects` carries it out in the turn's own transaction, after `authorize`."""

from __future__ import annotations

from conversations.effects.consents import MarkAsked, RenewConsent
from conversations.effects.digests import SendDigest
from conversations.effects.goals import EraseGoal, ExplainPoint, RateGoal, SetGoal, ShareGoal, SharePoint, ShareWhy
from conversations.effects.handing import AskToTake, HandOn, OfferProcess, StepBack, TakeBackOffer
from conversations.effects.meetings import CancelMeeting, HoldMeeting, MoveMeeting, SetMeeting
from conversations.effects.persons import (
    BecomeSupervisor,
    ClearJots,
    Enrol,
    ErasePerson,
    Jot,
    SendCopy,
    SetPerson,
    SetReachable,
    Tell,
)
from conversations.effects.processes import (
    Accept,
    DeclineInvitation,
    EndProcess,
    EraseSeat,
    Invite,
    Join,
    Leave,
    OpenProcess,
    Pause,
    PauseProcess,
    PushDigest,
    Refuse,
    SetConsent,
    SetKeeping,
    SetRhythm,
    SetTimes,
    Withdraw,
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
    Enrol | BecomeSupervisor | SetPerson | SetReachable | Jot | ClearJots | ErasePerson | Tell | SendCopy
    | OpenProcess | Invite | Join | DeclineInvitation | Accept | Refuse | Leave | Withdraw | EraseSeat | EndProcess
    | SetConsent | SetTimes | Pause | PauseProcess | SetRhythm | SetKeeping | PushDigest
    | MarkAsked | RenewConsent | OfferProcess | TakeBackOffer | AskToTake | StepBack | HandOn
    | SetMeeting | MoveMeeting | CancelMeeting | HoldMeeting
    | OpenPrompt | OpenWaiting | SwapQuestion | ClosePrompt | Postpone | MarkReminded | Defer | AskOwn | TakeBackAsk
    | Keep | Revise | Replace | Share | ShareTitle | Place | MoveNote | SetKind | Erase
    | SetGoal | EraseGoal | RateGoal | ExplainPoint | ShareGoal | SharePoint | ShareWhy | SendDigest
)  # fmt: skip

__all__ = [
    "Accept",
    "AskOwn",
    "AskToTake",
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
    "ErasePerson",
    "EraseSeat",
    "ExplainPoint",
    "HandOn",
    "HoldMeeting",
    "Invite",
    "Join",
    "Jot",
    "Keep",
    "Leave",
    "MarkAsked",
    "MarkReminded",
    "MoveMeeting",
    "MoveNote",
    "OfferProcess",
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
    "RenewConsent",
    "Replace",
    "Revise",
    "SendCopy",
    "SendDigest",
    "SetConsent",
    "SetGoal",
    "SetKeeping",
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
    "StepBack",
    "SwapQuestion",
    "TakeBackAsk",
    "TakeBackOffer",
    "Tell",
    "Withdraw",
]
