"""The command line, `python -m bot …`: calls the parts, and says in words what went wrong; one room for each matter."""

from __future__ import annotations

from bot.cli import accounts, breach, care, closing, keeping, papers, rights, ring, serving, showing
from bot.cli.frame import cli

__all__ = ["accounts", "breach", "care", "cli", "closing", "keeping", "papers", "rights", "ring", "serving", "showing"]
