"""One thing to its page."""
