"""The rules: a pure function from state and orders to the next state and a report."""
