"""Publishes a site whole or not at all: a fresh folder beside the old one, verified, then swapped in."""

from gieopsarang.publish.fresh_folder import FreshFolder, PublishError, discard, fresh_folder, recover
from gieopsarang.publish.swap import exchange, swap
from gieopsarang.publish.verify import verify

__all__ = ["FreshFolder", "PublishError", "discard", "exchange", "fresh_folder", "recover", "swap", "verify"]
