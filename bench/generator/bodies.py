"""Bodies of records in Markdown: paragraphs, lists, tables, notes, footnotes, wiki links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from generator.prose import Prose, pick

LENGTH = {"th": 1760, "en": 4000}
"""Characters of a body: about 5.5 KB of UTF-8 in Thai, somewhat less in English."""
SEE = {"th": "ดู", "en": "See"}


class Body:
    """Writes one body; every link it is given stands in it once."""

    def __init__(self, prose: Prose, language: str, dice: Random, links: Sequence[str]) -> None:
        self._prose = prose
        self._language = language
        self._dice = dice
        self._links = list(links)
        self._footnotes: list[str] = []
        often = (self._paragraph, self._paragraph, self._paragraph, self._list, self._list)
        self._kinds = (*often, self._steps, self._tasks, self._table, self._note, self._quote)

    def write(self) -> str:
        """Return the body's Markdown."""
        length = LENGTH[self._language] * (0.55 + 0.9 * self._dice.random())
        blocks = [self._paragraph()]
        while sum(map(len, blocks)) < length:
            blocks += self._section()
        if self._links:
            blocks.append(" ".join(self._see(link) for link in self._links))
        return "\n\n".join([*blocks, *self._footnotes])

    def _section(self) -> Iterator[str]:
        yield f"## {self._say('heading')}"
        yield self._paragraph()
        for _ in range(1 + int(self._dice.random() * 2)):
            yield pick(self._kinds, self._dice)()

    def _say(self, name: str) -> str:
        return self._prose.say(name, self._dice)

    def _paragraph(self) -> str:
        sentences = [self._say("sentence") for _ in range(2 + int(self._dice.random() * 4))]
        if self._dice.random() < 0.3:
            sentences[-1] = f"**{sentences[-1]}**"
        if self._links and self._dice.random() < 0.5:
            sentences.insert(1, self._see(self._links.pop()))
        if self._dice.random() < 0.12:
            self._footnotes.append(f"[^{len(self._footnotes) + 1}]: {self._say('sentence')}")
            sentences[-1] += f"[^{len(self._footnotes)}]"
        return " ".join(sentences)

    def _see(self, link: str) -> str:
        label = f"|{self._say('subject')}" if self._dice.random() < 0.4 else ""
        return f"{SEE[self._language]} [[{link}{label}]]"

    def _items(self, mark: str) -> list[str]:
        count = 3 + int(self._dice.random() * 4)
        return [f"{mark} {self._say('item')}" for _ in range(count)]

    def _list(self) -> str:
        items = self._items("-")
        if self._dice.random() < 0.4:
            items.insert(2, "\n".join(f"    {item}" for item in self._items("-")[:2]))
        return "\n".join(items)

    def _steps(self) -> str:
        return "\n".join(self._items("1."))

    def _tasks(self) -> str:
        return "\n".join(self._items(pick(("- [ ]", "- [x]"), self._dice)))

    def _table(self) -> str:
        rows = [
            f"| {self._say('measure')} | {self._say('n')} | {self._say('n')} | {self._say('who')} |"
            for _ in range(3 + int(self._dice.random() * 4))
        ]
        heads = (self._prose.at("heading", number) for number in (3, 0, 8, 2))
        return "\n".join([f"| {' | '.join(heads)} |", "|---|---:|---:|---|", *rows])

    def _note(self) -> str:
        kind = pick(("note", "tip", "warning"), self._dice)
        return f'!!! {kind} "{self._say("note")}"\n    {self._say("sentence")} {self._say("item")}'

    def _quote(self) -> str:
        return f"> {self._say('sentence')}\n>\n> {self._say('quote')}"
