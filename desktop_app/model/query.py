"""What somebody asks for, as it is typed in the search field.

    lima group · "joint statement" · -mexico · lima OR quito · maduro near lima · who:"Lima Group"

Whatever is typed can be read; what makes no sense as an operator or a field is a word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from desktop_app.model.date_words import longest_date
from desktop_app.model.terms import terms

FieldName = Literal["who", "where", "in", "kind", "before", "after", "on"]
_DATES: tuple[FieldName, ...] = ("before", "after", "on")
_NEAR = 10
"""So many words may stand between two that are near each other, unless it is said."""
_MOST = 32
_MOST_NEAR = 8
"""So many things must occur, or may instead, or be near one another; more are not looked for."""
_MOST_WORDS = 64
"""So many words are read of a phrase at most."""
_QUOTES = '"“”„‟«»＂'
_PART = re.compile(
    rf"""(?P<minus>-(?=[^\s-]))?
    (?:(?P<field>{"|".join(get_args(FieldName))}):(?:(?=\S)|\s+(?=[\w{_QUOTES}])))?
    (?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]|$)|(?P<word>[^\s{_QUOTES}]+))""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINING = ("OR", "|", "AND")
_OPERATORS = (*_JOINING, "NOT")
_NEARNESS = re.compile(r"near(?:/(\d{1,3}))?", re.IGNORECASE)


class Phrase(NamedTuple):
    """Terms next to one another; where `is_open` the last may be only the beginning of a word."""

    terms: tuple[str, ...]
    is_open: bool = True


class Near(NamedTuple):
    """Phrases, between which at most `distance` other words stand."""

    phrases: tuple[Phrase, ...]
    distance: int = _NEAR


Sought = Phrase | Near


class Field(NamedTuple):
    """What is asked of something besides its words: any of some values; `text` is as it was typed."""

    name: FieldName
    values: tuple[str, ...]
    is_without: bool
    text: str


