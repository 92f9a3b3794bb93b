"""The environment over a .env file, secrets from files, and all that is wrong; it does not judge values."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

SECRETS = ("BOT_TOKEN", "DATABASE_URL", "PEILI_KEYRING", "WEBHOOK_SECRET")


class Environment:
    """Values by name, where an empty one counts as none, and what was wrong with them."""

    def __init__(self, env: Mapping[str, str], dotenv: Path) -> None:
        self.problems: list[str] = []
        own = {name: value for name, value in env.items() if value.strip()}
        self._values = self._over(own, self._dotenv(dotenv))

    def get(self, name: str, default: str = "") -> str:
        """The value of this name."""
        return self._values.get(name, default).strip()

    def secret(self, name: str) -> str:
        """The value of this name, or of the file that NAME_FILE names."""
        value, path = self.get(name), self.get(f"{name}_FILE")
        if value and path:
            self.problem(name, f"is set twice, here and as {name}_FILE; keep one")
        return value or (self._content(f"{name}_FILE", path) if path else "")

    def parsed(self, name: str, parse: Callable[[str], T], default: T, wanted: str) -> T:
        """The value of this name as `parse` reads it; what it cannot read is a problem."""
        value = self.get(name)
        try:
            return parse(value) if value else default
        except ValueError:
            self.problem(name, f"is not {wanted}")
            return default

    def problem(self, name: str, what: str) -> None:
        """Take note; values are never part of it, since they may be secrets."""
        self.problems.append(f"{name} {what}")

    def _over(self, own: dict[str, str], file: dict[str, str]) -> dict[str, str]:
        """The environment wins, also when it names a secret's file where .env holds the secret itself."""
        for name in SECRETS:
            pair = {name, f"{name}_FILE"}
            if pair & own.keys():
                file = {key: value for key, value in file.items() if key not in pair}
        return file | own

    def _dotenv(self, path: Path) -> dict[str, str]:
        lines = self._content(path.name, str(path)).splitlines() if path.is_file() else []
        pairs = (self._pair(path.name, number, line.strip()) for number, line in enumerate(lines, 1))
        return {name: value for name, value in pairs if value}

    def _pair(self, file: str, number: int, line: str) -> tuple[str, str]:
        name, equals, value = line.removeprefix("export ").partition("=")
        if not line or line.startswith("#"):
            return "", ""
        if not equals or not name.strip().isidentifier():
            self.problem(file, f"line {number} is not NAME=value")
            return "", ""
        return name.strip(), _unquoted(value.strip())

    def _content(self, name: str, path: str) -> str:
        try:
            content = Path(path).read_text("utf-8").strip()
        except (OSError, ValueError):
            self.problem(name, "names a file that cannot be read" if name.endswith("_FILE") else "cannot be read")
            return ""
        if not content and name.endswith("_FILE"):
            self.problem(name, "names an empty file")
        return content


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value.partition(" #")[0].strip()
