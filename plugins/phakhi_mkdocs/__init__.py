"""The thin adapter between the pure core `phakhi` and MkDocs (or ProperDocs)."""

import os

# The theme prints a notice about its own future when MkDocs first loads it, before any plugin is
# imported, and members take it for an error of theirs. `mkdocs.yml` names `slugify` below, and
# settings are read before the theme is loaded: so this line comes in time, and it is the only
# place of ours that does.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from phakhi.text.slug import slugify

__all__ = ["slugify"]
