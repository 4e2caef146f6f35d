"""Nodes to the model, or problems."""
