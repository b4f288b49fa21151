"""What an author writes: the scenario files, read safely and checked before anything runs."""
