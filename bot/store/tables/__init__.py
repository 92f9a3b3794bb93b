"""The tables: what a person wrote or is called lives in sealed columns only; the rest is ids, states, times."""

from bot.store.tables.circle import invitations, meetings, processes, seats
from bot.store.tables.passage import inbox, messages, outbox, plan
from bot.store.tables.persons import drafts, floors, keys, people, tries
from bot.store.tables.serving import duties, marks, servers
from bot.store.tables.shape import Serial, metadata
from bot.store.tables.words import asked, goals, parts, points, prompts, readings, recordings, reflections, unasked

__all__ = [
    "Serial",
    "asked",
    "drafts",
    "duties",
    "floors",
    "goals",
    "inbox",
    "invitations",
    "keys",
    "marks",
    "meetings",
    "messages",
    "metadata",
    "outbox",
    "parts",
    "people",
    "plan",
    "points",
    "processes",
    "prompts",
    "readings",
    "recordings",
    "reflections",
    "seats",
    "servers",
    "tries",
    "unasked",
]
