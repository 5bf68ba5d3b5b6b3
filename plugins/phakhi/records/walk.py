"""Walk a record's references and Markdown texts, each with its path and its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from phakhi.records.schema import Part, Slot, linking_slots, slots
from phakhi.records.values import Text

Path = tuple[str | int, ...]
P = TypeVar("P", bound=Part)


class Occurrence(NamedTuple):
    """A reference (str) or a Markdown text (Text) in a record, and the part it stands in."""

    path: Path
    slot: Slot
    value: str | Text
    part: Part

    @property
    def field(self) -> str:
        """The field's dotted name, such as `partners.organisation`."""
        return ".".join(step for step in self.path if isinstance(step, str))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield a Markdown text in each language it is written in, `""` where none is named."""
        if isinstance(self.value, Text):
            yield from self.value.values.items()

    def path_of(self, language: str) -> Path:
        """Return the path of a text in one of its languages."""
        return (*self.path, language) if language else self.path


def walk(part: Part, path: Path = ()) -> Iterator[Occurrence]:
    """Yield every reference and Markdown text of a record, in the order of its fields."""
    for slot in linking_slots(type(part)):
        value = getattr(part, slot.name)
        if value is None:
            continue
        here = (*path, slot.key)
        items = (
            [((*here, number), item) for number, item in enumerate(value)]
            if slot.many
            else [(here, value)]
        )
        for place, item in items:
            if item is None:  # could not be read
                continue
            if slot.part:
                yield from walk(item, place)
            else:
                yield Occurrence(place, slot, item, part)


def strings(value: object) -> Iterator[str]:
    """Yield every piece of text in a record, whatever field it stands in."""
    if isinstance(value, Part):
        for slot in slots(type(value)):
            yield from strings(getattr(value, slot.name))
    elif isinstance(value, Text):
        yield from value.values.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def replace_at(part: P, path: Path, value: Any) -> P:
    """Return a copy of `part` with `value` at `path`; everything else is shared."""
    slot = next(s for s in slots(type(part)) if s.key == path[0])
    return part.model_copy(
        update={slot.name: _replace_in(getattr(part, slot.name), path[1:], value)}
    )


def _replace_in(current: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    if isinstance(current, Part):
        return replace_at(current, path, value)
    number = path[0]
    assert isinstance(number, int)
    items = list(current)
    items[number] = _replace_in(items[number], path[1:], value)
    return tuple(items)
