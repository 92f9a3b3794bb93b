"""Every story goes as it is written, word for word, on both databases."""

from pathlib import Path

import pytest

from tests.stories.player import perform, stories


@pytest.mark.parametrize("path", stories(), ids=lambda path: path.stem)
def test_the_story_goes_as_written(path: Path, database_url: str) -> None:
    assert perform(path.read_text(), database_url) == path.read_text()
