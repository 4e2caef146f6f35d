"""Entries to an encyclopedia."""
