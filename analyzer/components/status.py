"""Whether what is named is required, a merit, or not asked of this person at all.

Cues have a scope: the clause they stand in first, then the list they close or open.
Without a cue the section decides. Every decision leaves the id of its rule.
"""

from collections.abc import Container, Mapping, Sequence
from itertools import groupby

from analyzer.components.actors import Actors
from analyzer.components.alternatives import (
    choices,
    prefer_one_of,
    prefer_the_first,
)
from analyzer.components.clauses import Clauses
from analyzer.components.contexts import let_serve
from analyzer.components.joined import part_at_persons, within_clause
from analyzer.components.scope import Scope, StatusRules
from analyzer.components.small_words import SmallWords
from analyzer.settings import ReadingSettings
from analyzer.spans import DraftMention, Sentence
from analyzer.taxonomy import Taxonomy

__all__ = ["StatusDecider"]


class StatusDecider:
    """Decide what is asked of what the sentences of an ad name.

    Parameters
    ----------
    taxonomy : Taxonomy
        Which skills count in some company only.
    disciplines : mapping of str to str
        Skill id to its discipline: alternatives matter where these differ.
    small : SmallWords
        Of the language.
    settings : ReadingSettings
        How far subjects and alternatives reach.

    Attributes
    ----------
    rules : StatusRules
        Which of them decide.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        disciplines: Mapping[str, str],
        small: SmallWords,
        settings: ReadingSettings,
    ) -> None:
        self.taxonomy = taxonomy
        self.disciplines = disciplines
        self.small = small
        self.settings = settings
        self.rules = StatusRules()

    def __call__(
        self,
        words: list[str],
        sentences: Sequence[Sentence],
        mentions: list[DraftMention],
        roles: Container[int],
    ) -> None:
        """Set `status` and `reason` of all mentions in place.

        Parameters
        ----------
        words : list of str
            Tokens of the text.
        sentences : sequence of Sentence
            Of the text.
        mentions : list of DraftMention
            In the order of the text.
        roles : container of int
            Tokens that only name the role.
        """
        for _, group in groupby(mentions, key=lambda mention: id(mention.sentence)):
            named = list(group)
            sentence = named[0].sentence
            clauses = Clauses(words, sentence, self.small, self.settings)
            parted = part_at_persons(clauses)
            if parted:
                clauses = Clauses(words, sentence, self.small, self.settings)
            following = _behind(sentence, sentences)
            matches = [mention.match for mention in named]
            actors = Actors(clauses, matches, following, self.taxonomy.departments)
            scope = Scope(
                clauses,
                matches,
                actors,
                self.taxonomy,
                self.disciplines,
                self.rules,
            )
            for mention in named:
                match = mention.match
                if parted:
                    match = within_clause(clauses, match)
                mention.status, mention.reason = scope.status_of(match)
                if mention.match.first in roles and mention.status != "absent":
                    mention.status, mention.reason = "absent", "role-name"
            for choice in choices(clauses):
                prefer_the_first(named, choice, self.disciplines, self.settings)
            let_serve(named, self.disciplines, self.taxonomy.serves)
        prefer_one_of(sentences, mentions, self.disciplines)


def _behind(sentence: Sentence, sentences: Sequence[Sentence]) -> Sentence | None:
    """Sentence behind another, unless that is a heading."""
    after = sentence.number + 1
    if after == len(sentences) or sentences[after].is_heading:
        return None
    return sentences[after]
