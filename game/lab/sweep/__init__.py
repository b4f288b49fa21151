"""Sweeps: the same games under many settings, as many as one likes, and never one twice."""
