"""Sixty-four lanes at a time: a word of truths from numbers, numbers changed by a word of truths.

LLVM makes vector instructions of these on any machine. Its own search for them in loops does not
find that a comparison of so many numbers is one word, and that a word chooses among them.
Rows are one-dimensional arrays in one piece; `at` is the first of the sixty-four lanes.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from game.engine.fast.jit import intrinsic, types

# Without types: numba has them or not, from version to version.
ir: Any = import_module("llvmlite.ir")
make_array: Any = import_module("numba.np.arrayobj").make_array

LANES_OF_A_WORD = 64

PART = 8
"""Numbers that are added at a time where they do not belong to lanes."""

_WORD = ir.IntType(LANES_OF_A_WORD)
_TRUTHS = ir.VectorType(ir.IntType(1), LANES_OF_A_WORD)


def _place(context: Any, builder: Any, kind: Any, row: Any, at: Any) -> Any:
    """The address of the lanes, as that of a vector."""
    element = context.get_data_type(kind.dtype)
    start = builder.gep(make_array(kind)(context, builder, row).data, [at])
    return builder.bitcast(start, ir.VectorType(element, LANES_OF_A_WORD).as_pointer())


def _size(kind: Any) -> int:
    return int(kind.dtype.bitwidth) // 8


def _same(builder: Any, value: Any) -> Any:
    """One value in every lane."""
    vector = ir.VectorType(value.type, LANES_OF_A_WORD)
    one = builder.insert_element(ir.Constant(vector, ir.Undefined), value, ir.IntType(32)(0))
    chosen = ir.Constant(ir.VectorType(ir.IntType(32), LANES_OF_A_WORD), [0] * LANES_OF_A_WORD)
    return builder.shuffle_vector(one, ir.Constant(vector, ir.Undefined), chosen)


def _compared(builder: Any, kind: Any, op: str, one: Any, other: Any) -> Any:
    """The word of the lanes in which a comparison holds."""
    if isinstance(kind.dtype, types.Float):
        found = builder.fcmp_ordered(op, one, other)
    elif kind.dtype.signed:
        found = builder.icmp_signed(op, one, other)
    else:
        found = builder.icmp_unsigned(op, one, other)
    return builder.bitcast(found, _WORD)


def _with_one(op: str) -> Any:
    """A comparison of every lane with one number, of the row's own kind."""

    def compare(typing: Any, row: Any, at: Any, limit: Any) -> Any:
        def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            place = _place(context, builder, row, args[0], args[1])
            value = builder.load(place, align=_size(row))
            return _compared(builder, row, op, value, _same(builder, args[2]))

        return types.uint64(row, types.intp, row.dtype), made

    return intrinsic(compare)


def _with_each(op: str) -> Any:
    """A comparison of two rows, lane by lane."""

    def compare(typing: Any, row: Any, other: Any, at: Any) -> Any:
        def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            places = [_place(context, builder, row, each, args[2]) for each in args[:2]]
            values = [builder.load(place, align=_size(row)) for place in places]
            return _compared(builder, row, op, *values)

        return types.uint64(row, row, types.intp), made

    return intrinsic(compare)


def _changing(change: Callable[[Any, Any, Any, Any], Any], each: bool = False) -> Any:
    """A change of the lanes in a word by one value, or (`each`) by another row's."""

    def write(typing: Any, row: Any, at: Any, word: Any, value: Any) -> Any:
        def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            place = _place(context, builder, row, args[0], args[1])
            before = builder.load(place, align=_size(row))
            if each:
                source = _place(context, builder, row, args[3], args[1])
                after = builder.load(source, align=_size(row))
            else:
                after = change(builder, row, before, _same(builder, args[3]))
            chosen = builder.bitcast(args[2], _TRUTHS)
            builder.store(builder.select(chosen, after, before), place, align=_size(row))
            return context.get_dummy_value()

        given = row if each else row.dtype
        return types.void(row, types.intp, types.uint64, given), made

    return intrinsic(write)


def _add_part(typing: Any, into: Any, at: Any, row: Any, start: Any) -> Any:
    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        width = ir.VectorType(context.get_data_type(into.dtype), PART)

        def place(kind: Any, array: Any, first: Any) -> Any:
            data = make_array(kind)(context, builder, array).data
            return builder.bitcast(builder.gep(data, [first]), width.as_pointer())

        target = place(into, args[0], args[1])
        before = builder.load(target, align=_size(into))
        amounts = builder.load(place(row, args[2], args[3]), align=_size(row))
        builder.store(_sum(builder, into, before, amounts), target, align=_size(into))
        return context.get_dummy_value()

    return types.void(into, types.intp, row, types.intp), made


