"""Say on every page of this site that its network is an invented example."""

from mkdocs.config.defaults import MkDocsConfig

TEXT = {
    "th": "เครือข่ายตัวอย่าง: องค์กร บุคคล และเหตุการณ์ในเว็บไซต์นี้สมมุติขึ้นทั้งหมด",
    "en": "An example network: every organisation, person and event on this site is invented.",
}


def on_config(config: MkDocsConfig) -> None:
    """Put the text where the theme looks for an announcement."""
    config.extra["announcement"] = TEXT
