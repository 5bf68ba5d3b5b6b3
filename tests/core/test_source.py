"""Files are read as UTF-8, whatever ends their lines; others are named for what they are."""

import codecs
import os
from pathlib import Path

import pytest

from phakhi.problems import Origin
from phakhi.records.source import Source, decode, read_source

THAI = "ชื่อ: ผู้เฒ่า\n"


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (THAI.encode("tis-620"), "TIS-620/Windows-874 (old Thai)"),
        (THAI.encode("cp874"), "TIS-620/Windows-874 (old Thai)"),
        ("title: café, naïve".encode("latin-1"), "Windows-1252/Latin-1"),
        (THAI.encode("utf-16"), "UTF-16 (Notepad's “Unicode”)"),
        (codecs.BOM_UTF16_BE + "ผู้".encode("utf-16-be"), "UTF-16 (Notepad's “Unicode”)"),
    ],
)
def test_another_encoding_is_named(data: bytes, named: str) -> None:
    source = decode(data, "f.yml")
    assert source.text == ""
    assert [p.code for p in source.problems] == ["wrong-encoding"]
    assert named in source.problems[0].message("en")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_a_byte_order_mark_do_not_matter(mark: bytes, end: str) -> None:
    data = mark + f"ก: 1{end}ข: 2{end}".encode()
    assert decode(data, "f.yml") == Source("f.yml", "ก: 1\nข: 2\n")


def test_offsets_and_places_are_the_same_both_ways() -> None:
    source = Source("f.yml", "ก\n\nข้อ\n")
    places = [source.origin(offset) for offset in range(len(source.text))]
    assert [source.offset(place) for place in places] == list(range(len(source.text)))
    assert places[4] == Origin("f.yml", 3, 2)


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    source = read_source(tmp_path / "gone.yml", "gone.yml")
    assert [str(problem) for problem in source.problems] == [
        "gone.yml:1:1: error[unreadable-file] this file cannot be read: No such file or directory"
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f.yml")
    assert [p.code for p in read_source(tmp_path / "f.yml", "f.yml").problems] == [
        "unreadable-file"
    ]
