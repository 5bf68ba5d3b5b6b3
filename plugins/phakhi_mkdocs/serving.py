"""A server that goes on while the content is broken, and says so on the pages it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper

import click
from mkdocs.exceptions import MkDocsException

from phakhi.wording import terminal_language
from phakhi_mkdocs.wording import NOTICE

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer

BODY = re.compile(rb"<body[^>]*>")
STYLE = "margin:0;padding:.6em 1em;background:#b3261e;color:#fff;font:1rem/1.6 Sarabun,sans-serif"


class Preview:
    """Stands between a server and its builder, and between it and the browsers."""

    def __init__(self, server: LiveReloadServer) -> None:
        self._build = server.builder
        self._answer: WSGIApplication = server.get_app()  # type: ignore[assignment]
        self.broken = False
        server.builder = self.build
        server.set_app(self.answer)

    def build(self) -> None:
        """Build, or say why not: a server that sees an error stops answering."""
        try:
            self._build()
        except (MkDocsException, OSError) as error:
            self.broken = True
            click.echo(str(error), err=True)
        else:
            self.broken = False

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; put a notice on top of a page while the content is broken."""
        if not self.broken:
            return self._answer(environ, start_response)
        begun: list[Any] = []

        def begin(*status_and_headers: Any) -> Any:
            begun[:] = status_and_headers

        answer = self._answer(environ, begin)
        page = b"".join(answer)
        if isinstance(answer, FileWrapper):
            answer.close()
        status, headers, *rest = begun
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            page = add_notice(page)
        sized = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*sized, ("Content-Length", str(len(page)))], *rest)
        return [page]


def add_notice(page: bytes) -> bytes:
    """Return a page with a notice at its top; anything without a `<body>` as it is."""
    notice = f'<p role="alert" style="{STYLE}">{escape(NOTICE[terminal_language()])}</p>'
    return BODY.sub(lambda found: found[0] + notice.encode(), page, count=1)
