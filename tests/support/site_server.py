"""Built sites on loopback, each under its base path, gzipped as hosts do it."""

import gzip
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
}
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


@contextmanager
def served(sites: Mapping[str, Path]) -> Generator[dict[str, str]]:
    """Sites by the name of their base path; what comes back is the address of each."""
    folders = {name: folder.resolve() for name, folder in sites.items()}

    class Handler(_Handler):
        sites = folders

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {name: f"http://127.0.0.1:{server.server_address[1]}/{name}/" for name in folders}
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    sites: Mapping[str, Path] = {}
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name, _, path = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        site = self.sites.get(name)
        if site is None:
            self._send(HTTPStatus.NOT_FOUND, b"", ".txt")
            return
        file = (site / path).resolve()
        if file.is_dir():
            file = file / "index.html"
        if site in file.parents and file.is_file():
            self._send(HTTPStatus.OK, file.read_bytes(), file.suffix)
        else:
            self._send(HTTPStatus.NOT_FOUND, (site / "404.html").read_bytes(), ".html")

    def _send(self, status: HTTPStatus, body: bytes, suffix: str) -> None:
        packed = suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _packed(body) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        """A browser that has seen enough may leave in the middle."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@cache
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
