"""A link that leads out of the project; git holds it, Windows does not."""

from pathlib import Path


def make(root: Path) -> None:
    """An entry that is a link."""
    folder = root / "glossary" / "economy"
    folder.mkdir(parents=True)
    (folder / "hwanyul.yml").symlink_to("/etc/hostname")
