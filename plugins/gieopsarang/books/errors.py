"""What keeps a book from being set, in words for the one who builds."""


class BookError(Exception):
    """A book that cannot be set, or came out wrong."""


class ToolsMissing(BookError):  # noqa: N818 - no bug: a state of the machine
    """Typst or the fonts are not there: no fault of the book's."""
