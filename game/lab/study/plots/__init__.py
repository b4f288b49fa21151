"""Charts of a study as PNG and SVG: one file for each kind of chart, one for their style.

Nothing here touches matplotlib's global state for longer than a picture takes, and the same
part gives the same bytes.
"""
