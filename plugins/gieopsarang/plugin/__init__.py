"""MkDocs events in, core calls out. Nothing outside this folder knows MkDocs."""

from gieopsarang.plugin.commands import BuildFailed, Project, build_site, log_to, open_project
from gieopsarang.plugin.events import GieopsarangPlugin

__all__ = ["BuildFailed", "GieopsarangPlugin", "Project", "build_site", "log_to", "open_project"]
