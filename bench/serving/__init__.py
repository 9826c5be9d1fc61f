"""Serves the same questions in several ways, from a generated graph."""
