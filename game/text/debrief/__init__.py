"""The debrief in the terminal: a short walk through it, and what one may ask afterwards."""
