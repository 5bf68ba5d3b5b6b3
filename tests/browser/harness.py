"""A server for a built site, and an eye on what its pages must not do."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Route


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files as a plain web server does, `404.html` for what is not there included."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the tests' own words are enough."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for addresses that lead nowhere."""
        lost = Path(self.directory) / "404.html"
        if code != 404 or not lost.exists():
            super().send_error(code, message, explain)
            return
        body = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve the folder `site` on a free port; give its address with a closing slash."""
    handler = partial(SiteHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def watch(page: Page, site_url: str) -> list[str]:
    """Return a list that fills with what `page` does wrong from now on.

    That is: a request to another host (which is refused), an error on the console, a script that
    fails. Content the page carries in itself (`data:`, `blob:`) is no request.
    """
    slips: list[str] = []

    def guard(route: Route) -> None:
        url = route.request.url
        if url.startswith((site_url, "data:", "blob:")):
            route.continue_()
        else:
            slips.append(f"request to another host: {url}")
            route.abort()

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            slips.append(f"console: {message.text} ({message.location.get('url', '')})")

    page.route("**/*", guard)
    page.on("console", listen)
    page.on("pageerror", lambda error: slips.append(f"script: {error}"))
    return slips
