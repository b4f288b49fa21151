"""Studies: what the laboratory found, in one form for all faces, files and pictures."""
