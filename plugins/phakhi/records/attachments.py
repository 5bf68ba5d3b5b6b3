"""Decide whether a member's file may be published beside a record.

Kinds are allowed by list; what a browser could run (scripts in SVG or PDF) is refused.
"""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn
from xml.parsers import expat

from PIL import Image

from phakhi.problems import Origin, Problem
from phakhi.records.locations import DAMAGED, has_location
from phakhi.records.pdf import find_action
from phakhi.records.source import NOT_A_FILE, format_size
from phakhi.records.source import SIGNATURES as TEXT_SIGNATURES
from phakhi.wording import Name

MAX_BYTES = 20 * 1024 * 1024
MAX_SIDE = 8000
PICTURES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP", "gif": "GIF"}
SIGNATURES = {
    "pdf": (b"%PDF-",),
    "docx": (b"PK",),
    "xlsx": (b"PK",),
    "pptx": (b"PK",),
    "odt": (b"PK",),
    "ods": (b"PK",),
    "odp": (b"PK",),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "mp4": (),
    "csv": (),
    "txt": (),
}
ENDINGS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpg",
    b"GIF8": "gif",
    b"RIFF": "webp",
    b"%PDF": "pdf",
}
"""The name's ending that a file deserves, by how its content begins."""
OTHER = Name("ไฟล์ชนิดอื่นหรือไฟล์ที่เสีย", "something else, or damaged")
ALLOWED = (*PICTURES, "svg", *SIGNATURES)
NAME = re.compile(
    r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))[a-z0-9][a-z0-9._-]{0,99}(?<!\.)",
    re.IGNORECASE,
)
"""A name for every system: Windows keeps those of its devices, and drops dots at the end."""
INDEXES = ("index.md", "index.yml", "index.yaml")
SVG_ELEMENTS = frozenset(
    "svg g defs title desc metadata path rect circle ellipse line polyline polygon text tspan "
    "linearGradient radialGradient stop clipPath mask pattern symbol use marker filter "
    "feGaussianBlur feOffset feBlend feMerge feMergeNode feColorMatrix feFlood feComposite".split()
)
SVG_VALUE = re.compile(
    r"url\(\s*+['\"]?+\s*+(?!#)|javascript:|data:|https?:|//|@import|\\", re.IGNORECASE
)
"""What leads out of an SVG, wherever it stands in an attribute."""
SVG_FUNCTION = re.compile(
    r"(?<![\w-])(?!(?:url|var|calc|min|max|clamp|matrix|rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color"
    r"|icc-color|device-cmyk|(?:translate|scale|rotate|skew)[xyz]?|blur|brightness|contrast"
    r"|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|inset|circle|ellipse"
    r"|polygon|path|steps|cubic-bezier)\()[\w-]+\(",
    re.IGNORECASE,
)
"""A function of styles beyond those that only draw: others may fetch what they are given."""
SVG_LABELS = re.compile(r"id|class|(?:aria|data)-.*|.*:.*", re.DOTALL)
"""Attributes that are not read as styles."""


def check_attachment(path: Path, file: str) -> list[Problem]:
    """Return why a file may not be published; nothing if it may."""
    suffix = path.suffix.lower().lstrip(".")
    if bad := _find_bad_name(path, file):
        return _refuse("attachment-name", file, value=bad)
    if suffix not in ALLOWED:
        return _refuse_kind(path, file)
    try:
        status = path.stat(follow_symlinks=False)
        if not S_ISREG(status.st_mode):
            return _refuse("unreadable-file", file, reason=NOT_A_FILE)
        if status.st_size > MAX_BYTES:
            sizes = {"size": format_size(status.st_size), "limit": format_size(MAX_BYTES)}
            return _refuse("attachment-too-large", file, **sizes)
        return _check_content(path, file, suffix)
    except OSError as error:
        return _refuse("unreadable-file", file, reason=error.strerror or str(error))


def _find_bad_name(path: Path, file: str) -> str | Name:
    """Return a step below the record's folder, or that of pages, that fails on some systems.

    A record's folder is the topmost below its type's that has an index.
    """
    folders = path.parents[: max(0, file.count("/") - 2)]
    if file.startswith("content/records/"):
        homes = [i for i, at in enumerate(folders[:-1]) if any((at / n).exists() for n in INDEXES)]
        folders = folders[: homes[-1] if homes else 0]
    for step in (path, *folders):
        if not NAME.fullmatch(step.name):
            return step.name
        if twin := _find_twin(step):
            return Name(f"{step.name} และ {twin}", f"{step.name} and {twin}")
    return ""


