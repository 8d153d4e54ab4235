"""The journal of a batch: what is done is kept, whatever stops the run.

A hidden file beside the output: first the fingerprint of the run, then a line a row, in
the order of the source. A run that was killed leaves it; the next one goes on behind its
last whole line. It holds what the output will hold: the text of an ad only
where its column is kept.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from os.path import samestat
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from analyzer.batch.manifest import changes
from analyzer.batch.work import Done
from analyzer.errors import DataError, UnreadableInputError

__all__ = ["Journal", "journal_of"]

_PARTS = tuple(each.name for each in fields(Done))


def journal_of(target: Path) -> Path:
    """Where the journal of an output stands."""
    return target.with_name(f".{target.name}.journal")


class Journal:
    """Journal of one output, for reading what is done and adding more while it is open.

    One run has it open at a time: two that write the same output would mix their rows.

    Parameters
    ----------
    target : Path
        The output.
    fingerprint : dict
        All that the rows depend on beside the ads themselves.
    resume : bool
        Whether to go on from a journal that is there.
    force : bool
        Whether one that is there may be thrown away.
    """

    def __init__(
        self,
        target: Path,
        fingerprint: dict[str, Any],
        *,
        resume: bool = False,
        force: bool = False,
    ) -> None:
        self.path = journal_of(target)
        self.fingerprint = json.loads(json.dumps(fingerprint))
        self.resume, self.force = resume, force
        self._stream: IO[str] | None = None
        self._empty = True

    def __enter__(self) -> "Journal":
        """Open it.

        Raises
        ------
        UnreadableInputError
            If another run has it open, if one is there that is neither to be gone on
            from nor to be thrown away, or if it cannot be written.
        DataError
            If one that is to be gone on from was made with other settings.
        """
        is_left = self.path.exists()
        try:
            self._stream = self.path.open("a", encoding="utf-8", buffering=1)
        except OSError as error:
            raise UnreadableInputError(f"cannot write {self.path}: {error}") from error
        try:
            self._hold(self._stream)
            self._begin(is_left=is_left)
        except BaseException:
            self._close()
            raise
        return self

    def _hold(self, stream: IO[str]) -> None:
        """Keep other runs out, where files can be locked, until the stream is closed."""
        try:
            import fcntl
        except ImportError:
            return
        told = UnreadableInputError(
            f"{self.path} is being written by another run; wait for it, stop it, or "
            "name another output"
        )
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise told from error
        try:
            is_ours = samestat(self.path.stat(), os.fstat(stream.fileno()))
        except FileNotFoundError:
            is_ours = False
        if not is_ours:  # it was taken away between opening and holding it
            raise told

    def _begin(self, *, is_left: bool) -> None:
        """Go on from what is there, or start anew."""
        if is_left and not self.resume and not self.force:
            raise UnreadableInputError(
                f"{self.path} is left of a run that was stopped; --resume goes on "
                "behind its last row, --force starts anew"
            )
        if is_left and self.resume and self._has_fingerprint():
            self._check()
            self._cut_to_whole_lines()
        else:
            self._write_fingerprint()

    def _close(self) -> None:
        if self._stream is not None:
            with suppress(OSError):  # each line was written; a full disk was told then
                self._stream.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None and self._empty:
            self.remove()  # there is nothing to go on from
        self._close()

    def add(self, done: Done) -> None:
        """Keep what one more row came to."""
        assert self._stream is not None
        self._empty = False
        try:  # escaped: half letters too
            self._stream.write(
                json.dumps({name: getattr(done, name) for name in _PARTS}) + "\n"
            )
        except OSError as error:
            raise UnreadableInputError(
                f"cannot write {self.path}: {error.strerror}; --resume goes on from here"
            ) from error

    def done(self) -> Iterator[Done]:
        """What each row that is done came to, in order."""
        with self.path.open("rb") as stream:
            next(stream)
            for line in stream:
                kept = self._parsed(line, *_PARTS)
                self._empty = False
                yield Done(**{name: kept[name] for name in _PARTS})

    def remove(self) -> None:
        """Take it away and close it, since the output is complete.

        In this order: once it is closed, another run may begin one of the same name.
        """
        try:
            self.path.unlink(missing_ok=True)
        except PermissionError:  # of a system where no open file is taken away
            self._close()
            self.path.unlink(missing_ok=True)
        self._close()

    def _has_fingerprint(self) -> bool:
        with self.path.open("rb") as stream:
            return stream.readline().endswith(b"\n")

    def _check(self) -> None:
        with self.path.open("rb") as stream:
            kept = self._parsed(next(stream))
        changed = changes(kept, self.fingerprint)
        if changed:
            told = (
                f"{self.path} was made with other settings, so it cannot be gone on from; "
                "--force starts anew"
            )
            raise DataError(["\n".join([told, *changed])])

    def _parsed(self, line: bytes, *names: str) -> dict[str, Any]:
        """What a line holds, these names among it."""
        try:
            kept = json.loads(line)
            if not isinstance(kept, dict) or not kept.keys() >= set(names):
                raise ValueError("a line is none of ours")
            return kept
        except ValueError as error:
            raise UnreadableInputError(
                f"{self.path} is damaged: {error}; --force starts anew"
            ) from error

    def _cut_to_whole_lines(self) -> None:
        """Leave out a last line that was being written when the run was stopped."""
        with self.path.open("r+b") as stream:
            whole = 0
            for line in stream:
                if line.endswith(b"\n"):
                    whole += len(line)
            stream.truncate(whole)

    def _write_fingerprint(self) -> None:
        try:
            self.path.write_text(json.dumps(self.fingerprint) + "\n", encoding="utf-8")
        except OSError as error:
            raise UnreadableInputError(f"cannot write {self.path}: {error}") from error
