"""What members' rendered Markdown needs to stand on a page."""

from __future__ import annotations

import re

EMPTY_HEAD = re.compile(r"<th( class=\"[a-z-]+\")?></th>")


def box_tables(html: str, label: str) -> str:
    """Return sanitised HTML with each table in a box of its own that scrolls where it is too wide.

    The box can be reached by keyboard and is called `label`; a head without words is no head.
    """
    if "<table>" not in html:
        return html
    box = f'<div class="ph-wide" tabindex="0" role="region" aria-label="{label}">'
    boxed = html.replace("<table>", f"{box}<table>").replace("</table>", "</table></div>")
    return EMPTY_HEAD.sub(r"<td\1></td>", boxed)