def _add_turned(
    typing: Any, into: Any, at: Any, pitch: Any, heap: Any, start: Any, width: Any
) -> Any:
    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        sources = _steps(context, builder, heap, *args[3:6])
        targets = _steps(context, builder, into, *args[:3])
        rows = [builder.load(source, align=_size(heap)) for source in sources]
        for source, row in zip(sources, rows, strict=True):
            builder.store(ir.Constant(row.type, [0.0] * PART), source, align=_size(heap))
        found = _columns(builder, rows)
        for target, row in zip(targets, _turned(builder, rows), strict=True):
            before = builder.load(target, align=_size(into))
            builder.store(builder.fadd(before, row), target, align=_size(into))
        return found

    return types.int64(into, types.intp, types.intp, heap, types.intp, types.intp), made


def _steps(context: Any, builder: Any, kind: Any, row: Any, first: Any, step: Any) -> list[Any]:
    """Where the rows of a square begin: so many steps from the first."""
    part = ir.VectorType(context.get_data_type(kind.dtype), PART).as_pointer()
    data, found = make_array(kind)(context, builder, row).data, []
    for _ in range(PART):
        found.append(builder.bitcast(builder.gep(data, [first]), part))
        first = builder.add(first, step)
    return found


def _columns(builder: Any, rows: list[Any]) -> Any:
    """Which columns are not 0, one bit each."""
    words = ir.VectorType(_WORD, PART)
    every = builder.bitcast(rows[0], words)
    for row in rows[1:]:
        every = builder.or_(every, builder.bitcast(row, words))
    some = builder.icmp_unsigned("!=", every, ir.Constant(words, [0] * PART))
    return builder.zext(builder.bitcast(some, ir.IntType(PART)), _WORD)


def _turned(builder: Any, rows: list[Any]) -> list[Any]:
    """A square of numbers with rows for columns: its blocks of 1, 2 and 4 change places."""
    index = ir.VectorType(ir.IntType(32), PART)
    for size in (1, 2, 4):
        low = [n if not n & size else n - size + PART for n in range(PART)]
        high = [n + size if not n & size else n + PART for n in range(PART)]
        for n in range(PART):
            if not n & size:
                pair = rows[n], rows[n + size]
                rows[n] = builder.shuffle_vector(*pair, ir.Constant(index, low))
                rows[n + size] = builder.shuffle_vector(*pair, ir.Constant(index, high))
    return rows


def _sum(builder: Any, kind: Any, before: Any, amount: Any) -> Any:
    add = builder.fadd if isinstance(kind.dtype, types.Float) else builder.add
    return add(before, amount)


def _value(builder: Any, kind: Any, before: Any, value: Any) -> Any:
    return value


below = cast(Callable[[Any, int, Any], Any], _with_one("<"))
"""The lanes whose number is below a limit."""

at_most = cast(Callable[[Any, int, Any], Any], _with_one("<="))
at_least = cast(Callable[[Any, int, Any], Any], _with_one(">="))
alike = cast(Callable[[Any, int, Any], Any], _with_one("=="))

below_each = cast(Callable[[Any, Any, int], Any], _with_each("<"))
"""The lanes in which one row's number is below the other's."""

alike_each = cast(Callable[[Any, Any, int], Any], _with_each("=="))

add_in = cast(Callable[[Any, int, Any, Any], None], _changing(_sum))
"""Add an amount in the lanes of a word."""

put_in = cast(Callable[[Any, int, Any, Any], None], _changing(_value))
"""Write a value in the lanes of a word."""

copy_in = cast(Callable[[Any, int, Any, Any], None], _changing(_value, each=True))
"""Write another row's values in the lanes of a word."""

add_part = cast(Callable[[Any, int, Any, int], None], intrinsic(_add_part))
"""Add `PART` numbers of a row, from a place on, to those of another from a place on."""

add_turned = cast(Callable[[Any, int, int, Any, int, int], int], intrinsic(_add_turned))
"""Add a square of `PART` heaps, so many of their numbers, to as many rows of sums, heap by heap
from a lane on: `into`, its place and the step to its next row, the heaps, their place and the step
to the next. The heaps are 0 then; bits of the answer tell which numbers were not 0."""
