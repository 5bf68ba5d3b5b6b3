"""Where a picture was taken is found in every kind of file a member may attach."""

import io
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from phakhi.records.attachments import check_attachment
from phakhi.records.locations import is_placed

GPS, ORIENTATION = 0x8825, 0x0112
HERE = {1: "N", 2: (18.0, 37.0, 12.0), 3: "E", 4: (98.0, 55.0, 48.0)}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="18,37.2N"/></x:xmpmeta>'
KINDS = ["jpg", "png", "webp"]


def save(path: Path, notes: Mapping[int, object] | None, **options: Any) -> Path:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    if notes is not None:
        exif[GPS] = notes
    Image.new("RGB", (2, 2)).save(path, exif=exif, **options)
    return path


def codes(path: Path) -> list[str]:
    return [problem.code for problem in check_attachment(path, path.name)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_on_the_map_is_refused(tmp_path: Path, kind: str) -> None:
    assert codes(save(tmp_path / f"a.{kind}", HERE)) == ["picture-location"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("notes", [None, {}, {0: b"\2\3\0\0", 29: "2026:01:01"}])
def test_other_notes_may_stay(
    tmp_path: Path, kind: str, notes: Mapping[int, object] | None
) -> None:
    assert codes(save(tmp_path / f"a.{kind}", notes)) == []


@pytest.mark.parametrize("kind", ["jpg", "webp"])
def test_a_place_in_xmp_is_refused(tmp_path: Path, kind: str) -> None:
    assert codes(save(tmp_path / f"a.{kind}", None, xmp=XMP)) == ["picture-location"]


def test_pixels_are_not_unpacked(tmp_path: Path) -> None:
    """A PNG whose pixels are damaged is looked at all the same."""
    path = save(tmp_path / "a.png", HERE)
    data = path.read_bytes()
    start = data.index(b"IDAT")
    length = int.from_bytes(data[start - 4 : start])
    broken = b"IDAT" + bytes(length)
    path.write_bytes(
        data[:start] + broken + struct.pack(">I", zlib.crc32(broken)) + data[start + length + 8 :]
    )
    with Image.open(path) as image, pytest.raises(OSError, match="data stream"):
        image.load()
    assert is_placed(path)


@pytest.mark.parametrize("length", range(0, 130, 7))
def test_notes_cut_short_are_no_fault(tmp_path: Path, length: int) -> None:
    whole = io.BytesIO()
    exif = Image.Exif()
    exif[GPS] = HERE
    Image.new("RGB", (2, 2)).save(whole, "JPEG", exif=exif.tobytes()[:length])
    path = tmp_path / "a.jpg"
    path.write_bytes(whole.getvalue())
    assert is_placed(path) in (True, False)
    assert not is_placed(tmp_path / "absent.jpg")
