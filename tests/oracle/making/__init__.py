"""The parts of random scenarios: plain data as a loader would read them from a file."""
