"""A slip finds what was meant; something else finds nothing."""

import pytest

from phakhi.records.validate import suggest

KNOWN = ["home-care", "falls", "transport", "dementia"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("homecare", "home-care"),
        ("Home-Care", "home-care"),
        ("ｆａｌｌｓ", "falls"),
        ("fall", "falls"),
        ("demencia", "dementia"),
        ("xyz", ""),
        ("", ""),
        ("ก", ""),
    ],
)
def test_did_you_mean(written: str, meant: str) -> None:
    assert suggest(written, KNOWN) == meant
    assert suggest(written, dict.fromkeys(KNOWN, "other")) == meant


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert suggest("a", []) == ""
