"""How long the walks are that have no end of their own: PEILI_LONG=1 asks for the long ones."""

import os

LONG = os.environ.get("PEILI_LONG") == "1"
