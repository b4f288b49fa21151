"""Measurements against targets, no tests: `python -m benchmarks.all`, or one of them alone."""
