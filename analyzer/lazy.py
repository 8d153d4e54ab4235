"""Attributes that are worked out when first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["lazy"]

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, as `property` is
    """A method that becomes an attribute of its object once it was asked for.

    `functools.cached_property` takes a lock each time, before Python 3.12; there are many
    here, and none is shared by threads.
    """

    def __init__(self, method: Callable[..., Value]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type) -> Value:
        value = self.method(instance)
        # Not by its `__dict__`, which costs more once it was asked for; a frozen object
        # is set as well.
        object.__setattr__(instance, self.name, value)
        return value
