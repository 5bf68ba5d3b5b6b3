"""Read a member's file as text: what encoding it is in, and what has no place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from phakhi.problems import Origin, Problem
from phakhi.records.reader import CONTROL
from phakhi.text.thai import damage
from phakhi.wording import Name

MAX_BYTES = 256 * 1024
SIGNATURES: dict[bytes, Name] = {
    b"PK\x03\x04": Name("ไฟล์ Word, Excel หรือ zip", "a Word, Excel or zip file"),
    b"PK": Name("ไฟล์ Word, Excel หรือ zip", "a Word, Excel or zip file"),
    b"%PDF": Name("ไฟล์ PDF", "a PDF"),
    b"\xd0\xcf\x11\xe0": Name("ไฟล์ Word หรือ Excel รุ่นเก่า", "an old Word or Excel file"),
    b"\x89PNG": Name("รูป PNG", "a PNG picture"),
    b"\xff\xd8\xff": Name("รูป JPEG", "a JPEG picture"),
    b"GIF8": Name("รูป GIF", "a GIF picture"),
    b"{\\rtf": Name("ไฟล์ RTF", "an RTF file"),
}
CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} |\|{7} )", re.MULTILINE)
MOJIBAKE = re.compile(
    "(?:à[¸¹][\x80-\xbf\u2018-\u203a\u20ac\u0160-\u017e\u02c6\u02dc]?){2,}|(?:Ã[\x80-\xbf]){2,}"
)
THAI_BYTES = frozenset(range(0xA1, 0xFC))


@dataclass(slots=True)
class Source:
    """A file's text, its line ends made `\\n` and its byte order mark gone."""

    file: str
    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def origin(self, offset: int) -> Origin:
        """Return the line and column of a character of the text."""
        if not self._starts:
            self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        line = bisect_right(self._starts, offset)
        return Origin(self.file, line, offset - self._starts[line - 1] + 1)


def read_source(path: Path, file: str) -> Source:
    """Read a text file; if it cannot be used, `problems` says why and `text` is empty.

    `file` is how problems name it: its path from the hub's folder.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return _unusable(
                file, "file-too-large", size=format_size(size), limit=format_size(MAX_BYTES)
            )
        data = path.read_bytes()
    except OSError as error:
        return _unusable(file, "unreadable-file", reason=error.strerror or str(error))
    for signature, name in SIGNATURES.items():
        if data.startswith(signature):
            return _unusable(file, "not-a-text-file", value=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        return Source(
            file,
            problems=[
                Problem("wrong-encoding", Origin(file, line, column), {"value": _encoding(data)})
            ],
        )
    if not text.strip():
        return _unusable(file, "empty-file")
    source = Source(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    source.problems = _check_text(source)
    return source


def format_size(size: int) -> str:
    """Return a number of bytes as people read it: `812 KB`, `1.4 MB`."""
    return f"{size / 1_048_576:.1f} MB" if size >= 1_048_576 else f"{max(1, round(size / 1024))} KB"


def _unusable(file: str, code: str, **context: object) -> Source:
    return Source(file, problems=[Problem(code, Origin(file), context)])


def _encoding(data: bytes) -> Name:
    """Name the encoding that bytes which are not UTF-8 are most likely in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:200].count(0) > 20:
        return Name("UTF-16 (“Unicode” ของ Notepad)", "UTF-16 (Notepad's “Unicode”)")
    high = [byte for byte in data if byte > 0x7F]
    thai = sum(byte in THAI_BYTES for byte in high)
    try:
        data.decode("cp874")
        if thai > 0.9 * len(high) and _has_thai_run(data):
            return Name("TIS-620/Windows-874 (ภาษาไทยแบบเก่า)", "TIS-620/Windows-874 (old Thai)")
    except UnicodeDecodeError:
        pass
    return Name("Windows-1252/Latin-1", "Windows-1252/Latin-1")


def _has_thai_run(data: bytes) -> bool:
    return re.search(rb"[\xa1-\xfb]{3}", data) is not None


def _check_text(source: Source) -> list[Problem]:
    problems = []
    for code, pattern in (("control-character", CONTROL), ("merge-conflict", CONFLICT)):
        for match in _first_of_each(pattern, source.text):
            value = match[0].strip() or " "
            value = f"U+{ord(match[0]):04X}" if code == "control-character" else value
            problems.append(Problem(code, source.origin(match.start()), {"value": value}))
    if found := damage(source.text):
        context = {"value": found.found, "repaired": found.repaired}
        problems.append(Problem("damaged-thai", source.origin(found.start), context))
    if garbled := MOJIBAKE.search(source.text):
        problems.append(Problem("mojibake", source.origin(garbled.start()), {"value": garbled[0]}))
    return problems


def _first_of_each(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the first match of each different text, so that one bad paste is one problem."""
    first: dict[str, re.Match[str]] = {}
    for match in pattern.finditer(text):
        first.setdefault(match[0], match)
    return list(first.values())
