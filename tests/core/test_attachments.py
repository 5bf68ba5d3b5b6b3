"""What a member or an owner may put beside the text: files that only show."""

import zlib
from pathlib import Path

import pytest

from phakhi.pipeline import read_content
from phakhi.records.attachments import check_attachment
from phakhi.wording import Name
from tests.core.making import PERSON, codes, make_hub

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://x.example/">{}</svg>'


def found(path: Path, data: bytes) -> list[tuple[str, object]]:
    path.write_bytes(data)
    return [(p.code, p.context.get("value")) for p in check_attachment(path, path.name)]


@pytest.mark.parametrize("encoding", ["x-foo", "UTF-7", "hex", "undefined", "shift_jis"])
def test_an_svg_in_an_unknown_encoding_is_damaged(tmp_path: Path, encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><svg/>'.encode()
    assert found(tmp_path / "a.svg", data) == [("attachment-mismatch", "SVG")]


@pytest.mark.parametrize(
    ("element", "culprit"),
    [
        ("<rect style=\"fill: image-set('//evil/x.png' 1x)\"/>", "//"),
        ("<rect style=\"fill: image-set('x.png' 1x)\"/>", "image-set("),
        ("<rect style='fill: SRC(\"x.png\")'/>", "SRC("),
        ("<rect fill=\"-webkit-image-set('x.png' 1x)\"/>", "-webkit-image-set("),
        ('<rect fill="url(x.svg#a)"/>', "url("),
        ('<g xml:base="a/"/>', "xml:base"),
        ('<rect x:fill="//evil"/>', "//"),
        ('<rect fill="http:evil"/>', "http:"),
        ('<rect fill="DATA:x"/>', "DATA:"),
        ('<rect xmlnsx="//evil"/>', "//"),
    ],
)
def test_what_leads_out_of_an_svg_is_refused(tmp_path: Path, element: str, culprit: str) -> None:
    data = SVG.format(element).encode()
    assert found(tmp_path / "a.svg", data) == [("unsafe-svg", culprit)]


@pytest.mark.parametrize(
    "element",
    [
        '<rect fill="url( \'#a\' )" transform="matrix(1 0 0 1 0 0) rotate(3)"/>',
        '<rect style="fill:rgb(1, 2, 3);filter:blur(2px) drop-shadow(1px 1px)"/>',
        '<g id="plan(1)" class="a(1)" aria-label="plan(2)" x:label="plan(3)"/>',
        "<text>http://a.example/ data: src(//a)</text>",
    ],
)
def test_what_only_draws_may_stay_in_an_svg(tmp_path: Path, element: str) -> None:
    assert found(tmp_path / "a.svg", SVG.format(element).encode()) == []


def test_what_lies_among_hand_written_pages_is_held_to_the_same_rules(tmp_path: Path) -> None:
    root = make_hub(tmp_path, {})
    pages = root / "content/pages"
    pages.mkdir(exist_ok=True)
    (pages / "e.svg").write_text(SVG.format('<g onload="x()"/>'), encoding="utf-8")
    (pages / "f.pdf").write_bytes(b"no document")
    (pages / "own.css").write_text("a { color: red }", encoding="utf-8")
    (pages / "Thumbs.db").write_bytes(b"x")
    assert codes(read_content(root)) == ["unsafe-svg", "attachment-mismatch"]


NEWS = "title: ก\ncreated: 2026-06-02\nfrom: clinic\nkind: news\ndate: 2026-06-02\n"
HIDDEN = PERSON.format(name="สงวนนาม ไม่ประสงค์", public="false")


def places_of_names(root: Path, name: str, data: bytes) -> list[str]:
    make_hub(root, {"people/hidden-one.yml": HIDDEN, "news/new/index.yml": NEWS})
    (root / "content/records/news/new" / name).write_bytes(data)
    problems = read_content(root).problems
    return [str(p.origin) for p in problems if p.code == "name-without-consent"]


@pytest.mark.parametrize("name", ["a.csv", "a.TXT"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_an_attached_text_names_no_one_who_did_not_consent(
    tmp_path: Path, name: str, encoding: str
) -> None:
    data = "ที่,ชื่อ\r\n1,นายสงวนนาม ไม่ประสงค์\r\n".encode(encoding)
    assert places_of_names(tmp_path, name, data) == [f"content/records/news/new/{name}:2:6"]


def test_a_name_in_two_cells_is_found(tmp_path: Path) -> None:
    data = '1,"สงวนนาม","ไม่ประสงค์"\n'.encode()
    assert places_of_names(tmp_path, "a.csv", data) == ["content/records/news/new/a.csv:1:4"]


def test_half_a_name_in_an_attached_text_is_no_name(tmp_path: Path) -> None:
    data = "สงวนนาม,ผู้อื่น\nไม่ประสงค์,ออกนาม\n".encode()
    assert places_of_names(tmp_path, "a.csv", data) == []


def pdf(body: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj " + body + b" endobj\n%%EOF\n"


def packed(objects: bytes, fields: bytes = b"/Type /ObjStm /N 1 /First 4") -> bytes:
    head = b"<< " + fields + b" /Filter /FlateDecode >> stream\n"
    return pdf(head + zlib.compress(objects) + b"\nendstream")


@pytest.mark.parametrize(
    ("data", "culprit"),
    [
        (pdf(b"<< /S /J#61vaScript >>"), "/JavaScript"),
        (pdf(b"<< /#4aS (x) >>"), "/JS"),
        (pdf(b"<< /SubmitForm 1 >>"), "/SubmitForm"),
        (pdf(b"<< /ImportData 1 >>"), "/ImportData"),
        (pdf(b"<< /GoToR 1 >>"), "/GoToR"),
        (pdf(b"<< /S /URI /URI ( JavaScript:x) >>"), "/URI"),
        (pdf(b"<< /S /URI /URI <6A617661736372697074 3a> >>"), "/URI"),
        (pdf(b"(bitstream) << /JS (x) >>"), "/JS"),
        (pdf(b"(stream) << /JS (x) >> (endstream)"), "/JS"),
        (pdf(b"(stream\n) << /S %\n/JavaScript >> (endstream)"), "/JavaScript"),
        (packed(b"1 0 << /J#53 (x) >>"), "/JS"),
        (packed(b"1 0 << /XFA 1 >>", b"/N 1 /F#69rst 4"), "/XFA"),
        (packed(b"1 0 << /XFA 1 >>").partition(b"\nendstream")[0][:-4], "/XFA"),
        (packed(b"1 0 " + bytes(20 * 1024 * 1024)), "/ObjStm"),
        (pdf(b"<< /N 1 /First 4 >> stream\n1 0 << /JS 1 >>\nendstream"), "/JS"),
    ],
)
def test_what_a_pdf_would_do_is_found(tmp_path: Path, data: bytes, culprit: str) -> None:
    assert found(tmp_path / "a.pdf", data) == [("active-pdf", culprit)]


@pytest.mark.parametrize(
    "data",
    [
        pdf(b"<< /S /URI /URI (https://a.example/JavaScriptCourse) >>"),
        packed(b"1 0 << /Type /Catalog /Lang (th) >>"),
        packed(b"q /JS gs (x) Tj", b"/Length 9"),
        packed(bytes(21 * 1024 * 1024), b"/Subtype /Image"),
        packed(b"\xff\xfe /JS \xff", b"/Title (x) /First 2 0 R >> endobj 3 0 obj << /Length 9"),
        pdf(b"<< /Type /Catalog /OpenAction [1 0 R /XYZ null null 0] >>"),
        pdf(b"<< /js 1 /aa 2 >>"),
    ],
)
def test_a_pdf_that_only_shows_may_stay(tmp_path: Path, data: bytes) -> None:
    assert found(tmp_path / "a.pdf", data) == []


@pytest.mark.parametrize(
    ("names", "bad"),
    [
        (["att/bad dir/deep/y.txt"], ["bad dir"]),
        (["ภาพ/a/b/c/y.txt"], ["ภาพ"]),
        (["con.txt"], ["con.txt"]),
        (["Aux/deep/y.txt"], ["Aux"]),
        (["a/LPT1.tar.txt"], ["LPT1.tar.txt"]),
        (["a./deep/y.txt"], ["a."]),
        (["a.txt", "A.txt"], ["A.txt and a.txt", "a.txt and A.txt"]),
        (["d/x/a.txt", "D/x/b.txt"], ["D and d", "d and D"]),
        (["a/index.md/bad dir/y.txt", "a/bad dir/z.txt"], ["bad dir", "bad dir"]),
        (["console.txt", "com10.txt", "a/b/c/d.txt", "Notes_2026-05.v2.txt"], []),
    ],
)
def test_every_name_below_a_records_folder_works_everywhere(
    tmp_path: Path, names: list[str], bad: list[str]
) -> None:
    files = {"news/ปี 2026/new/index.yml": NEWS, "news/index.yml": NEWS}
    root = make_hub(tmp_path, files | {f"news/ปี 2026/new/{name}": "x" for name in names})
    problems = read_content(root).problems
    assert [p.code for p in problems] == ["attachment-name"] * len(bad)
    values = [p.context["value"] for p in problems]
    assert [v["en"] if isinstance(v, Name) else v for v in values] == bad
