"""An emulator with a frozen clock and no pace, and a wire to it, for every test of this folder."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.emulator.run import Emulator
from tests.emulator.phones import Wire

START = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(start=START, frozen=True, pace=False) as running:
        yield running


@pytest.fixture
def wire(emulator: Emulator) -> Iterator[Wire]:
    wire = Wire(emulator)
    with wire.http:
        yield wire


@pytest.fixture
def aino(wire: Wire) -> int:
    """A person who has pressed start."""
    return wire.person("Aino", language_code="fi")
