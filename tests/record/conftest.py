"""Tests of the pytest plugin run pytest within pytest."""

pytest_plugins = ["pytester"]
