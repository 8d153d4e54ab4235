import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer import DataError, weights
from analyzer.check import skill_rows
from analyzer.lexicon import wordlists
from analyzer.lexicon.wordlists import (
    language_codes,
    load_cores,
    load_word_lists,
)
from analyzer.messages import message_languages, read_messages
from analyzer.resources import data_folder, read_yaml
from analyzer.taxonomy import load_taxonomy
from tests.slips import edit

LEAST_SKILLS = 10


def test_every_discipline_has_enough_skills() -> None:
    counts = Counter(skill.discipline for skill in load_taxonomy().skills.values())
    assert len(counts) == 25
    assert min(counts.values()) >= LEAST_SKILLS


def test_every_skill_has_forms_in_every_language() -> None:
    for row in skill_rows():
        assert all(row[f"forms_{code}"] for code in language_codes()), row["skill"]


def test_each_language_has_the_same_files_groups_and_samples() -> None:
    folder = data_folder()
    trees = {
        code: sorted(
            path.relative_to(folder / "languages" / code).as_posix()
            for path in (folder / "languages" / code).rglob("*.yaml")
        )
        for code in language_codes()
    }
    assert len({tuple(tree) for tree in trees.values()}) == 1
    shared = [set(load_word_lists(code).groups) for code in language_codes()]
    needed = {
        "write",
        "make",
        "publish",
        "plan",
        "coordinate",
        "manage",
        "organise",
        "order",
    }
    assert all(needed <= groups for groups in shared)
    for code in language_codes():
        samples = sorted(path.name for path in (folder / "samples" / code).iterdir())
        assert samples == ["modest.txt", "overloaded.txt"]


def test_fixed_numbers_have_the_decimal_mark_of_their_language() -> None:
    for language in message_languages():
        messages = read_messages(language)
        marks = {
            mark
            for text in messages.values()
            for mark in re.findall(r"\d([.,])\d", text)
        }
        assert marks == {messages["decimal"]}


def test_all_faults_are_told_at_once_with_file_and_key(data_copy: Path) -> None:
    danish = data_copy / "languages" / "da"
    edit(danish / "status.yaml", "contrast:", "contrasts:")
    (danish / "morphology.yaml").unlink()
    terms = danish / "terms" / "channels.yaml"
    terms.write_text(
        "no-such-skill: [x]\nseo: ['@nothing + y']\nsem: [a, '']\n", encoding="utf-8"
    )
    with pytest.raises(DataError) as caught:
        load_word_lists("da")
    told = "\n".join(caught.value.faults)
    for part in (
        "status.yaml: contrasts",
        "status.yaml: contrast:",
        "morphology.yaml: the file is missing",
    ):
        assert part in told
    assert "channels.yaml: no-such-skill: no such skill" in told
    assert "unknown group @nothing" in told
    assert "channels.yaml: sem, item 2: is empty; text is needed" in told


def test_a_cue_of_several_slots_is_a_fault(data_copy: Path) -> None:
    status = data_copy / "languages" / "da" / "status.yaml"
    edit(status, "contrast:\n  [", "contrast:\n  [den ene + anden, ")
    with pytest.raises(DataError, match=r"status\.yaml: contrast: .* no cue: den ene"):
        load_word_lists("da")


def test_a_small_word_of_two_words_is_a_fault(data_copy: Path) -> None:
    path = data_copy / "languages" / "da" / "small_words.yaml"
    content = path.read_text(encoding="utf-8").replace("blandt,", "inden for, blandt,")
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=r"small_words.yaml: preposition.*: inden for"):
        load_word_lists("da")


def test_a_context_of_what_there_is_not_is_a_fault(data_copy: Path) -> None:
    contexts = data_copy / "taxonomy" / "contexts.yaml"
    edit(contexts, "skills: [sql,", "skills: [no-such-skill,")
    edit(contexts, "paid-media: [", "no-such-field: [")
    with pytest.raises(DataError) as caught:
        load_taxonomy()
    told = "\n".join(caught.value.faults)
    assert "contexts.yaml: no-such-skill: no such skill" in told
    assert "contexts.yaml: no-such-field: no such discipline" in told


def test_a_skill_without_forms_is_a_fault(data_copy: Path) -> None:
    edit(
        data_copy / "taxonomy" / "skills.yaml",
        "seo:\n  skill: [seo,",
        "seo:\n  skill: [brand-new, seo,",
    )
    with pytest.raises(DataError, match="brand-new: no form"):
        load_word_lists("sv")


def test_a_file_that_is_nested_too_deep_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "deep.yaml"
    path.write_text("{a: " * 5000 + "}" * 5000, encoding="utf-8")
    with pytest.raises(DataError, match="nested too deep"):
        read_yaml(path)


def test_a_key_given_twice_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: 1\nb: 2\na: 3\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 3: key 'a' is given twice"):
        read_yaml(path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: [b\nc: ]\n", "line 2: did not find expected ',' or ']'"),
        ("a: 1\n? [b]\n: c\n", "line 2: a list or keys with values are no key"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(
    tmp_path: Path, content: str, told: str
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_yaml(path)
    assert caught.value.faults == (f"{path}: {told}",)


def test_words_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    words = "no, on, yes, true, 1.10, 012, 24:30, 1_000, 2024-01-01, .nan"
    path.write_text(f"[{words}]\n", encoding="utf-8")
    assert read_yaml(path) == words.split(", ")


@pytest.mark.parametrize(
    ("load", "name", "old", "new", "said"),
    [
        (
            weights.load_weights,
            "scoring.yaml",
            "preferred: 0.35",
            "preferred: 1.5",
            "must weigh less",
        ),
        (weights.load_weights, "scoring.yaml", "own: 1.1", "own: 0.1", "must not fall"),
        (
            weights.load_archetypes,
            "archetypes.yaml",
            "budget: own",
            "budgets: own",
            "no such discipline",
        ),
    ],
)
def test_weights_that_would_break_a_promise_are_refused(
    data_copy: Path,
    load: Callable[[], object],
    name: str,
    old: str,
    new: str,
    said: str,
) -> None:
    edit(data_copy / name, old, new)
    with pytest.raises(DataError, match=said):
        load()


def test_a_data_folder_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLESCOPE_DATA", str(tmp_path))
    data_folder.cache_clear()
    try:
        with pytest.raises(DataError, match="no data folder"):
            data_folder()
    finally:
        monkeypatch.undo()
        data_folder.cache_clear()


def test_a_core_of_no_discipline_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "languages" / "da"
    folder.mkdir(parents=True)
    (folder / "cores.yaml").write_text("juggling: [jonglør]\n", encoding="utf-8")
    monkeypatch.setattr(wordlists, "data_folder", lambda: tmp_path)
    with pytest.raises(
        DataError, match="juggling: no such discipline: 'juggling'; there are: strategy"
    ):
        load_cores.__wrapped__("da")
