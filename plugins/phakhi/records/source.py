"""Read a member's file as text: what encoding it is in, and what has no place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG

from phakhi.problems import Origin, Problem
from phakhi.text.thai import damage
from phakhi.wording import Name

MAX_BYTES = 256 * 1024
_OFFICE = Name("ไฟล์ Word, Excel หรือ zip", "a Word, Excel or zip file")
SIGNATURES: dict[bytes, Name] = {
    b"PK": _OFFICE,
    b"%PDF": Name("ไฟล์ PDF", "a PDF"),
    b"\xd0\xcf\x11\xe0": Name("ไฟล์ Word หรือ Excel รุ่นเก่า", "an old Word or Excel file"),
    b"\x89PNG": Name("รูป PNG", "a PNG picture"),
    b"\xff\xd8\xff": Name("รูป JPEG", "a JPEG picture"),
    b"GIF8": Name("รูป GIF", "a GIF picture"),
    b"RIFF": Name("รูป WebP", "a WebP picture"),
    b"{\\rtf": Name("ไฟล์ RTF", "an RTF file"),
}
_NONCHARACTERS = "".join(f"{chr(p * 65536 + 65534)}{chr(p * 65536 + 65535)}" for p in range(1, 17))
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    f"\ufdd0-\ufdef\ufffd\ufffe\uffff{_NONCHARACTERS}]"
)
PRIVATE = re.compile("[\ue000-\uf6ff\uf71b-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
"""What every app draws as it likes; the glyphs of old Thai fonts among them are repaired."""
CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} |\|{7} )", re.MULTILINE)
MOJIBAKE = re.compile(
    "(?:à[¸¹][\x80-\xbf\u2018-\u203a\u20ac\u0160-\u017e\u02c6\u02dc]?){2,}|(?:Ã[\x80-\xbf]){2,}"
)
THAI_BYTES = frozenset(range(0xA1, 0xFC))
_THAI_RUN = re.compile(rb"[\xa1-\xfb]{3}")


@dataclass(slots=True)
class Source:
    """A file's text, with bare line feeds and without its byte order mark."""

    file: str
    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def origin(self, offset: int) -> Origin:
        """Return the line and column of a character of the text."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Origin(self.file, line, offset - starts[line - 1] + 1)

    def offset(self, origin: Origin) -> int:
        """Return where in the text a line and column are."""
        starts = self._line_starts()
        return starts[min(origin.line, len(starts)) - 1] + origin.column - 1

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        return self._starts


def read_source(path: Path, file: str) -> Source:
    """Read a text file; if it cannot be used, `problems` says why and `text` is empty.

    `file` is how problems name it: its path from the hub's folder.
    """
    try:
        status = path.stat(follow_symlinks=False)
        if not S_ISREG(status.st_mode):
            return _unusable(file, "unreadable-file", reason=NOT_A_FILE)
        if (size := status.st_size) > MAX_BYTES:
            sizes = {"size": format_size(size), "limit": format_size(MAX_BYTES)}
            return _unusable(file, "file-too-large", **sizes)
        data = path.read_bytes()
    except OSError as error:
        return _unusable(file, "unreadable-file", reason=error.strerror or str(error))
    source = decode(data, file)
    if source.text:
        source.problems = _check_text(source)
    return source


def decode(data: bytes, file: str) -> Source:
    """Return a file's bytes as text, or the problem that they are none."""
    for signature, name in SIGNATURES.items():
        if data.startswith(signature):
            return _unusable(file, "not-a-text-file", value=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        problem = Problem("wrong-encoding", Origin(file, line, column), {"value": _encoding(data)})
        return Source(file, problems=[problem])
    if not text.strip():
        return _unusable(file, "empty-file")
    return Source(file, text.replace("\r\n", "\n").replace("\r", "\n"))


NOT_A_FILE = Name("ไม่ใช่ไฟล์ธรรมดา", "it is not an ordinary file")


def format_size(size: int) -> str:
    """Return a number of bytes as people read it: `812 KB`, `1.4 MB`."""
    megabytes = size / 1_048_576
    return f"{megabytes:.1f} MB" if megabytes >= 1 else f"{max(1, round(size / 1024))} KB"


def find_control(text: str) -> list[re.Match[str]]:
    """Return the first of each character that has no place in text; quick if there is none."""
    return [] if _is_plain(text) else _first_of_each(CONTROL, text)


def _is_plain(text: str) -> bool:
    """Say whether a text holds only what every machine can show."""
    return text.replace("\n", "").replace("\t", "").isprintable() and "\ufffd" not in text


def _unusable(file: str, code: str, **context: object) -> Source:
    return Source(file, problems=[Problem(code, Origin(file), context)])


def _encoding(data: bytes) -> Name:
    """Name the encoding that bytes which are not UTF-8 are most likely in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:200].count(0) > 20:
        return Name("UTF-16 (“Unicode” ของ Notepad)", "UTF-16 (Notepad's “Unicode”)")
    high = [byte for byte in data if byte > 0x7F]
    thai = sum(byte in THAI_BYTES for byte in high)
    if thai > 0.9 * len(high) and _THAI_RUN.search(data):
        return Name("TIS-620/Windows-874 (ภาษาไทยแบบเก่า)", "TIS-620/Windows-874 (old Thai)")
    return Name("Windows-1252/Latin-1", "Windows-1252/Latin-1")


def _check_text(source: Source) -> list[Problem]:
    text = source.text
    problems = []
    for match in find_control(text):
        context = {"value": f"U+{ord(match[0]):04X}"}
        problems.append(Problem("control-character", source.origin(match.start()), context))
    if private := [] if _is_plain(text) else PRIVATE.findall(text):
        shown = {"value": f"U+{ord(private[0]):04X}", "count": len(private)}
        origin = source.origin(text.index(private[0]))
        problems.append(Problem("private-character", origin, shown))
    if "<<<<<<< " in text or ">>>>>>> " in text:
        for match in _first_of_each(CONFLICT, text):
            context = {"value": match[0].strip()}
            problems.append(Problem("merge-conflict", source.origin(match.start()), context))
    if found := damage(text):
        damaged = {"value": found.found, "repaired": found.repaired, "count": found.count}
        problems.append(Problem("damaged-thai", source.origin(found.start), damaged))
    if ("à" in text or "Ã" in text) and (garbled := MOJIBAKE.search(text)):
        problems.append(Problem("mojibake", source.origin(garbled.start()), {"value": garbled[0]}))
    return problems


def _first_of_each(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the first match of each different text, so that one bad paste is one problem."""
    first: dict[str, re.Match[str]] = {}
    for match in pattern.finditer(text):
        first.setdefault(match[0], match)
    return list(first.values())
