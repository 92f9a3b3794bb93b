"""Messengers carry what is heard and said, and decide nothing."""

import sys

# python-telegram-bot loads httpx, whose command line would load rich and pygments; nobody calls it here. None is how an
# import is told that there is no such module (docs.python.org, the import system, "The module cache").
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
