"""Say on every page of an example network's site that it is invented."""

from mkdocs.config.defaults import MkDocsConfig

TEXT = {
    "th": "เครือข่ายตัวอย่าง: องค์กร บุคคล และเหตุการณ์ในเว็บไซต์นี้สมมุติขึ้นทั้งหมด",
    "en": "An example network: every organisation, person and event on this site is invented.",
}


def on_config(config: MkDocsConfig) -> None:
    """Put the text where the theme looks for an announcement, if network.yml says `example`."""
    if config.plugins["phakhi"].hub.network.example:  # type: ignore[attr-defined]
        config.extra["announcement"] = TEXT
