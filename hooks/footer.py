"""Name the owner, the year and the licence of the content at the foot of every page."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed"
LINK = f'<a href="{LICENCE}.{{language}}" rel="license">CC BY 4.0</a>'
TEXT = {
    "th": f"© พ.ศ. {{thai_year}} {{name}} · เนื้อหาใช้ต่อได้ตาม {LINK}",
    "en": f"© {{year}} {{name}} · content under {LINK}",
}


def on_config(config: MkDocsConfig) -> None:
    """Take the year from the hub's reference date: the same content gives the same page."""
    hub = config.plugins["phakhi"].hub  # type: ignore[attr-defined]
    year = hub.reference_date.year
    config["copyright"] = {
        language: text.format(
            thai_year=year + 543, year=year, name=escape(hub.name(language)), language=language
        )
        for language, text in TEXT.items()
    }
