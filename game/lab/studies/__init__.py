"""The studies of the laboratory: each plays many games and tells what it found as a `Study`."""
