"""Materials and pictures of the window: functions that give finished surfaces.

Lengths are in device pixels unless a docstring says logical; nothing here knows a screen.
"""
