"""/privacy answers anyone, also when the database takes nothing; and once."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.clock import FixedClock
from bot.emulator.run import Emulator
from bot.messengers.telegram import Telegram
from bot.receiving.receiver import Receiver
from bot.ring.keyring import Ring
from bot.store.engine import open_engine
from bot.store.migrate import upgrade
from bot.store.safe import Safe
from bot.vault import Vault
from bot.writer import Writer
from tests.emulator.phones import Wire


class ReadOnly(Writer):
    """A database that takes nothing as long as it is `shut`."""

    shut = True

    async def run(self, work: Any) -> Any:
        if self.shut:
            raise OperationalError("attempt to write a readonly database", {}, Exception())
        return await super().run(work)


def chat_of(telegram: Emulator, person: int) -> list[str]:
    return [m.api["text"] for m in telegram.world.chats[person].messages.values() if m.outgoing]


async def test_privacy_is_answered_with_the_database_read_only_and_not_again_afterwards(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'peili.db'}")
    upgrade(engine)
    writer = ReadOnly(engine, Safe(Vault(Ring.fresh())), FixedClock(datetime(2026, 12, 1, tzinfo=UTC)))
    with Emulator() as telegram:
        wire = Wire(telegram)
        person = wire.person("Mikko", language_code="sv")
        for text in ("/integritet", "hej"):
            wire.ask(f"/control/users/{person}/send", text=text)
        messenger = Telegram(telegram.token, telegram.url, 60)
        await messenger.start()
        receiver = Receiver(messenger, writer)
        for _ in range(2):
            with pytest.raises(DBAPIError):
                await receiver._commit(await messenger.fetch_updates(0))
        assert len(chat_of(telegram, person)) == 1
        assert "Telegram" in chat_of(telegram, person)[0]
        writer.shut = False
        await receiver._commit(await messenger.fetch_updates(0))
        await messenger.close()
        wire.http.close()
    writer.close()
    assert receiver.heard
