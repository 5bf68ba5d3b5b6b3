"""Whatever a record's file holds: problems at their place, no traceback, no record lost."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.pipeline import read_content
from phakhi.problems.report import FORMATS, write_report
from phakhi.records.attachments import ALLOWED, check_attachment
from phakhi.records.files import RECORD_SUFFIXES
from phakhi.records.models import TYPES
from tests.core.making import fill
from tests.golden.hub import BASE, write_base

settings.register_profile("core", max_examples=120, deadline=None, derandomize=True)
settings.load_profile("core")

RECORDS = sorted(path.relative_to(BASE) for path in (BASE / "records").rglob("*.yml"))
SIGNS = "\n\n  :-[]{}&*!|>'\"%@`#,?~<.=+0129aA\t\r\ufeff\u200b\u202e\u2028\x00\x85\ud7ffกาที่ํเ️😀"
yamlish = st.text(alphabet=st.sampled_from(SIGNS), max_size=120)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | yamlish,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hub")
    write_base(root)
    return root


def record_files(root: Path) -> set[str]:
    paths = (root / "content/records").rglob("*")
    return {p.relative_to(root).as_posix() for p in paths if p.suffix in RECORD_SUFFIXES}


def check(root: Path, file: str, data: bytes) -> None:
    """Hold what must be true of a hub, with `data` in `file`, whatever it is."""
    path = root / "content" / file
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data)
    try:
        content = read_content(root, drafts=True)
        again = read_content(root, drafts=True)
        for format_ in FORMATS:
            write_report(content.problems, root, "th", format_, io.StringIO())
            write_report(content.problems, root, "en", format_, _Utf8())
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)
    assert content.problems == again.problems
    places = [(p.origin, p.code, p.message()) for p in content.problems]
    assert places == sorted(set(places))
    if content.hub:
        shown = {item.file.file for item in content.hub.items.values()}
        named = {p.origin.file for p in content.problems if p.severity == "error"}
        assert len(record_files(root) - shown - named) == 0


class _Utf8(io.StringIO):
    """Takes only what UTF-8 can hold."""

    def write(self, text: str) -> int:
        return super().write(text.encode("utf-8").decode("utf-8"))


@given(data=st.binary(max_size=300), suffix=st.sampled_from(RECORD_SUFFIXES))
def test_any_bytes(root: Path, data: bytes, suffix: str) -> None:
    check(root, f"records/news/any{suffix}", data)


@given(text=yamlish, suffix=st.sampled_from(RECORD_SUFFIXES))
def test_anything_like_yaml(root: Path, text: str, suffix: str) -> None:
    check(root, f"records/news/any{suffix}", text.encode())


@given(text=yamlish, body=st.text(max_size=100) | yamlish)
def test_anything_like_front_matter(root: Path, text: str, body: str) -> None:
    written = f"---\n{text}\n---\n{body}".encode("utf-8", "surrogatepass")
    check(root, "records/news/any.md", written)


@given(record=st.sampled_from([*RECORDS, Path("network.yml")]), data=st.data())
def test_a_valid_record_with_a_piece_changed(root: Path, record: Path, data: st.DataObject) -> None:
    text = (BASE / record).read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    check(root, record.as_posix(), f"{text[:start]}{data.draw(yamlish)}{text[end:]}".encode())


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from paths_of(inner, (*path, step))


FULL = {folder: fill(model) for folder, model in TYPES.items()}
PLACES = [(folder, path) for folder, fields in FULL.items() for path in paths_of(fields)]


@settings(max_examples=400)
@given(place=st.sampled_from(PLACES), value=anything)
def test_any_value_in_any_field(root: Path, place: tuple[str, tuple[Any, ...]], value: Any) -> None:
    folder, path = place
    fields: Any = yaml.safe_load(yaml.safe_dump(FULL[folder]))
    owner = fields
    for step in path[:-1]:
        owner = owner[step]
    owner[path[-1]] = value
    text = yaml.dump(fields, allow_unicode=True, sort_keys=False, Dumper=_Plain)
    check(root, f"records/{folder}/any.yml", text.encode("utf-8", "surrogatepass"))


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True


HEADS = [
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0",
    b"GIF89a",
    b"RIFF\0\0\0\0WEBPVP8 ",
    b"%PDF-1.7\n",
]
HEADS += [b"<svg xmlns='http://www.w3.org/2000/svg'>", b"<?xml version='1.0'?>", b"ID3", b"PK", b""]
ENCODINGS = ["x-foo", "UTF-7", "utf-16", "hex", "idna", "punycode", "undefined", "cp037", "big5"]
HEADS += [f"<?xml version='1.0' encoding='{name}'?><svg>".encode() for name in ENCODINGS]
HEADS += [b"%PDF-1.7\n1 0 obj <</First 4 /Filter /FlateDecode>> stream\n\x78\x9c"]


@settings(max_examples=600)
@given(
    head=st.sampled_from(HEADS), data=st.binary(max_size=200), kind=st.sampled_from(sorted(ALLOWED))
)
def test_any_attachment(root: Path, head: bytes, data: bytes, kind: str) -> None:
    path = root / f"any.{kind}"
    path.write_bytes(head + data)
    for problem in check_attachment(path, path.name):
        assert problem.message("th")
