"""Has Telegram push to our webhook, and looks now and then that it still does; what is pushed it does not see."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from bot.messengers.protocol import Hooked, Refused, Retry, Unwelcome
from bot.receiving.receiver import Receiver
from bot.receiving.webhook import Webhook

log = logging.getLogger(__name__)

LOOK: Final = 300.0  # seconds between looks
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds, when Telegram cannot be asked

FOREIGN: Final = "another webhook is set for this token: only one may receive; stop the other, then start this one anew"
TAKEN_OFF: Final = "the webhook was taken off: something else receives with this token; it is set again"
UNDELIVERED: Final = "Telegram could not deliver to PUBLIC_URL: look at the reverse proxy, its certificate and its path"


class Hooking:
    """Of one process, which is taken to be the one that shall receive: who starts last has the webhook."""

    def __init__(self, webhook: Webhook, receiver: Receiver, look: float = LOOK) -> None:
        self.webhook, self.receiver, self.look = webhook, receiver, look
        self._failed: int | None = None  # the last failure known; None before the first look
        self._set = False

    async def run(self) -> None:
        """Until cancelled. An address that Telegram does not take at the start is raised: someone has to mend it."""
        pause = FIRST_PAUSE
        while True:
            after = await self._tried(pause)
            pause = FIRST_PAUSE if after == self.look else min(pause * 2, LONGEST_PAUSE)
            await asyncio.sleep(after)

    async def _tried(self, pause: float) -> float:
        """One round; how many seconds to the next."""
        try:
            await self.round()
        except Refused as refused:
            if not self._set and not isinstance(refused, Unwelcome):
                raise
            self.receiver.presence.doubt()
            self.receiver.alert.tell(f"receiving is refused: {refused}")
            return self.look
        except Retry as retry:
            log.warning("webhook not looked at why=retry")
            return max(pause, retry.after)
        except Exception as error:  # the database is away
            log.warning("webhook not marked why=%s", type(error).__name__)
            return pause
        return self.look

    async def round(self) -> None:
        """Sets it if need be, and judges how it goes."""
        messenger = self.receiver.messenger
        if not self._set:
            await messenger.hook(self.webhook.url, self.webhook.secret)
            self._set = True
            log.info("webhook set")
        await self._judge(await messenger.hooked())

    async def _judge(self, hooked: Hooked) -> None:
        if hooked.url != self.webhook.url:
            await self._lost(hooked)
        elif self._failed is not None and hooked.failed > self._failed:
            self._failed = hooked.failed
            self.receiver.presence.doubt()
            self.receiver.alert.tell(f"{UNDELIVERED} ({hooked.failure})")
        else:
            fresh, self._failed = self._failed is None, hooked.failed
            if not (fresh and hooked.waiting):
                await self.receiver.presence.worked()

    async def _lost(self, hooked: Hooked) -> None:
        """Two servers would take it from each other for ever: one that is foreign stays, one that is gone is set."""
        self.receiver.presence.doubt()
        self.receiver.alert.tell(FOREIGN if hooked.url else TAKEN_OFF)
        if not hooked.url:
            await self.receiver.messenger.hook(self.webhook.url, self.webhook.secret)
        await self.receiver.presence.rivalled()
