"""Knot of War: a turn-based engine for diplomatic crises, and October 1962 built on it."""

__version__ = "0.1.0"
