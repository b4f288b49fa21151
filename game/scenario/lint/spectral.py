"""The spectral radius of a small matrix, in plain Python."""

from __future__ import annotations

from math import frexp, ldexp, log2

Matrix = list[list[float]]

SQUARINGS = 40


def spectral_radius(matrix: Matrix) -> tuple[float, int]:
    """An upper bound of the largest modulus of an eigenvalue, and the row that grows most.

    Gelfand's formula: the radius is at most `|M^k|^(1/k)` in any norm and for any k, and
    the limit of that. With `k = 2^40`, reached by squaring forty times, a matrix whose
    powers grow no faster than k to the power of its size (which is the worst that an
    eigenvalue on the unit circle can do) has a bound within 1e-10 of its radius. Each
    square is scaled by a power of two, which is exact and leaves every zero a zero, so a
    variable that only keeps its value has a radius of exactly 1.
    """
    exponent = 0
    for _ in range(SQUARINGS):
        matrix, moved = _scaled(matrix)
        matrix = _squared(matrix)
        exponent = 2 * (exponent + moved)
    sums = [sum(map(abs, row)) for row in matrix]
    row = max(range(len(sums)), key=sums.__getitem__)
    if sums[row] == 0:
        return 0.0, row
    return 2.0 ** ((exponent + log2(sums[row])) / 2**SQUARINGS), row


def _scaled(matrix: Matrix) -> tuple[Matrix, int]:
    exponent = frexp(max(sum(map(abs, row)) for row in matrix))[1]
    return [[ldexp(item, -exponent) for item in row] for row in matrix], exponent


def _squared(matrix: Matrix) -> Matrix:
    size = range(len(matrix))
    square = []
    for row in matrix:
        terms = [(item, matrix[j]) for j, item in enumerate(row) if item]
        square.append([sum(item * other[i] for item, other in terms) for i in size])
    return square
