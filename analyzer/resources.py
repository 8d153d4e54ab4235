"""Where `data/` and `models/` are, and how a YAML or JSON file of theirs is read.

They stand at the root of the repository for the people who edit them, and ship in
the wheel as `analyzer/_data` and `analyzer/_models`. `ROLESCOPE_DATA` names another
data folder, say one with word lists of your own.
"""

import hashlib
import os
from collections.abc import Hashable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from analyzer.errors import DataError, WrongTypeError
from analyzer.faults import faults_of_file
from analyzer.json_text import parse_json

__all__ = [
    "data_folder",
    "models_folder",
    "path_of",
    "read_checked",
    "read_json",
    "read_model",
    "read_yaml",
    "sha256_of_files",
    "sha256_of_models",
    "state_of",
]

Model = TypeVar("Model", bound=BaseModel)
Content = TypeVar("Content")

_PACKAGE = Path(__file__).parent
_NULL = "tag:yaml.org,2002:null"


@cache
def data_folder() -> Path:
    """Folder of the data in force.

    Raises
    ------
    DataError
        If no data folder is found, or `ROLESCOPE_DATA` names none.
    """
    named = os.environ.get("ROLESCOPE_DATA")
    candidates = (
        [Path(named)] if named else [_PACKAGE / "_data", _PACKAGE.parent / "data"]
    )
    for folder in candidates:
        if (folder / "taxonomy").is_dir():
            return folder
    places = ", ".join(str(folder) for folder in candidates)
    raise DataError([f"no data folder with a taxonomy in it at {places}"])


@cache
def models_folder() -> Path:
    """Folder of the trained models; it may hold none."""
    packaged = _PACKAGE / "_models"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "models"


def path_of(given: object, kind: str) -> Path:
    """Path of a file that a user names.

    Raises
    ------
    WrongTypeError
        If it is no path, but None, say, or what the file holds.
    """
    if not isinstance(given, str | Path):
        raise WrongTypeError(
            [
                f"the {kind} is given as {type(given).__name__}; give the path of its "
                "file, as text or Path"
            ]
        )
    return Path(given)


def state_of(path: Path) -> tuple[int, int] | None:
    """Time and size of a file: what is kept of it is out of date once these change."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


class _Loader(yaml.CSafeLoader):
    """Safe loader that refuses a key given twice (YAML would keep the last).

    Words are words: "no", "012", "24:30" and "2024-01-01" stay what they are. What is
    to be a number is made one by the model that the content is held against.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - as in the base class
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    mapping: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, Hashable):
            raise yaml.constructor.ConstructorError(
                None, None, "a list or keys with values are no key", key_node.start_mark
            )
        if key in mapping:
            raise yaml.constructor.ConstructorError(
                None, None, f"key {key!r} is given twice", key_node.start_mark
            )
        mapping[key] = loader.construct_object(value_node, deep=True)
    return mapping


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_yaml(path: Path) -> Any:
    """Content of one YAML file: keys with values, lists, text and nothing else.

    Raises
    ------
    DataError
        If the file is missing, not UTF-8, not YAML, nested too deep, or gives a key twice.
    """
    text = _text_of(path)
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except RecursionError as error:
        raise DataError([f"{path}: nested too deep"]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"line {mark.line + 1}: " if mark is not None else ""
        raise DataError([f"{path}: {place}{error.problem}"]) from error
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise DataError([f"{path}: {reason}"]) from error


def read_json(path: Path) -> Any:
    """Content of one JSON file.

    Raises
    ------
    DataError
        If the file is missing, not UTF-8, not JSON, nested too deep, or gives a key twice.
    """
    text = _text_of(path)
    try:
        return parse_json(text)
    except RecursionError as error:
        raise DataError([f"{path}: nested too deep"]) from error
    except ValueError as error:
        raise DataError([f"{path}: is no JSON: {error}"]) from error


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataError([f"{path}: the file is missing"]) from error
    except OSError as error:
        raise DataError([f"{path}: cannot be read: {error.strerror}"]) from error
    except UnicodeDecodeError as error:
        raise DataError([f"{path}: {error}"]) from error


def read_model(path: Path, model: type[Model]) -> Model:
    """Content of one YAML or JSON file as a validated object.

    Raises
    ------
    DataError
        If the file cannot be read, or breaks the model; it lists every fault.
    """
    faults: list[str] = []
    content = read_checked(path, TypeAdapter(model), faults)
    if content is None or faults:
        raise DataError(faults)
    return content


def read_checked(
    path: Path, adapter: TypeAdapter[Content], faults: list[str]
) -> Content | None:
    """Content of one YAML or JSON file, validated; its faults are added to the others.

    Returns
    -------
    object or None
        Of a faulty file what is left without the keys that are at fault, to be judged
        further; None if that is no whole.
    """
    try:
        content = read_json(path) if path.suffix == ".json" else read_yaml(path)
    except DataError as error:
        faults += error.faults
        return None
    try:
        return adapter.validate_python(content)
    except ValidationError as error:
        faults += faults_of_file(path, error)
        at_fault = {fault["loc"][:1] for fault in error.errors()}
    if () in at_fault:
        return None
    left = {key: part for key, part in content.items() if (key,) not in at_fault}
    with suppress(ValidationError):
        return adapter.validate_python(left)
    return None


@cache
def sha256_of_files(folder: Path, patterns: tuple[str, ...]) -> str:
    """Hash of the names and contents of the files of a folder that fit a pattern.

    How lines end is left out: a checkout may change it.
    """
    digest = hashlib.sha256()
    for path in sorted({path for each in patterns for path in folder.glob(each)}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def sha256_of_models() -> str:
    """Hash of the trained models, and of the rules that one of them sees."""
    return sha256_of_files(models_folder(), ("**/*.json", "**/*.yaml"))
