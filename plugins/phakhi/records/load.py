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
from phakhi.records.origins import Path as Steps
from phakhi.records.reader import Document, read_yaml
from phakhi.records.source import CONTROL, Source, read_source

FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class RawRecord:
    """A record as written: its fields as text, or None if they cannot be read."""

    file: RecordFile
    fields: dict[str, Any] | None
    origins: Origins
    comments: dict[Steps, tuple[str, Origin]] = field(default_factory=dict)
    wrapped: list[Steps] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def load_record(root: Path, file: RecordFile, language: str = "th") -> RawRecord:
    """Read a record's file and look at its attachments; problems are in the result.

    `language` is the one that plain text is in where the record names none.
    """
    source = read_source(root / file.file, file.file)
    document = read_document(source, language)
    problems = source.problems + document.problems
    for attachment in file.attachments:
        problems += check_attachment(root / attachment, attachment)
    fields = document.value if isinstance(document.value, dict) else None
    origins = Origins(file.file, document.marks)
    return RawRecord(file, fields, origins, document.comments, document.wrapped, problems)


def read_document(source: Source, language: str) -> Document:
    """Read a source's fields; a Markdown source has them above its body."""
    if not source.text:
        return Document()
    if any(problem.code == "control-character" for problem in source.problems):
        # The parser would count some of them as line ends, and stop at others.
        source = Source(source.file, CONTROL.sub("?", source.text))
    if source.file.endswith(".md"):
        return _read_markdown(source, language)
    document = read_yaml(source.text, source.file)
    if document.value is None and not document.problems:
        document.problems.append(Problem("empty-file", Origin(source.file)))
    return _check_mapping(document, source.file)


def _check_mapping(document: Document, file: str) -> Document:
    if document.value is not None and not isinstance(document.value, dict):
        document.problems.append(Problem("not-a-mapping", Origin(file)))
    return document


def _read_markdown(source: Source, language: str) -> Document:
    opening = FENCE.match(source.text)
    if not opening:
        code = "toml-front-matter" if source.text.startswith("+++") else "missing-front-matter"
        return Document(problems=[Problem(code, Origin(source.file))])
    closing = FENCE.search(source.text, opening.end() + 1)
    if not closing:
        return Document(problems=[Problem("unclosed-front-matter", Origin(source.file))])
    document = read_yaml(source.text[opening.end() + 1 : closing.start()], source.file, 2)
    if document.value is None and not document.problems:
        document.value = {}
    body = source.text[closing.end() :].strip("\n")
    if body.strip() and isinstance(document.value, dict):
        place = source.origin(source.text.index(body, closing.end()))
        _add_body(document, body, place, language)
    return _check_mapping(document, source.file)


def _add_body(document: Document, body: str, place: Origin, language: str) -> None:
    """Put the text below the fields into `body`, beside its translations if there are any."""
    fields = document.value
    given = fields.get("body")
    own = fields["language"] if isinstance(fields.get("language"), str) else language
    mark = (place.line, place.column, place.line, place.column)
    if given is None:
        fields["body"] = body
        document.marks["body",] = mark
    elif isinstance(given, dict) and own not in given:
        fields["body"] = {own: body, **given}
        document.marks["body", own] = mark
    else:
        document.problems.append(Problem("body-twice", place))
