"""Where a reader writes to, and where an editor edits."""

from urllib.parse import quote

from gieopsarang.model.settings import Settings


def contact_address(settings: Settings) -> str | None:
    """The address for requests and corrections, or None where it is plain words or not given."""
    contact = settings.contact.strip()
    if contact.startswith(("http://", "https://", "mailto:")):
        return contact
    if "@" in contact and " " not in contact:
        return f"mailto:{quote(contact, safe='@')}"
    return None


def contact_words(settings: Settings) -> str:
    """What is shown of it."""
    return settings.contact.strip().removeprefix("mailto:")


def edit_address(settings: Settings, path: str) -> str | None:
    """Where a source file is edited, or None without a repository."""
    return None if settings.edit_base is None else settings.edit_base + quote(path)


def page_address(settings: Settings, path: str) -> str | None:
    """The full address of a page, or None where the site has none yet."""
    if settings.site_url is None:
        return None
    return settings.site_url.rstrip("/") + "/" + quote(path)
