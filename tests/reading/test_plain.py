import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.reading.plain import plain_text

TIDIED = [
    ("nothing odd, line\nand line", "nothing odd, line\nand line"),
    ("PR &amp; events", "PR & events"),
    ("<p>PR</p><p>SEO</p>", "\nPR\n\nSEO\n"),
    ("<ul><li>PR<li>SEO</ul>", "\n\n• PR\n• SEO\n"),
    ("PR<br/>SEO", "PR\nSEO"),
    ("<script>track()</script>PR", "PR"),
    ("<nav>Om <svg>os</nav>PR</footer>", "PR"),
    ("<nav><nav>Om</nav> os</nav>PR", "PR"),
    ("<nav>PR &amp; <p><svg>Om</svg>SEO", "PR & \nSEO"),
    ("PR<footer> og<svg> SEO", "PR og SEO"),
    ("<footer>PR<style>p {}</style><script>track()", "PR"),
    ("<b>PR <!-- og</b> SEO <!-- > 3 < 4", "PR      og SEO      > 3 < 4"),
    ("<!-- Om --><b>PR</b> <!-- &amp; SEO", "PR <!-- & SEO"),
    ("<b>PR" + "<" * 24 + "</b>SEO", "PR" + " " * 5 + "<" * 19 + "SEO"),
    ("<b>PR</b> <![if !supportLists]>og <![foo x]>SEO <![ 3", "PR og SEO <![ 3"),
    ("a<b and 3 < 4", "a<b and 3 < 4"),
    ("**Dine opgaver**", "Dine opgaver"),
    ("### Dine opgaver", "Dine opgaver"),
    ("kr. 500 #1", "kr. 500 #1"),
    ("Google\u00a0Ads", "Google Ads"),
    ("mar\u00adkedsføring", "markedsføring"),
    ("å\u030a".replace("å", "a"), "å"),
    ("\x00Du \x01skriver \x08ny\x0eheds\x1bbreve\x7f", "Du skriver nyhedsbreve"),
    ("Gra\ufb01k o\ufb04ine, \ufb00 \ufb06", "Grafik offline, ff st"),
    ("foto’s, ’s avonds, dit’", "foto's, ’s avonds, dit’"),
    ("CSS;SQL;PHP; 2;3;", "CSS; SQL; PHP; 2;3;"),
    ("Du:\n•Skriver\n• Deler •3 film", "Du:\n• Skriver\n• Deler • 3 film"),
    ("Du:\n-Skriver SEO-\n- Deler\n-5", "Du:\n- Skriver SEO-\n- Deler\n-5"),
    ("‣Film →Foto", "‣ Film → Foto"),
    ("foto&rsquo;s", "foto's"),
    ("&lt;li&gt;R&amp;amp;D&lt;/li&gt;&oslash;l", "\n• R&D\nøl"),
    ("&lt;b&gt; og &lt;i&gt; af HTML", "<b> og <i> af HTML"),
    ("Om jobbet\\nDu skriver\\r\\n", "Om jobbet\nDu skriver\n\n"),
    ("FÃ¸r Ã¥r â€“ dÃ¦r, â‚¬ Ã…re", "Før år – dær, € Åre"),
    ("SÃO PAULO, Ã og â€", "SÃO PAULO, Ã og â€"),
    ("en\u2028to", "en\nto"),
    ("en\r\nto", "en \nto"),
    ("Du skriver SEO.Vi tilbyder", "Du skriver SEO.\nVi tilbyder"),
    ("b2b\\-marketing", "b2b-marketing"),
    ("Du  skriver   SEO    og\n  mere", "Du skriver SEO    og\n  mere"),
    ("Du kan\no\tSEO\no  CMS", "Du kan\n• SEO\n• CMS"),
    ("§ SEO\n\n§ CMS\n§ 3", "• SEO\n\n• CMS\n§ 3"),
    ("o SEO\noch CMS", "o SEO\noch CMS"),
    ("Du:• skriver•måler ⁃ 3•", "Du: • skriver • måler ⁃ 3 •"),
    ("mails→ SEO, A→B", "mails → SEO, A→ B"),
    ("1. SEO\n1. CMS", "• SEO\n• CMS"),
    ("1. SEO\nDu måler.\n1. CMS", "1. SEO\nDu måler.\n1. CMS"),
    ("nyheds-\nbreve og SEO-\n  specialist", "nyhedsbreve og SEO-specialist"),
    ("nyheds\u00ad\nbreve, e-\nmail", "nyhedsbreve, e-\nmail"),
    ("annoncer-\nSEO, 3-\nårig", "annoncer-\nSEO, 3-\nårig"),
    ('[SEO](https://a.example/?b "c") og [3] (mails)', "SEO og [3] (mails)"),
    ("![logo](a.png)SEO", "SEO"),
    ("*SEO* og _mails_, snake_case_a, 2*3*4", "SEO og mails, snake_case_a, 2*3*4"),
    ("*SEO\n*CMS", "*SEO\n*CMS"),
    ("***SEO***", "SEO"),
    ("> Du skriver\n>\n> > SEO", "Du skriver\n\nSEO"),
    ("> Du skriver\nSEO", "> Du skriver\nSEO"),
    ("f\\u00f8r \\ud83d\\ude80 \\ud83d \\u12", "før 🚀 \ufffd \\u12"),
    ("f&amp;oslash;r R&amp;D; &amp;amp; &amp;", "før R&D; & &"),
    ("<p>&amp;aring;r &amp;<b>amp;</b></p>", "\når &\n"),
    ("(HR).Du har 37 timer i 2026.Vi", "(HR).\nDu har 37 timer i 2026.\nVi"),
]


