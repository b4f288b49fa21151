"""A study as one HTML page that needs nothing else: no network, no script."""

from game.lab.study.page.report import page_of

__all__ = ["page_of"]
