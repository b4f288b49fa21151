"""The expression language: small, typed, bounded, with no way into Python."""