def _find_twin(path: Path) -> str:
    """Return the name beside `path` that is the same where case does not count, if any."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    lower = path.name.lower()
    return next((name for name in names if name != path.name and name.lower() == lower), "")


def _refuse_kind(path: Path, file: str) -> list[Problem]:
    if path.suffix.lower() in (".heic", ".heif"):
        return _refuse("heic-picture", file, value=path.name, name=f"{path.stem}.jpg")
    value = path.suffix or path.name
    return _refuse("file-type-not-allowed", file, value=value, known=" ".join(ALLOWED))


def _check_content(path: Path, file: str, suffix: str) -> list[Problem]:
    if suffix in PICTURES:
        return _check_picture(path, file, PICTURES[suffix])
    return (_check_svg if suffix == "svg" else _check_document)(path, file, suffix)


def _check_picture(path: Path, file: str, kind: str) -> list[Problem]:
    """Look at a picture's head only: a small file may hold billions of pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=(kind,)) as image:
                (width, height), placed = image.size, has_location(image, path)
    except Image.DecompressionBombError:
        return _refuse("image-too-large", file, width="?", height="?", limit=MAX_SIDE)
    except (*DAMAGED, EOFError):
        return _mismatch(path, file, kind)
    if max(width, height) > MAX_SIDE:
        return _refuse("image-too-large", file, width=width, height=height, limit=MAX_SIDE)
    return _refuse("picture-location", file) if placed else []


def _mismatch(path: Path, file: str, kind: str) -> list[Problem]:
    """Say what a file is that its name calls a `kind`, and the name it should have."""
    with path.open("rb") as opened:
        head = opened.read(16)
    ending = next((end for start, end in ENDINGS.items() if head.startswith(start)), "")
    found = next((name for start, name in TEXT_SIGNATURES.items() if head.startswith(start)), OTHER)
    name = f"{path.stem}.{ending}" if ending else ""
    return _refuse("attachment-mismatch", file, value=kind, found=found, suggestion=name)


def _check_document(path: Path, file: str, suffix: str) -> list[Problem]:
    data = path.read_bytes()
    signatures = SIGNATURES[suffix]
    if signatures and not data.startswith(signatures):
        return _mismatch(path, file, suffix.upper())
    if suffix == "mp4" and data[4:8] != b"ftyp":
        return _mismatch(path, file, "MP4")
    if suffix == "pdf" and (found := find_action(data)):
        return _refuse("active-pdf", file, value=found)
    return []


class _UnsafeError(Exception):
    """An SVG holds something that could act: its first argument."""


def _check_svg(path: Path, file: str, _suffix: str) -> list[Problem]:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _stop("DOCTYPE")
    parser.ProcessingInstructionHandler = lambda target, _: _stop(target)
    parser.StartElementHandler = _check_element
    try:
        parser.Parse(path.read_bytes(), True)
    except _UnsafeError as error:
        return _refuse("unsafe-svg", file, value=error.args[0])
    except (expat.ExpatError, LookupError, ValueError):  # the latter two: unknown encodings
        return _mismatch(path, file, "SVG")
    return []


def _check_element(name: str, attributes: dict[str, str]) -> None:
    if name not in SVG_ELEMENTS:
        _stop(f"<{name}>")
    for key, value in attributes.items():
        local = key.rpartition(":")[2].lower()
        inner_link = local == "href" and value.startswith("#")
        if local.startswith("on") or key == "xml:base" or (local == "href" and not inner_link):
            _stop(key)
        if key == "xmlns" or key.startswith("xmlns:"):
            continue
        found = SVG_VALUE.search(value)
        if not found and not SVG_LABELS.fullmatch(key):
            found = SVG_FUNCTION.search(value)
        if found:
            _stop(found[0])


def _stop(culprit: str) -> NoReturn:
    raise _UnsafeError(culprit)


def _refuse(code: str, file: str, **context: object) -> list[Problem]:
    return [Problem(code, Origin(file), context)]
