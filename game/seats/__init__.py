"""Who decides: people, records, scripts and machine leaders, all from a view."""
