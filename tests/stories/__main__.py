"""`make stories`: plays every story and writes down anew what Peili says; read the difference before you commit it."""

import sys
import tempfile
from pathlib import Path

from tests.stories.player import perform, stories

for path in stories():
    with tempfile.TemporaryDirectory() as folder:
        told = perform(path.read_text(), f"sqlite:///{Path(folder) / 'peili.db'}")
    if told != path.read_text():
        path.write_text(told)
        sys.stdout.write(f"{path.name} is written anew\n")
