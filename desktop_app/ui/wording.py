"""The words people see for kinds, parts, statuses and verdicts, and for numbers of things.

A word that a dossier uses and the program does not know is shown as it is.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.library.publication import Published
from desktop_app.model.dates import parse
from desktop_app.model.english import ENGLISH, ENGLISH_SHORT
from desktop_app.model.periods import name
from desktop_app.model.wording import short_words

_EVENT_KIND = {
    "statement": QT_TRANSLATE_NOOP("wording", "Statement"),
    "meeting": QT_TRANSLATE_NOOP("wording", "Meeting"),
    "vote": QT_TRANSLATE_NOOP("wording", "Vote"),
    "election": QT_TRANSLATE_NOOP("wording", "Election"),
    "term": QT_TRANSLATE_NOOP("wording", "Term of office"),
    "legal": QT_TRANSLATE_NOOP("wording", "Legal step"),
    "violence": QT_TRANSLATE_NOOP("wording", "Violence"),
    "toll": QT_TRANSLATE_NOOP("wording", "Toll"),
    "other": QT_TRANSLATE_NOOP("wording", "Other event"),
}
_EVENT_KINDS = {
    "statement": QT_TRANSLATE_NOOP("wording", "Statements"),
    "meeting": QT_TRANSLATE_NOOP("wording", "Meetings"),
    "vote": QT_TRANSLATE_NOOP("wording", "Votes"),
    "election": QT_TRANSLATE_NOOP("wording", "Elections"),
    "term": QT_TRANSLATE_NOOP("wording", "Terms of office"),
    "legal": QT_TRANSLATE_NOOP("wording", "Legal steps"),
    "violence": QT_TRANSLATE_NOOP("wording", "Violence"),
    "toll": QT_TRANSLATE_NOOP("wording", "Tolls"),
    "other": QT_TRANSLATE_NOOP("wording", "Other events"),
}
_ENTITY_KIND = {
    "person": QT_TRANSLATE_NOOP("wording", "Person"),
    "group": QT_TRANSLATE_NOOP("wording", "Group"),
    "country": QT_TRANSLATE_NOOP("wording", "Country"),
    "place": QT_TRANSLATE_NOOP("wording", "Place"),
    "office": QT_TRANSLATE_NOOP("wording", "Office"),
    "law": QT_TRANSLATE_NOOP("wording", "Law"),
    "other": QT_TRANSLATE_NOOP("wording", "Other"),
}
_ENTITY_KINDS = {
    "person": QT_TRANSLATE_NOOP("wording", "People"),
    "group": QT_TRANSLATE_NOOP("wording", "Groups"),
    "country": QT_TRANSLATE_NOOP("wording", "Countries"),
    "place": QT_TRANSLATE_NOOP("wording", "Places"),
    "office": QT_TRANSLATE_NOOP("wording", "Offices"),
    "law": QT_TRANSLATE_NOOP("wording", "Laws"),
    "other": QT_TRANSLATE_NOOP("wording", "Other"),
}
_PART = {
    "signatory": QT_TRANSLATE_NOOP("wording", "Signatory"),
    "member": QT_TRANSLATE_NOOP("wording", "Member"),
    "speaker": QT_TRANSLATE_NOOP("wording", "Speaker"),
    "host": QT_TRANSLATE_NOOP("wording", "Host"),
    "participant": QT_TRANSLATE_NOOP("wording", "Taking part"),
    "target": QT_TRANSLATE_NOOP("wording", "Directed at"),
    "addressee": QT_TRANSLATE_NOOP("wording", "Addressed to"),
    "actor": QT_TRANSLATE_NOOP("wording", "Acting"),
    "subject": QT_TRANSLATE_NOOP("wording", "About"),
    "victim": QT_TRANSLATE_NOOP("wording", "Victim"),
}
_PARTS = _PART | {
    "signatory": QT_TRANSLATE_NOOP("wording", "Signatories"),
    "member": QT_TRANSLATE_NOOP("wording", "Members"),
    "speaker": QT_TRANSLATE_NOOP("wording", "Speakers"),
    "host": QT_TRANSLATE_NOOP("wording", "Hosts"),
    "victim": QT_TRANSLATE_NOOP("wording", "Victims"),
}
_ALIAS_KIND = {
    "name": QT_TRANSLATE_NOOP("wording", "Also called"),
    "spelling": QT_TRANSLATE_NOOP("wording", "Also spelt"),
    "abbreviation": QT_TRANSLATE_NOOP("wording", "In short"),
    "description": QT_TRANSLATE_NOOP("wording", "Described as"),
}
_STATUS = {
    "occurred": QT_TRANSLATE_NOOP("wording", "Occurred"),
    "ongoing": QT_TRANSLATE_NOOP("wording", "Ongoing"),
    "scheduled": QT_TRANSLATE_NOOP("wording", "Scheduled"),
    "planned": QT_TRANSLATE_NOOP("wording", "Planned"),
}
_VERDICT = {
    "conflict": QT_TRANSLATE_NOOP("wording", "they conflict"),
    "compatible": QT_TRANSLATE_NOOP("wording", "compatible"),
    "not comparable": QT_TRANSLATE_NOOP("wording", "not comparable"),
    "inconsistent within a source": QT_TRANSLATE_NOOP("wording", "inconsistent within a source"),
    "spelling": QT_TRANSLATE_NOOP("wording", "spelling"),
}

_SILENCES = (
    (QT_TRANSLATE_NOOP("wording", "{n} years without a report"), 365.25),
    (QT_TRANSLATE_NOOP("wording", "{n} months without a report"), 30.44),
    (QT_TRANSLATE_NOOP("wording", "{n} weeks without a report"), 7),
    (QT_TRANSLATE_NOOP("wording", "{n} days without a report"), 1),
)
_LEAST_UNITS = 3
"""How many of a unit a silence must have to be told in it; fewer are told in smaller ones."""


def event_kind(kind: str) -> str:
    """Return what one event of a kind is called."""
    return _shown(_EVENT_KIND, kind)


def event_kinds(kind: str) -> str:
    """Return what events of a kind are called together."""
    return _shown(_EVENT_KINDS, kind)


def entity_kind(kind: str) -> str:
    """Return what one entity of a kind is called."""
    return _shown(_ENTITY_KIND, kind)


def entity_kinds(kind: str) -> str:
    """Return what entities of a kind are called together."""
    return _shown(_ENTITY_KINDS, kind)


def part_name(part: str, count: int = 1) -> str:
    """Return the word that heads those who had a part in an event."""
    return _shown(_PART if count == 1 else _PARTS, part)


def alias_kind(kind: str) -> str:
    """Return what leads to the other names of a kind; a colon can follow."""
    return _shown(_ALIAS_KIND, kind)


def status_name(status: str) -> str:
    """Return whether an event happened, is going on or is to come."""
    return _shown(_STATUS, status)


def verdict_name(verdict: str) -> str:
    """Return what a difference between sources comes to; it can follow a colon."""
    return _shown(_VERDICT, verdict)


def events_counted(number: int) -> str:
    """Return “1 event”, “9 events”, “1,000,000 events”."""
    return _translated("1 event" if number == 1 else "{n} events").format(n=f"{number:,}")


def mentions_counted(number: int) -> str:
    """Return “1 mention”, “9 mentions”."""
    return _translated("1 mention" if number == 1 else "{n} mentions").format(n=f"{number:,}")


def paragraphs_counted(number: int) -> str:
    """Return “1 paragraph”, “9 paragraphs”."""
    words = _translated("1 paragraph" if number == 1 else "{n} paragraphs")
    return words.format(n=f"{number:,}")


def published_counted(published: Published) -> str:
    """Return “3 of 4 sources published”, “2 of 4 sources published, 1 perhaps”."""
    words = "{n} of {all} sources published" + (", {more} perhaps" if published.perhaps else "")
    surely, perhaps, total = published
    return _translated(words).format(n=f"{surely:,}", more=f"{perhaps:,}", all=f"{total:,}")


def silence_told(days: int) -> str:
    """Return “9 days without a report”, “17 months without a report”: the unit that days fill."""
    words, length = next(one for one in _SILENCES if days >= _LEAST_UNITS * one[1] or one[1] == 1)
    number = round(days / length)
    return _translated("1 day without a report" if days == 1 else str(words)).format(n=number)


def short_date(edtf: str) -> str:
    """Return a date in few words; “undated” where nothing is known."""
    return short_words(parse(edtf))


def period_named(first: str, last: str) -> str:
    """Return “5–20 January 2019”, “5 January 2019”, “2018”."""
    return name(first, last, ENGLISH)


def short_period(first: str, last: str) -> str:
    """Return “5–20 Jan 2019”, “5 Jan 2019”, “2018”."""
    return name(first, last, ENGLISH_SHORT)


def _shown(words: Mapping[str, object], key: str) -> str:
    return _translated(str(words[key])) if key in words else key


def _translated(text: str) -> str:
    return QCoreApplication.translate("wording", text)
