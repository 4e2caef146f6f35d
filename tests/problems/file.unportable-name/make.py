"""Names that Windows cannot hold."""

from pathlib import Path


def make(root: Path) -> None:
    """A device, a colon, a dot at the end, a long name, an invisible letter."""
    folder = root / "content"
    folder.mkdir()
    for name in ("con.md", "a:b.md", "끝.", f"{'가' * 60}.md", "숨은\u200b글자.md"):
        (folder / name).write_text("---\ntitle: 쪽\n---\n\n글.\n", encoding="utf-8")
