"""The accessibility rules of axe-core, run in the page itself."""

from typing import Any

from playwright.sync_api import Page

from tests.hub import ROOT

SOURCE = ROOT / "tests/tools/node_modules/axe-core/axe.min.js"
RUN = "axe.run({resultTypes: ['violations']}).then(result => result.violations)"


def accessibility_violations(page: Page) -> list[str]:
    """Return each rule that the open page breaks: `impact rule: help` and the elements, sorted."""
    page.evaluate(SOURCE.read_text(encoding="utf-8") + "; undefined")
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return sorted(_describe(violation) for violation in found)


def _describe(violation: dict[str, Any]) -> str:
    elements = "; ".join(str(target) for node in violation["nodes"] for target in node["target"])
    return f"{violation['impact']} {violation['id']}: {violation['help']} ({elements})"
