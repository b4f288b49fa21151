"""The steps of a turn, one module each; `game.engine.turn` puts them in order."""
