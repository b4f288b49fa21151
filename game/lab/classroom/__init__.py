"""For the class: a sheet of questions made from one game, and a chart of many players' games."""
