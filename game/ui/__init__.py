"""The window: the game's face in Pygame. It is given views and reports, never the state."""
