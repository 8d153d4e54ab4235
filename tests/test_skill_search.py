import pytest

from analyzer.skill_search import search_skills
from analyzer.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("words", "skill", "named", "codes"),
    [
        ("nyhedsbrev", "newsletters", False, {"da"}),
        ("Nyhetsbrev", "newsletters", False, {"sv"}),
        ("mailchimp", "mailchimp", True, {"da", "sv", "nl"}),
    ],
)
def test_skills_are_found_by_id_and_by_form(
    words: str, skill: str, named: bool, codes: set[str]
) -> None:
    (hit,) = [hit for hit in search_skills(words) if hit.skill.id == skill]
    assert hit.named is named
    assert {code for code, forms in hit.forms.items() if forms} == codes
    assert all(words.lower() in f.lower() for fs in hit.forms.values() for f in fs)


def test_nothing_finds_everything_and_filters_narrow_it() -> None:
    assert len(search_skills("")) == len(load_taxonomy().skills)
    some = search_skills("", discipline="seo")
    assert {hit.skill.discipline for hit in some} == {"seo"}
    assert set(search_skills("seo", languages=["nl"])[0].forms) == {"nl"}
    assert search_skills("qqqq") == []
