"""What goes wrong with a backup, in words for the operator; it mends nothing."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Trouble(Exception):
    """Said to the operator as it stands; it never holds a key or a text."""


@contextmanager
def in_words() -> Iterator[None]:
    """What disk and database have to say against it becomes one sentence; bound values never stand in it."""
    try:
        yield
    except OSError as error:
        raise Trouble(_disk(error)) from None
    except SQLAlchemyError as error:
        raise Trouble(_database(error)) from None


def _disk(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in FULL:
        return f"The disk is full{where}."
    if error.errno in CLOSED:
        return f"This account has no right to read or write there{where}."
    return f"The disk does not do it: {error.strerror or type(error).__name__}{where}."


def _database(error: SQLAlchemyError) -> str:
    said = str(getattr(error, "orig", error)).lower()
    if "disk is full" in said or "disk i/o error" in said or "could not extend" in said:
        return "The disk is full, or broken: the database could not be written."
    if "readonly" in said or "unable to open" in said or "permission denied" in said:
        return "This account has no right to read or write the database."
    if "malformed" in said or "not a database" in said:
        return "The data part is broken: it is not the database that it was."
    return f"The database does not do it ({type(error).__name__})."
