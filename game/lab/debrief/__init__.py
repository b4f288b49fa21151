"""The numbers of a debrief: what other luck and other choices would have made of one game."""
