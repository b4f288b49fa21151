"""What must fit between the parts of a scenario, one concern a file."""
