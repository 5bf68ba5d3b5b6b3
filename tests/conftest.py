"""What more than one kind of test needs."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.hub import ROOT, build_hub

# The same examples in every run, on slow machines too.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project's own hub as a website, built once for all tests."""
    site = tmp_path_factory.mktemp("example") / "site"
    build_hub(ROOT, site)
    return site
