"""Sets books: fonts, typesetter, joiner, checks. Typst and pikepdf are asked for only when a book is set."""

from gieopsarang.books.errors import BookError, ToolsMissing
from gieopsarang.books.store import Store, store_of

__all__ = ["BookError", "Store", "ToolsMissing", "store_of"]
