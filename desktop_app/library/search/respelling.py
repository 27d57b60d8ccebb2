"""What somebody may have meant whose words stand nowhere: a name that is spelled in another way."""

import re
from collections.abc import Collection
from functools import cached_property

from desktop_app.library.library import Library
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.query import Query
from desktop_app.model.spelling import Spelling
from desktop_app.model.terms import terms

_MOST = 200_000
_NAMES = (
    "select term, documents from vocabulary where noun = 'name' "
    "order by documents desc, term limit ?"
)
_NAMING = ("who", "where")
_FEW = 8
"""So many words are put right at most: who has pasted a text means it as it is."""
_WORD = re.compile(r"[^\s\"“”„‟«»:]+")


class Respelling:
    """Puts the words of a query right that no vocabulary knows, by those of names."""

    def __init__(self, library: Library, vocabularies: Collection[Vocabulary]) -> None:
        self._library = library
        self._vocabularies = vocabularies

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._library.pairs(_NAMES, [_MOST]))

    def respelled(self, text: str, query: Query) -> str:
        """Return what was typed with words put right; empty where nothing is likelier."""
        named = [value for field in query.fields if field.name in _NAMING for value in field.values]
        sought = [term for phrase in query.phrases for term in phrase.terms]
        sought += [term for value in named for term in terms(value)]
        odd = {term for term in sought if not any(one.reach(term) for one in self._vocabularies)}
        if len(odd) > _FEW:
            return ""
        likely = {term: self._spelling.likely(term, 1) for term in sorted(odd)}
        if not likely or not all(likely.values()):
            return ""

        def put_right(match: re.Match[str]) -> str:
            found = [likely.get(term, [term])[0] for term in terms(match[0])]
            return " ".join(found) if odd.intersection(terms(match[0])) else match[0]

        return _WORD.sub(put_right, text)
