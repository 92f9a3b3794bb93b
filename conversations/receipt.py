"""What one is told after erasing: what is gone, what cannot be erased, what becomes of backups; it erases nothing."""

from __future__ import annotations

from conversations.facts import Facts
from conversations.message import N_, Text


def of_process() -> tuple[Text, ...]:
    """After one process."""
    return (
        N_("Erased: everything that you wrote in this process, its recordings and goals, and the log of who has read."),
        *_remains(),
        N_("Your supervisor keeps the name by which they list the process, and the days of the meetings."),
    )


def of_everything(facts: Facts) -> tuple[Text, ...]:
    """After everything of a person; read while they are still known."""
    done = N_("Erased: everything of yours. I do not know you any more; with a new invitation one begins anew.")
    supervised = N_(
        "The questions that you asked stay with those who answered them. Their logs show on which days a supervisor "
        "has read, without your name."
    )
    supervises = facts.person is not None and facts.person.supervises
    return (done, *_remains(), *((supervised,) if supervises else ()))


def _remains() -> tuple[Text, ...]:
    return (
        N_(
            "What I cannot erase: what Telegram and phones still hold of these chats, and what others have read, "
            "printed or saved. This chat you can clear yourself in Telegram."
        ),
        N_(
            "Backups that are made after this night do not open what was erased, and the older ones no longer open it "
            "within 7 days."
        ),
    )
