"""Normal clients, while others ask the nastiest operations there are."""
