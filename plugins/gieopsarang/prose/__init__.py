"""Authors' text to safe HTML with links, and the mentions in it."""

from gieopsarang.prose.running_text import forget, prose, running_line

__all__ = ["forget", "prose", "running_line"]
