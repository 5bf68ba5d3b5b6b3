"""The example network as its site shows it, and as its records tell it."""

from pathlib import Path

import pytest

from phakhi.pipeline import Hub, load_hub
from tests.hub import ROOT
from tests.site.reading import BuiltSite


@pytest.fixture(scope="session")
def built(example_site: Path) -> BuiltSite:
    """The example network's site, read back once."""
    return BuiltSite(example_site)


@pytest.fixture(scope="session")
def example_hub() -> Hub:
    """What is published of the example network's records."""
    return load_hub(ROOT)