@pytest.mark.parametrize(("given_text", "seen"), TIDIED)
def test_text_is_tidied(given_text: str, seen: str) -> None:
    assert plain_text(given_text).text == seen


def test_glued_words_are_parted_where_both_are_words() -> None:
    words = {("opgaver", "Du"), ("Profil", "Du")}
    glued = plain_text(
        "Dine opgaverDu kan WordPress", is_glued=lambda a, b: (a, b) in words
    )
    assert glued.text == "Dine opgaver\nDu kan WordPress"


def test_where_words_are_glued_others_may_be_as_well() -> None:
    words = {("opgaver", "Du"), ("rollen", "Som")}

    def is_glued(left: str, right: str) -> bool:
        return (left, right) in words

    def may_be_glued(left: str, right: str) -> bool:
        return left != "Hub"

    for text, seen in (
        ("opgaverDu CanvaNøjagtig", "opgaver\nDu CanvaNøjagtig"),
        (
            "opgaverDu rollenSom CanvaNøjagtig",
            "opgaver\nDu rollen\nSom Canva\nNøjagtig",
        ),
        ("opgaverDu rollenSom HubSpotMåler", "opgaver\nDu rollen\nSom HubSpot\nMåler"),
    ):
        plain = plain_text(text, is_glued=is_glued, may_be_glued=may_be_glued)
        assert plain.text == seen


LONG = (
    "Stillingen er ny, og vi glæder os til at se dig, så skriv til os i dag" + " x" * 99
)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Du - briefer - måler - film", "Du\n• briefer\n• måler\n• film"),
        ("Du 1. Briefer 2. Måler 3. Film", "Du\n• Briefer\n• Måler\n• Film"),
        ("Du 1) briefer 2) måler 3) film", "Du\n• briefer\n• måler\n• film"),
        ("Du - aa - bb - cc. Vi", "Du\n• aa\n• bb\n• cc.\nVi"),
        ("Du - aa - bb - cc i.s.m. Bo", "Du\n• aa\n• bb\n• cc i.s.m. Bo"),
        ("SEO | CMS // HTML | CSS", "SEO\nCMS\nHTML\nCSS"),
        ("Fra 1. maj til 2. juni og 3. juli", None),
        ("Du - briefer - måler", None),
        ("Du 2. Briefer 3. Måler 4. Film", None),
        ("Du - briefer. Vi - måler. De - filmer", None),
        ("Kl. 8 - 16, 9 - 17 og 10 - 18", None),
    ],
)
def test_a_long_line_may_hold_a_list(line: str, seen: str | None) -> None:
    def opens_line(left: str, right: str) -> bool:
        return False

    def tidied(text: str) -> str:
        return plain_text(text, opens_line=opens_line).text

    assert tidied(f"{line}, {LONG}") == f"{seen or line}, {LONG}"
    assert tidied(line) == line


