"""From a file on disk to its fields as text, with the place of every one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from phakhi.problems import Origin, Problem
from phakhi.records.attachments import check_attachment
from phakhi.records.files import RecordFile
from phakhi.records.origins import Origins
from phakhi.records.reader import Document, read_yaml
from phakhi.records.source import Source, read_source
from phakhi.records.values import Text, read_text

FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class RawRecord:
    """A record as written: its fields as text, or None if they cannot be read."""

    file: RecordFile
    fields: dict[str, Any] | None
    origins: Origins
    comments: dict[tuple[str | int, ...], tuple[str, Origin]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_record(root: Path, file: RecordFile) -> RawRecord:
    """Read a record's file and look at its attachments; problems are in the result."""
    source = read_source(root / file.file, file.file)
    document = read_document(source, markdown=file.file.endswith(".md"))
    problems = source.problems + document.problems
    for attachment in file.attachments:
        problems += check_attachment(root / attachment, attachment)
    broken = not isinstance(document.value, dict)
    return RawRecord(
        file,
        None if broken else document.value,
        Origins(file.file, document.marks),
        document.comments,
        problems,
    )


def read_document(source: Source, *, markdown: bool) -> Document:
    """Read a source's fields; a Markdown source has them above its body."""
    if not source.text:
        return Document()
    document = _read_markdown(source) if markdown else read_yaml(source.text, source.file)
    if document.value is None and not document.problems:
        document.problems.append(Problem("empty-file", Origin(source.file)))
    elif document.value is not None and not isinstance(document.value, dict):
        document.problems.append(Problem("not-a-mapping", Origin(source.file)))
    return document


def _read_markdown(source: Source) -> Document:
    opening = FENCE.match(source.text)
    if not opening:
        code = "toml-front-matter" if source.text.startswith("+++") else "missing-front-matter"
        return Document(problems=[Problem(code, Origin(source.file))])
    closing = FENCE.search(source.text, opening.end() + 1)
    if not closing:
        return Document(problems=[Problem("unclosed-front-matter", Origin(source.file))])
    document = read_yaml(source.text[opening.end() + 1 : closing.start()], source.file, 2)
    body = source.text[closing.end() :].strip("\n")
    if body.strip() and isinstance(document.value, dict):
        place = source.origin(source.text.index(body, closing.end()))
        _add_body(document, body, place)
    return document


def _add_body(document: Document, body: str, place: Origin) -> None:
    """Put the text below the fields into `body`, beside its translations if there are any."""
    own = document.value.get("language") or ""
    given = document.value.get("body")
    others: dict[str, str] = given if isinstance(given, dict) else {}
    written_twice = given is not None and (not isinstance(given, dict) or own in others)
    if written_twice:
        document.problems.append(Problem("body-twice", place))
        return
    if any(not isinstance(text, str) for text in others.values()):
        return
    translations = {language: str(read_text(text)) for language, text in others.items()}
    document.value["body"] = Text({"": str(read_text(body)), **translations})
    document.marks[("body",)] = (place.line, place.column, place.line, place.column)
