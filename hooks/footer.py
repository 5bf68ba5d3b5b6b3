"""Name the owner, the year and the licence of the content at the foot of every page."""

from mkdocs.config.defaults import MkDocsConfig

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def on_config(config: MkDocsConfig) -> None:
    """Take the year from the hub's reference date: the same content gives the same page."""
    hub = config.plugins["phakhi"].hub  # type: ignore[attr-defined]
    year = hub.reference_date.year
    link = f'<a href="{LICENCE}deed.{{}}" rel="license">CC BY 4.0</a>'
    config["copyright"] = {
        "th": f"© พ.ศ. {year + 543} เครือข่ายภาคีร่มไทร · เนื้อหาใช้ต่อได้ตาม {link.format('th')}",
        "en": f"© {year} Rom Sai Partner Network · content under {link.format('en')}",
    }
