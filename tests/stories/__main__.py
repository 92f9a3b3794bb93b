"""`make stories`: plays every story and writes down anew what Peili says; read the difference before you commit it.

Names of stories may be given, to play only those.
"""

import sys
import tempfile
from pathlib import Path

from tests.stories.player import StoryError, perform, stories

failed = False
for path in stories():
    if sys.argv[1:] and path.stem not in sys.argv[1:]:
        continue
    written = path.read_text(encoding="utf-8")
    try:
        with tempfile.TemporaryDirectory() as folder:
            told = perform(written, f"sqlite:///{Path(folder) / 'peili.db'}")
    except StoryError as error:
        sys.stdout.write(f"{path.name}: {error}\n")
        failed = True
        continue
    if told != written:
        path.write_text(told, encoding="utf-8")
        sys.stdout.write(f"{path.name} is written anew\n")
sys.exit(failed)
