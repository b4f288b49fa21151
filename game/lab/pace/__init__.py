"""How long a game takes a person: what is shown, what is read of it, and the clicks."""
