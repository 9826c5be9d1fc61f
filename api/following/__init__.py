"""Meetings told as they become held, to whoever follows them over a WebSocket."""
