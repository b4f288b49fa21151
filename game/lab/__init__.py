"""Many games: the same record under other luck, and what can be read from that."""
