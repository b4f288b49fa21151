"""What a seat is given: views, news, reasons, and what can be reckoned from a view."""
