"""Find what a PDF would do when it is opened, without opening it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

MAX_UNPACKED = 20 * 1024 * 1024
"""How many bytes all of a PDF's packed objects may unpack to."""
ACTION = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm|ImportData|GoToR)\b"
    rb"|(?i:/URI\s*(?:\(\s*javascript:|<\s*[46]a[46]1[57]6[46]1[57]3))"
)
"""What can act. Triggers (`/OpenAction`) are not: office programs write one to open at a page."""
HIDDEN_ACTION = re.compile(
    rb"/S(?:[\s\0]|%[^\r\n]*[\r\n])*(/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR)\b)"
)
"""An action in full: too long to stand in packed data by chance, so a false stream hides none."""
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
STREAM = re.compile(rb"(?<!end)stream\r?\n")
HOLDS_OBJECTS = re.compile(rb"/First\b")
OBJECTS = re.compile(rb"[\s\0]*(?:%|\d+[\s\0]+\d+)")
"""How a stream of objects begins: with the first one's number and place."""
HEAD = 4096
CHUNK = 256


def find_action(data: bytes) -> str:
    """Return the name of what a PDF would run, send or fetch; empty if nothing is found.

    Names are read with their `#xx` escapes, packed objects unpacked as far as `MAX_UNPACKED`
    bytes; what is packed beyond that counts as `/ObjStm`. Encrypted objects cannot be seen.
    Source: ISO 32000-1, 7.5.7 and 12.6.
    """
    if found := HIDDEN_ACTION.search(_unescape(data)):
        return found[1].decode()
    outside: list[bytes] = []
    left = MAX_UNPACKED
    for before, content in _split(data):
        outside.append(_unescape(before))
        if not HOLDS_OBJECTS.search(outside[-1]):
            continue
        objects = _read_objects(content, left)
        if len(objects) > left:
            return "/ObjStm"
        left -= len(objects)
        if found := ACTION.search(_unescape(objects)):
            return _name_of(found[0])
    found = ACTION.search(b"\n".join(outside))
    return _name_of(found[0]) if found else ""


def _split(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield what stands before each stream, and the stream; the last is empty.

    In packed data any three letters stand by chance.
    """
    start = 0
    while match := STREAM.search(data, start):
        end = data.find(b"endstream", match.end())
        if end < 0:
            yield data[start : match.start()], data[match.end() :]
            break
        yield data[start : match.start()], data[match.end() : end]
        start = end + len(b"endstream")
    yield data[start:], b""


def _read_objects(content: bytes, limit: int) -> bytes:
    """Return the objects in a stream, nothing if it holds none, though its fields say so."""
    if OBJECTS.match(content):
        return content
    return _inflate(content, limit) if OBJECTS.match(_inflate(content, HEAD)) else b""


def _inflate(packed: bytes, limit: int) -> bytes:
    """Unpack as far as it goes, as readers do with damaged data; one byte over a limit at most."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)  # without its checksum, which readers ignore
    objects = bytearray()
    with suppress(zlib.error):
        for start in range(2, len(packed), CHUNK):
            room = limit + 1 - len(objects)
            objects += unpacker.decompress(packed[start : start + CHUNK], room)
            if len(objects) > limit:
                break
    return bytes(objects)


def _unescape(data: bytes) -> bytes:
    return ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()), data)


def _name_of(found: bytes) -> str:
    return re.split(rb"[\s(<]", found)[0].decode()
