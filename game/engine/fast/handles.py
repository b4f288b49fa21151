"""Named tuples of arrays, passed to compiled functions by one address.

Numba passes a tuple by its members, an array by seven numbers: the hundreds of arrays of a
scenario would be copied at every call. A `Handle` keeps them in one table of addresses and
shapes, and in compiled code `handle.name` reads like the tuple's field. The arrays must be in
one piece, and live as long as the handle, which holds them.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeVar, cast

import numpy as np

# Without types: numba has them or not, from version to version.
ir: Any = import_module("llvmlite.ir")
types: Any = import_module("numba.core.types")
models: Any = import_module("numba.core.datamodel.models")
extending: Any = import_module("numba.extending")
templates: Any = import_module("numba.core.typing.templates")
arrays: Any = import_module("numba.np.arrayobj")
from_dtype: Any = import_module("numba.np.numpy_support").from_dtype
register_default: Any = import_module("numba.core.datamodel").register_default
lower_getattr_generic: Any = import_module("numba.core.imputils").lower_getattr_generic

T = TypeVar("T")

Field = tuple[str, int, Any]
"""Name, place in the table, and type of a field."""


class Handle:
    """A named tuple, of whose fields each is an array, a whole number or such a tuple."""

    def __init__(self, fields: Any) -> None:
        self.fields = fields
        self.held: list[Any] = []
        self.type, table = self._lay_out()
        self.table = np.array(table, dtype=np.int64)
        self.address = self.table.ctypes.data

    def _lay_out(self) -> tuple[HandleType, list[int]]:
        table: list[int] = []
        kinds: list[Field] = []
        for name, value in zip(self.fields._fields, self.fields, strict=True):
            place = len(table)
            if isinstance(value, np.ndarray):
                kind: Any = types.Array(from_dtype(value.dtype), value.ndim, "C")
                assert value.flags.c_contiguous, f"{name} is not in one piece"
                table += [value.ctypes.data, *value.shape]
            elif hasattr(value, "_fields"):
                inner = Handle(value)
                kind = inner.type
                self.held.append(inner)
                table.append(inner.address)
            else:
                kind = types.int64
                table.append(int(value))
            kinds.append((name, place, kind))
        return HandleType(type(self.fields).__name__, tuple(kinds)), table


def by_address(fields: T) -> T:
    """A tuple as compiled functions take it: a handle, typed as what it stands for."""
    return cast(T, Handle(fields))


class HandleType(types.Type):  # type: ignore[misc]
    """The type of a handle: that of the tuple, with its fields."""

    def __init__(self, name: str, fields: tuple[Field, ...]) -> None:
        self.fields = {field: (place, kind) for field, place, kind in fields}
        super().__init__(f"Handle({name}: {fields})")


@register_default(HandleType)
class HandleModel(models.PrimitiveModel):  # type: ignore[misc]
    """In compiled code a handle is the address of its table."""

    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, ir.IntType(64))


@extending.typeof_impl.register(Handle)  # type: ignore[untyped-decorator]
def _type_of(handle: Handle, context: Any) -> HandleType:
    return handle.type


@extending.unbox(HandleType)  # type: ignore[untyped-decorator]
def _unboxed(kind: HandleType, handle: Any, c: Any) -> Any:
    found = c.pyapi.object_getattr_string(handle, "address")
    address = c.pyapi.long_as_longlong(found)
    c.pyapi.decref(found)
    return extending.NativeValue(address)


@templates.infer_getattr
class _Fields(templates.AttributeTemplate):  # type: ignore[misc]
    """Which type a field has."""

    key = HandleType

    def generic_resolve(self, handle: HandleType, name: str) -> Any:
        """The field's type; None for no field."""
        found = handle.fields.get(name)
        return None if found is None else found[1]


@lower_getattr_generic(HandleType)  # type: ignore[untyped-decorator]
def _field(context: Any, builder: Any, kind: HandleType, address: Any, name: str) -> Any:
    """Read a field: a number as it stands, an array from its address and its shape."""
    place, field = kind.fields[name]
    table = builder.inttoptr(address, ir.IntType(64).as_pointer())

    def at(offset: int) -> Any:
        where = ir.Constant(ir.IntType(64), place + offset)
        return builder.load(builder.gep(table, [where], inbounds=True))

    if not isinstance(field, types.Array):
        return at(0)
    return _array(context, builder, field, at(0), [at(1 + n) for n in range(field.ndim)])


def _array(context: Any, builder: Any, kind: Any, address: Any, shape: list[Any]) -> Any:
    """An array in one piece that nobody counts references to."""
    array = arrays.make_array(kind)(context, builder)
    size = context.get_abi_sizeof(context.get_data_type(kind.dtype))
    itemsize = context.get_constant(types.intp, size)
    strides = [itemsize]
    for length in reversed(shape[1:]):
        strides.insert(0, builder.mul(strides[0], length))
    data = builder.inttoptr(address, context.get_data_type(kind.dtype).as_pointer())
    arrays.populate_array(array, data, shape, strides, itemsize, meminfo=None)
    return array._getvalue()


def _handle_at(typing: Any, address: Any, like: Any) -> Any:
    def made(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return args[0]

    return like(types.int64, like), made


handle_at: Any = extending.intrinsic(_handle_at)
"""In compiled code: the handle at an address, of the same type as another."""
