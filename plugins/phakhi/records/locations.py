"""Whether a picture says where it was taken, found without looking at its pixels."""

from __future__ import annotations

import struct
import warnings
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image

GPS_PLACES = frozenset(
    {
        ExifTags.GPS.GPSLatitude,
        ExifTags.GPS.GPSLongitude,
        ExifTags.GPS.GPSDestLatitude,
        ExifTags.GPS.GPSDestLongitude,
    }
)
XMP_PLACE = b"GPSLatitude"
DAMAGED = (OSError, ValueError, SyntaxError, LookupError, TypeError, struct.error)
"""What reading notes that were cut short can end in."""
LONGEST = 1_000_000
"""How many bytes of notes are looked at."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


def is_placed(path: Path) -> bool:
    """Say whether a file is a picture that gives a place; one that cannot be read gives none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=FORMATS) as image:
                return has_location(image, path)
    except (Image.DecompressionBombError, *DAMAGED):
        return False


def has_location(image: Image.Image, path: Path) -> bool:
    """Say whether the notes (EXIF or XMP) of a picture, open from `path`, give a place."""
    if image.format == "PNG" and "exif" not in image.info:
        image.info["exif"] = _find_late_notes(path)
    return XMP_PLACE in _read_xmp(image) or not GPS_PLACES.isdisjoint(_read_gps(image))


def _read_gps(image: Image.Image) -> dict[int, Any]:
    try:
        exif = Image.Image.getexif(image)  # a PNG's own would unpack the picture
        return exif.get_ifd(ExifTags.IFD.GPSInfo)
    except DAMAGED:
        return {}


def _read_xmp(image: Image.Image) -> bytes:
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return xmp if isinstance(xmp, bytes) else str(xmp).encode()


def _find_late_notes(path: Path) -> bytes:
    """Return the EXIF notes of a PNG, which may come after its pixels."""
    with path.open("rb") as file:
        file.seek(8)
        while len(head := file.read(8)) == 8:
            length = int.from_bytes(head[:4])
            if head[4:] == b"eXIf":
                return file.read(min(length, LONGEST))
            file.seek(length + 4, 1)
    return b""
