import pytest

from analyzer.lexicon.forms import parse_form

GROUPS = {"write": ["skrive", "sætte sammen"]}
READ = [
    ("seo", ((("seo",),),)),
    ("google ads", ((("google", "ads"),),)),
    ("(a|b c) d", ((("a", "d"), ("b", "c", "d")),)),
    ("@write + tekst", ((("skrive",), ("sætte", "sammen")), (("tekst",),))),
    ("=SoMe", ((("=SoMe",),),)),
    ("a + b + c", ((("a",),), (("b",),), (("c",),))),
]


@pytest.mark.parametrize(("text", "form"), READ)
def test_forms_are_read(text: str, form: object) -> None:
    assert parse_form(text, GROUPS) == form


@pytest.mark.parametrize("text", ["", " + b", "a + ", "@none + b", "(a|b", "a) b"])
def test_malformed_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"form|group|read"):
        parse_form(text, GROUPS)


def test_a_form_that_multiplies_beyond_measure_is_refused() -> None:
    choice = f"({'|'.join('abcdefghijklmnopqrst')})"
    with pytest.raises(ValueError, match=r"stands for 8,000 word sequences"):
        parse_form(f"{choice} {choice} {choice}", {})
    assert len(parse_form(f"{choice} {choice} + {choice}", {})[0]) == 400


@pytest.mark.parametrize("text", ["plan, do", '"copy"', "a ; b"])
def test_a_form_that_could_never_match_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"which no form matches"):
        parse_form(text, {})
