"""A seat that looks ahead: it plays every thing it could order to the end, in imagined games."""
