"""The sounds of the window: made by code, mixed low, each with a caption, silent where no
device is.

`synth` makes, mixes and measures samples; `clips` is the set; `cues` says what of the game
sounds as which clip; `deck` is the machine that plays; `player` is what the window holds.
"""
