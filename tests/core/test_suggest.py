"""A slip finds what was meant; something else finds nothing."""

import pytest

from phakhi.records.validate import suggest, suggest_id

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


IDS = ["vhv-thungsommut", "vhv-thungdok", "clinic", "home-visits-2026", "suan-fan-hospital"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("clinik", "clinic"),
        ("vhv-thungsomut", "vhv-thungsommut"),
        ("Home_Visits 2026", "home-visits-2026"),
        ("homevisits2026", "home-visits-2026"),
        ("home-visits", "home-visits-2026"),
        ("vhv-thung", ""),
        ("vhv-thungfan", ""),
        ("suan-dok-hospital", ""),
        ("suan-fan", ""),
    ],
)
def test_an_id_that_only_begins_alike_is_another(written: str, meant: str) -> None:
    assert suggest_id(written, IDS) == meant


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert suggest("a", []) == suggest_id("a", []) == ""
