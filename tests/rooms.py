"""Where what tests write may lie, in memory if there is room, and a port for a server that comes and goes."""

import os
import random
import shutil
import socket

ENOUGH = 2 * 2**30  # bytes; many containers have a /dev/shm of 64 MB


def in_memory(folder: str = "/dev/shm") -> str | None:  # noqa: S108  (pytest and mkdtemp make folders of their own in it)
    """This folder, when there is one that takes much; None means the ordinary place."""
    roomy = os.access(folder, os.W_OK | os.X_OK) and shutil.disk_usage(folder).free > ENOUGH
    return folder if roomy else None


MEMORY = in_memory()


def free_port() -> int:
    """A port that nobody is given by chance, as those that are asked for with 0 are: it is still free at a restart."""
    while True:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", random.SystemRandom().randrange(20_000, 32_000)))
            except OSError:
                continue
            return int(probe.getsockname()[1])
