"""Text to nodes, each with its place."""
