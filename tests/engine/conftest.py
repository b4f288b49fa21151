"""The one fixture of these tests; `tests/engine/tables.py` says what it does."""

from tests.engine.tables import table

__all__ = ["table"]
