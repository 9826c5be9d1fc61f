"""Makes the weights of the extraction's scorers; see `__main__`."""
