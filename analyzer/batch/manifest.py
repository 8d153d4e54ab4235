"""What a batch was made from and with: its fingerprint, and the manifest beside it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analyzer import clock
from analyzer.ad_rows import Settings
from analyzer.errors import DataError, UnreadableInputError
from analyzer.reference import Reference
from analyzer.resources import sha256_of_models
from analyzer.scoring.ad import norms_with
from analyzer.told import not_judged
from analyzer.versions import differing_versions, versions

__all__ = [
    "Tally",
    "counts_of",
    "fingerprint_of",
    "manifest_path",
    "now",
    "sha256_of",
    "write",
]

_BLOCK = 1 << 20
_LIBRARIES = ("spacy", "simplemma", "langdetect", "datasketch")
"""Those that words, languages and near duplicates are read with."""


def manifest_path(target: Path) -> Path:
    """Where the manifest of an output stands."""
    return target.with_name(f"{target.name}.manifest.json")


def fingerprint_of(settings: Settings, **options: Any) -> dict[str, Any]:
    """All that the rows of a batch depend on, beside the ads themselves.

    Parameters
    ----------
    settings : Settings
        Language, reference and overlay.
    options
        Further ones that the rows depend on, such as the columns.
    """
    made = versions(settings.reference, settings.overlay)
    reference = norms_with(settings.reference).reference
    return {
        "rolescope": made.rolescope,
        "data": made.taxonomy,
        "models_sha256": sha256_of_models(),
        "reference": made.reference,
        "reference_sha256": _sha256_of_reference(reference),
        "reference_differs": differing_versions(reference, settings.overlay),
        "overlay": made.overlay,
        "libraries": {name: version(name) for name in _LIBRARIES},
        "language": settings.language,
        **options,
    }


def sha256_of(path: Path) -> str:
    """Hash of a file, read block by block."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


class Tally:
    """Counts of a batch: rows read, scored, and failed by the kind of reason.

    Of those scored, how many ask for no marketing; of all, how many ids are empty, and
    how many were there before.

    Parameters
    ----------
    has_ids : bool
        Whether the rows have ids of their own, which are kept; numbers of rows tell them
        apart anyhow.
    """

    def __init__(self, *, has_ids: bool) -> None:
        self._has_ids = has_ids
        self.scored = 0
        self.other_work = 0
        self.empty_ids = 0
        self.repeated_ids = 0
        self._ids: set[Any] = set()
        self.reasons: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()

    def add(self, row: dict[str, Any]) -> None:
        """Count one row of the output."""
        if self._has_ids:
            self._count_id(row["id"])
        if row["status"] == "ok":
            self.scored += 1
            found = (row["findings"] or "").split(";")
            self.other_work += not_judged(found) is not None
            self.languages[row["language"]] += 1
        else:
            self.reasons[str(row["error"]).partition(": ")[0]] += 1

    def _count_id(self, row_id: Any) -> None:
        if row_id is None:
            self.empty_ids += 1
        elif (written := str(row_id)) in self._ids:  # 1 and "1" are written alike
            self.repeated_ids += 1
        else:
            self._ids.add(written)

    @property
    def failed(self) -> int:
        """Rows that could not be judged."""
        return self.reasons.total()

    def to_dict(self) -> dict[str, Any]:
        """Counts by name."""
        return {
            "rows": self.scored + self.failed,
            "scored": self.scored,
            "ask_no_marketing": self.other_work,
            "failed": self.failed,
            "failed_by_reason": dict(sorted(self.reasons.items())),
            "scored_by_language": dict(sorted(self.languages.items())),
            "ids_empty": self.empty_ids,
            "ids_repeated": self.repeated_ids,
        }


def write(
    target: Path,
    *,
    fingerprint: dict[str, Any],
    source: Path,
    tally: Tally,
    started: str,
    outputs: Iterable[Path],
    excel: bool = False,
) -> Path:
    """Write the manifest of an output; times stand here, never in the output.

    Raises
    ------
    UnreadableInputError
        If it cannot be written.
    """
    content = {
        **fingerprint,
        "excel": excel,
        "input": {"name": source.name, "sha256": sha256_of(source)},
        "outputs": {path.name: sha256_of(path) for path in outputs},
        "counts": tally.to_dict(),
        "started": started,
        "ended": now(),
    }
    path = manifest_path(target)
    try:
        path.write_text(
            json.dumps(content, ensure_ascii=False, indent=2) + "\n",
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise UnreadableInputError(
            f"cannot write {path}: {error.strerror}; --resume goes on from here"
        ) from error
    return path


def counts_of(
    target: Path,
    *,
    fingerprint: dict[str, Any],
    source: Path,
    outputs: Iterable[Path],
    excel: bool,
) -> dict[str, Any]:
    """Counts of an output, if its manifest says that it was made of this and so.

    Parameters are those of `write`.

    Raises
    ------
    DataError
        With what differs from this run.
    """
    changed = [
        f"{target} exists and is not what this run would make; --force makes it anew"
    ]
    try:
        told = json.loads(manifest_path(target).read_text(encoding="utf-8"))
        made = {name: told[name] for name in (*fingerprint, "excel")}
        changed += changes(made, json.loads(json.dumps(fingerprint | {"excel": excel})))
        if told["input"]["sha256"] != sha256_of(source):
            changed.append("- the input has changed")
        if told["outputs"] != {path.name: sha256_of(path) for path in outputs}:
            changed.append("- the outputs are others, or were changed since")
        counts = dict(told["counts"])
    except (OSError, ValueError, LookupError, TypeError):  # there is none, or no such
        changed.append("- it has no manifest that says what it was made from and with")
    if len(changed) > 1:
        raise DataError(["\n".join(changed)])
    return counts


def changes(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What two fingerprints say differently, a line each."""
    return [
        f"- {name}: {_told(then.get(name))} then, {_told(now.get(name))} now"
        for name in sorted(then.keys() | now.keys())
        if then.get(name) != now.get(name)
    ]


def _told(value: object) -> str:
    return "none" if value is None else str(value)


def now() -> str:
    """The moment in UTC, to the second."""
    return clock.now().isoformat(timespec="seconds")


def _sha256_of_reference(reference: Reference) -> str:
    """Hash of the figures that percentiles are taken from."""
    figures = [reference.title_of, reference.language_of, reference.breadth_of]
    overload = sorted(reference.overload.items())
    return hashlib.sha256(json.dumps([*figures, overload]).encode()).hexdigest()
