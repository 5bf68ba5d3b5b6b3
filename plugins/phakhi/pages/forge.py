"""Where a record's file is found on the forge that keeps it: to change it, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

PATHS: dict[str, tuple[str, str]] = {
    "gitlab": ("-/edit/{branch}/{file}", "-/commits/{branch}/{file}"),
    "forgejo": ("_edit/{branch}/{file}", "commits/branch/{branch}/{file}"),
    "github": ("edit/{branch}/{file}", "commits/{branch}/{file}"),
}
"""For each kind of forge, the addresses below a repository's to edit a file and see its history."""
FORGEJO_HOSTS = ("gitea", "forgejo", "codeberg")


@dataclass(frozen=True, slots=True)
class Forge:
    """A repository's address and the branch its site is built from."""

    repository: str
    branch: str = "main"

    @property
    def kind(self) -> str:
        """Which of PATHS its addresses follow, told from its host; GitHub's by default."""
        host = urlsplit(self.repository).hostname or ""
        if "gitlab" in host:
            return "gitlab"
        return "forgejo" if any(name in host for name in FORGEJO_HOSTS) else "github"

    def edit_address(self, file: str) -> str:
        """Return where a file can be changed."""
        return self._address(PATHS[self.kind][0], file)

    def history_address(self, file: str) -> str:
        """Return where the changes of a file are listed."""
        return self._address(PATHS[self.kind][1], file)

    def _address(self, path: str, file: str) -> str:
        filled = path.format(branch=quote(self.branch), file=quote(file))
        return f"{self.repository.rstrip('/')}/{filled}"
