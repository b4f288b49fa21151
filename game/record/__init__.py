"""Records: the save, the replay and the test of a game, in one readable file."""
