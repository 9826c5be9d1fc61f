"""How fast findings become a graph, in ratios against the bare statements and another writer."""
