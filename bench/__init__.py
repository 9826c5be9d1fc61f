"""Measurements that anybody can run: `make bench`. Ratios within one run, never times alone."""