def test_a_lost_line_break_is_found_behind_any_space() -> None:
    line = "Du skriver nyhedsbreve og opdaterer hjemmesiden Om dig Du kan SEO " * 9
    spaces = [line, line.replace(" ", "\u00a0")]
    seen = {
        plain_text(text, opens_line=lambda _, right: right == "Om").text
        for text in spaces
    }
    assert len(seen) == 1
    assert seen.pop().count("\n") == 9


def test_a_wrapped_line_is_joined_and_a_short_one_is_not() -> None:
    long = "Du skriver hver uge nyhedsbreve til vores kunder og\nforhandlere"
    assert "\n" not in plain_text(long).text
    assert plain_text("nyhedsbreve\nmesser").text == "nyhedsbreve\nmesser"


@pytest.mark.parametrize("word", ["events", "måling", "InDesign"])
@pytest.mark.parametrize(
    "markup",
    [
        "<p>PR &amp; <b>{}</b></p>",
        "&lt;p&gt;&oslash;l &amp;amp; &lt;b&gt;{}&lt;/b&gt;&lt;/p&gt;",
        "**PR** {}",
        "&nbsp;{}&nbsp;",
        "\u200b{}\r\n",
        "PR.\u2028{} ",
        "\x00PR \x07{}\x7f",
        "&oslash;l*{}* og \\u00e5r",
        "> &amp;oslash;l\n> [{}](a.example)",
        "<p>Om jobbet</p><p>1. {}</p><p>2. SEO</p>",
    ],
)
def test_offsets_point_into_the_given_text(markup: str, word: str) -> None:
    given_text = markup.format(word)
    plain = plain_text(given_text)
    start = plain.text.index(word)
    low, high = plain.to_given(start, start + len(word))
    assert given_text[low:high] == word


@pytest.mark.parametrize("markup", ["{} og PR", "<p>PR &amp; {}</p>"])
def test_offsets_of_a_ligature_take_in_all_of_it(markup: str) -> None:
    given_text = markup.format("gra\ufb01k")
    plain = plain_text(given_text)
    start = plain.text.index("grafik")
    for read, stands in (("graf", "gra\ufb01"), ("grafi", "gra\ufb01"), ("k", "k")):
        at = plain.text.index(read, start)
        low, high = plain.to_given(at, at + len(read))
        assert given_text[low:high] == stands


ODD = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *"abÅø <>/&;#*_\n\r\u00a0\u00ad\u2028.:-",
                "<br>",
                "&amp;",
                "</p>",
                "&lt;",
                "&gt;",
                "/p",
            ]
        ),
        st.characters(),
    ),
    max_size=120,
).map("".join)


@given(ODD)
def test_any_text_is_tidied_and_every_span_maps_back(text: str) -> None:
    plain = plain_text(text)
    assert plain.given == text
    for start in range(len(plain.text)):
        low, high = plain.to_given(start, start + 1)
        assert 0 <= low < high <= len(text)


@given(st.text(alphabet="abc <>&;br/", max_size=60))
def test_letters_survive_markup(text: str) -> None:
    plain = plain_text(text)
    for at, letter in enumerate(plain.text):
        low, high = plain.to_given(at, at + 1)
        if letter == "c":
            assert text[low:high] == "c"


def test_no_word_longer_than_any_is_asked_about() -> None:
    asked: list[tuple[str, str]] = []

    def is_glued(left: str, right: str) -> bool:
        asked.append((left, right))
        return False

    plain_text("opgaverDu" * 100 + " opgaverDu", is_glued=is_glued)
    assert asked == [("opgaver", "Du")]