class Query(NamedTuple):
    """All of the `clauses` must occur, of each any of its alternatives; none of `without`.

    `unread` are operators that make no sense where they stand, and are as if not typed, and
    exclusions from nothing, which are looked for as words.
    """

    clauses: tuple[tuple[Sought, ...], ...] = ()
    without: tuple[Phrase, ...] = ()
    fields: tuple[Field, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All that may occur, as phrases."""
        found = (one for clause in self.clauses for one in clause)
        return tuple(
            phrase for one in found for phrase in (one.phrases if isinstance(one, Near) else (one,))
        )


class _Part(NamedTuple):
    """A part of what was typed: its words, and what stands before them."""

    text: str
    words: str
    is_quoted: bool
    is_closed: bool
    is_without: bool
    field: FieldName | None


def parse_query(text: str) -> Query:
    """Read what was typed.

    >>> parse_query('maduro OR peru -"los angeles"')  # doctest: +NORMALIZE_WHITESPACE
    Query(clauses=((Phrase(terms=('maduro',), is_open=True),
                    Phrase(terms=('peru',), is_open=True)),),
          without=(Phrase(terms=('los', 'angeles'), is_open=False),), fields=(), unread=())
    """
    readable = text.encode("utf-8", "ignore").decode()  # a lone half of a pair is no character
    return _Reader(_parts(readable)).read()


def plain_words(query: Query) -> tuple[str, ...] | None:
    """Return the terms of a query that is nothing but words one after another, else None."""
    if query.without or query.fields or any(len(clause) > 1 for clause in query.clauses):
        return None
    words: list[str] = []
    for (one,) in query.clauses:
        if isinstance(one, Near):
            return None
        words += one.terms
    return tuple(words)


def _parts(text: str) -> list[_Part]:
    parts: list[_Part] = []
    for match in _PART.finditer(text):
        field = match["field"]
        is_quoted = match["word"] is None
        parts.append(
            _Part(
                match[0],
                match["quoted"] if is_quoted else match["word"],
                is_quoted,
                bool(match["end"]),
                bool(match["minus"]),
                _field_name(field),
            )
        )
    return parts


def _field_name(text: str | None) -> FieldName | None:
    return next((name for name in get_args(FieldName) if text and text.lower() == name), None)


class _Reader:
    """Reads part after part into clauses."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._parts = parts
        self._clauses: list[list[Sought]] = []
        self._without: list[Phrase] = []
        self._fields: list[Field] = []
        self._unread: list[str] = []
        self._excluded: list[str] = []
        self._joint: str | int | None = None
        """What joins the next part to the last clause: “OR”, or how near it must be."""
        self._is_negated = False
        self._is_alternative = False
        """Whether the next field is an alternative to the last one."""

    def read(self) -> Query:
        at = 0
        while at < len(self._parts):
            at += self._read(at)
        clauses = tuple(dict.fromkeys(tuple(clause) for clause in self._clauses))[:_MOST]
        unread = dict.fromkeys(self._unread)
        if not clauses and not self._fields:
            found = tuple((Phrase(one.terms),) for one in self._without[:_MOST])
            return Query(found, unread=(*unread, *self._excluded))
        without, fields = self._without[:_MOST], self._fields[:_MOST]
        return Query(clauses, tuple(without), tuple(fields), tuple(unread))

    def _read(self, at: int) -> int:
        """Read what begins at a part; return how many parts that was."""
        part = self._parts[at]
        if part.field is not None:
            return self._read_field(at, part.field)
        if part.is_quoted or part.is_without or not self._read_operator(at):
            self._add(part)
        return 1

    def _read_operator(self, at: int) -> bool:
        """Take a part for an operator, if it stands where that makes sense."""
        part, is_last = self._parts[at], at + 1 == len(self._parts)
        nearness = _NEARNESS.fullmatch(part.text)
        can_join = bool(self._clauses) and self._joint is None and not self._is_negated
        is_unfinished = part.text[-1] == ":" and _field_name(part.text[:-1])
        is_after_field = at > 0 and self._parts[at - 1].field and part.text in _JOINING
        if is_after_field and part.text != "AND":
            self._is_alternative = self._asks_for_the_same(at)
            if not self._is_alternative:
                self._unread.append(part.text)
        if is_unfinished or is_after_field or (part.text == "AND" and can_join):
            return True
        if part.text == "NOT" and not is_last and not self._is_negated:
            self._is_negated = True
            return True
        if part.text in _JOINING and can_join:
            self._joint = "OR"
            return True
        if nearness and can_join and not (is_last and part.text.islower()):
            self._joint = int(nearness[1]) if nearness[1] else _NEAR
            return True
        return False

    def _add(self, part: _Part) -> None:
        words = tuple(terms(part.words)[:_MOST_WORDS])
        joint, self._joint = self._joint, None
        is_without, self._is_negated = part.is_without or self._is_negated, False
        if not words:
            return
        if is_without:
            self._without.append(Phrase(words, is_open=False))
            self._excluded.append(part.text)
            return
        phrase = Phrase(words, is_open=not part.is_closed)
        if joint == "OR":
            self._clauses[-1] = list(dict.fromkeys([*self._clauses[-1], phrase]))[:_MOST]
        elif isinstance(joint, int):
            self._clauses[-1][-1] = _nearer(self._clauses[-1][-1], phrase, joint)
        else:
            self._clauses.append([phrase])

    def _read_field(self, at: int, name: FieldName) -> int:
        part, used = self._parts[at], 1
        value = part.words
        if name in _DATES and not part.is_quoted:
            more = [one.words for one in self._bare_after(at)]
            used = max(1, longest_date([value, *more]))
            value = " ".join([value, *more][:used])
        text = " ".join(one.text for one in self._parts[at : at + used])
        field = Field(name, (value,), part.is_without or self._is_negated, text)
        if self._joint is not None:
            self._unread.append(self._parts[at - 1].text)
        self._joint, self._is_negated = None, False
        is_alternative, self._is_alternative = self._is_alternative, False
        if is_alternative:
            before = self._fields.pop()
            values = (*before.values, value)[:_MOST]
            field = Field(name, values, field.is_without, f"{before.text} OR {text}")
        self._fields.append(field)
        return used

    def _asks_for_the_same(self, at: int) -> bool:
        """Return whether what follows a joining word asks for the same as the field before."""
        following = self._parts[at + 1] if at + 1 < len(self._parts) else None
        before = self._fields[-1]
        return following is None or (
            (following.field, following.is_without) == (before.name, before.is_without)
            and before.name not in _DATES
        )

    def _bare_after(self, at: int) -> Iterator[_Part]:
        for part in self._parts[at + 1 :]:
            if part.is_quoted or part.is_without or part.field or part.text in _OPERATORS:
                return
            yield part


def _nearer(one: Sought, phrase: Phrase, distance: int) -> Sought:
    if isinstance(one, Near):
        phrases = tuple(dict.fromkeys((*one.phrases, phrase)))[:_MOST_NEAR]
        return Near(phrases, max(one.distance, distance))
    return one if one == phrase else Near((one, phrase), distance)


def as_words(field: Field) -> tuple[tuple[Phrase], ...]:
    """Return a field that cannot be read as clauses of plain words."""
    return tuple((Phrase((term,)),) for term in terms(field.text)[:_MOST])
