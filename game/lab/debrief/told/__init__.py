"""What the debrief counted, as parts of a study: for reports, tables and charts."""
