"""Publishes a site whole or not at all: a fresh folder beside the old one, verified, then swapped in."""

from gieopsarang.publish.fresh import FreshFolder, PublishError, discard, fresh_folder, recover
from gieopsarang.publish.swapping import exchange, swap
from gieopsarang.publish.verification import verify

__all__ = ["FreshFolder", "PublishError", "discard", "exchange", "fresh_folder", "recover", "swap", "verify"]
