"""The screens: each a function of a view, the scenario's texts and the window's own state."""
