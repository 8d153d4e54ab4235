"""What one sentence says of those beside it: that others do what they name, or who there is.

Or who is sought.
"""

from analyzer.components.clauses import Clauses
from analyzer.lexicon.cues import DECIDING
from analyzer.spans import Sentence

__all__ = [
    "hands_to_applicant",
    "lists_team",
    "only_judges",
    "seeks_somebody",
    "staff_counted_at",
    "takes_up",
]


def takes_up(clauses: Clauses, later: Sentence) -> bool:
    """Whether the sentence behind another says that others do it ("Det gør Jonas.").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence that names something.
    later : Sentence
        The one behind it.
    """
    opens_list = later.end_mark == ":"
    if opens_list or later.words > clauses.settings.resuming_words:
        return False
    if clauses.sentence.end_mark == ":":
        return _labels(clauses, later)
    return clauses.word(later.opened) in clauses.small.resuming and _hands_over(
        clauses, later
    )


def only_judges(clauses: Clauses, later: Sentence) -> bool:
    """Whether what stands behind a colon only says how firmly ("SEO: een pluspunt").

    It has words of status and small ones, and names nothing of its own.
    """
    judging = {
        at
        for value, cues in later.status_cues.items()
        if value in DECIDING
        for cue in cues
        for at in range(cue.first, cue.last + 1)
    }
    others = {
        clauses.word(at)
        for at in range(later.opened, later.last)
        if at not in judging and clauses.words[at].isalpha()
    }
    return others <= clauses.small.function_words


def _labels(clauses: Clauses, later: Sentence) -> bool:
    """Whether somebody else does what stands before a colon ("SEO: laves af et bureau")."""
    cues = later.status_cues
    if "applicant" in cues or "others" not in cues:
        return False
    end = min(later.opened + clauses.reach, later.last)
    return any(
        cue.first == later.opened for cue in cues.get("elsewhere", ())
    ) or clauses.any_word(later.opened + 1, end, clauses.small.agent)


def _hands_over(clauses: Clauses, later: Sentence) -> bool:
    """Whether a sentence names somebody else behind its verb, or says "elsewhere"."""
    cues = later.status_cues
    if "elsewhere" in cues:
        return True
    verb = next((m.last for m in cues.get("deals", ())), None)
    if verb is None or verb + 1 >= later.last:
        return False
    others = any(verb < m.first for m in cues.get("others", ()))
    return others or clauses.is_name(verb + 1)


def hands_to_applicant(clauses: Clauses, later: Sentence) -> bool:
    """Whether the sentence behind another says that the applicant does it ("Det gør du.").

    One that names something of its own goes on to that.

    Parameters
    ----------
    clauses : Clauses
        Of the sentence that names something.
    later : Sentence
        The one behind it.
    """
    if later.names or later.words > clauses.settings.resuming_words:
        return False
    if "hands_over" in later.status_cues:
        return True  # "Du bliver hendes afløser."
    told, small = clauses.of_sentence(later), clauses.small
    if _is_brought(told) or _takes_it_on(told):
        return True
    end = min(later.opened + clauses.reach, told.end(0))
    return (
        any(
            clauses.word(at) in small.resuming and told.names_applicant(at + 1, at + 3)
            for at in range(later.opened, end)
        )
        and told.has_any(small.takes_on)
        and not told.has_any(small.negation)
        # "Det er dig, der …" tells something new.
        and not told.any_word(later.opened + 1, later.last, small.relative)
    )


def _is_brought(told: Clauses) -> bool:
    """Whether a sentence moves a task to the applicant ("Dem trækker vi hjem til dig.")."""
    small, at = told.small, told.sentence.opened
    at += told.word(at) not in small.resuming  # "alt det …"
    if not told.any_word(at + 1, at + 3, small.brings) or told.has_any(small.negation):
        return False
    return any(
        told.word(named.first - 1) in small.preposition
        for named in told.cues("applicant")
    )


def _takes_it_on(told: Clauses) -> bool:
    """Whether the applicant opens a sentence and takes up what stands before it.

    So in "Jij pakt dat op.", and where the applicant is sought for it ("Til det søger
    vi dig.").
    """
    small, sentence = told.small, told.sentence
    at = sentence.opened
    if told.has_any(small.negation) or "others" in sentence.status_cues:
        return False
    if told.names_applicant(at, at + 1):
        return told.any_word(at + 1, at + 2, small.takes_on) and told.any_word(
            at + 2, min(at + 4, told.end(0)), small.resuming
        )
    return (
        "seeks" in sentence.status_cues
        and told.any_word(at, at + 2, small.resuming)
        and "applicant" in sentence.status_cues
        and not told.any_word(at + 2, sentence.last, small.relative)
    )


def staff_counted_at(sentence: Sentence) -> int:
    """Token at which a sentence that opens with the firm counts its staff.

    Behind the sentence where it does not.
    """
    cues = sentence.status_cues
    staff = cues.get("staff")
    if not staff or "applicant" in cues or "seeks" in cues:
        return sentence.last
    opens = any(
        m.first - sentence.opened <= 1 and m.first < staff[0].first
        for value in ("employer", "others")
        for m in cues.get(value, ())[:1]
    )
    return staff[0].last if opens else sentence.last


def lists_team(clauses: Clauses) -> bool:
    """Whether a sentence lists those whom the one above it counts.

    So too on one line with those whom the applicant leads ("du leder tre kolleger: …"),
    and with the departments one works with ("samarbejder med alle afdelinger: …").

    Parameters
    ----------
    clauses : Clauses
        Of the sentence, which knows what it is listed under.
    """
    sentence = clauses.sentence
    intro = sentence.listed_under
    if intro is None:
        return False
    if staff_counted_at(intro) < intro.last:
        return True
    if sentence.line_start or "applicant" in sentence.status_cues:
        return False
    near = intro.last - clauses.reach
    return any(
        cue.last >= near for cue in intro.status_cues.get("staff", ())
    ) or _meets_units(clauses, intro)


def _meets_units(clauses: Clauses, intro: Sentence) -> bool:
    """Whether a line ends with departments and a colon, and tells of no work."""
    last, small = intro.last - 2, clauses.small
    acts = any(
        clauses.word(m.first).endswith(small.present) for m in clauses.cues("deals")
    )
    return (
        intro.end_mark == ":"
        and not acts
        and clauses.word(last).endswith(tuple(small.units))
    )


def seeks_somebody(sentence: Sentence, before: int) -> bool:
    """Whether it is said who is sought before a token ("vi søger en kollega, der …")."""
    cues = sentence.status_cues
    return "seeks" in cues and any(
        cues["seeks"][0].first < person.first and person.last < before
        for value in ("others", "applicant")
        for person in cues.get(value, ())
    )
