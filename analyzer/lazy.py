"""Attributes and fields that are worked out when first asked for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

__all__ = ["Deferring", "lazy"]

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, as `property` is
    """A method that becomes an attribute of its object once it was asked for.

    `functools.cached_property` takes a lock each time, before Python 3.12; there are many
    here, and none is shared by threads. A frozen object takes that one.
    """

    def __init__(self, method: Callable[..., Value]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type) -> Value:
        if instance is None:
            return self  # type: ignore[return-value] # asked of the class, as help() does
        value = self.method(instance)
        # Not by its `__dict__`, which costs more once it was asked for.
        setattr(instance, self.name, value)
        return value


class Deferring:
    """Base of frozen, slotted dataclasses some of whose fields may be made later.

    Made the common way, nothing is left open. To whoever reads it, copies it, pickles it
    or compares it, an object made by `partly` is the same.
    """

    __slots__ = ("_rest",)

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @classmethod
    def partly(cls, rest: Callable[[], Mapping[str, Any]], **known: Any) -> Self:
        """Object of which only some fields are known.

        Parameters
        ----------
        rest : callable
            Makes all other fields, when one of them is first asked for. It is called
            once, and then let go; it must hold no more than it needs.
        **known
            The fields that are known.
        """
        made = object.__new__(cls)
        put = object.__setattr__
        for name, value in known.items():
            put(made, name, value)
        put(made, "_rest", rest)
        return made

    if not TYPE_CHECKING:  # or else every name would pass for a field

        def __getattr__(self, name: str) -> Any:
            """Field that is not there yet: Python asks for what it does not find."""
            if name in self.__dataclass_fields__:
                rest = self._rest  # taken once: another thread may let it go
                if rest is not None:
                    for field, value in rest().items():
                        object.__setattr__(self, field, value)
                    object.__setattr__(self, "_rest", None)
            return object.__getattribute__(self, name)
