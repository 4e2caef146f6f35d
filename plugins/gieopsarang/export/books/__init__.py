"""The data that books are set from: a publication and the pages found so far in, parts out."""

from gieopsarang.export.books.editions import book_of, why_empty

__all__ = ["book_of", "why_empty"]
