"""The words around the words of the sources: what a row is called, and what is added quietly."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.model.comparison import ComparedRow, Reading, Saying
from desktop_app.model.records import Source
from desktop_app.ui.widgets.plain import isolated, quoted
from desktop_app.ui.wording import part_name, short_date, status_name, verdict_name

_PROPERTY = {
    "occurs": QT_TRANSLATE_NOOP("Compare", "What happened"),
    "date": QT_TRANSLATE_NOOP("Compare", "Date"),
    "status": QT_TRANSLATE_NOOP("Compare", "Status"),
    "place": QT_TRANSLATE_NOOP("Compare", "Where"),
    "participant": QT_TRANSLATE_NOOP("Compare", "Who"),
    "count": QT_TRANSLATE_NOOP("Compare", "How many"),
    "says": QT_TRANSLATE_NOOP("Compare", "What is said"),
    "after": QT_TRANSLATE_NOOP("Compare", "After what"),
    "name": QT_TRANSLATE_NOOP("Compare", "Name"),
    "description": QT_TRANSLATE_NOOP("Compare", "Description"),
}
_READING = {
    "after": QT_TRANSLATE_NOOP("Compare", "after: {value}"),
    "of": QT_TRANSLATE_NOOP("Compare", "on: {value}"),
    "denied": QT_TRANSLATE_NOOP("Compare", "denied: {value}"),
}
_EXTENT = {
    "partial": QT_TRANSLATE_NOOP("Compare", "not a complete list"),
    "complete": QT_TRANSLATE_NOOP("Compare", "a complete list"),
}
_SILENCE = {
    "name": QT_TRANSLATE_NOOP("Compare", "does not name it"),
    "event": QT_TRANSLATE_NOOP("Compare", "does not tell it"),
    "difference": "–",
}


def row_name(row: ComparedRow) -> str:
    """Return what a row is about, in a few words."""
    if row.property == "participant" and row.details:
        return part_name(row.details[0], 2)
    if row.property in ("event", "difference"):
        return _capital(row.details[0])
    return tr(_PROPERTY[row.property]) if row.property in _PROPERTY else row.property


def row_details(row: ComparedRow) -> str:
    """Return what is counted, which event it is on, when, and what was inferred."""
    found = [short_date(row.date)] if row.date else []
    found += map(isolated, row.details) if row.property == "count" else ()
    found += [read_as(one) for one in row.concluded if one.property == "of"]
    values = dict.fromkeys(read_as(one) for one in row.concluded if one.property != "of")
    if values:
        found.append(tr("inferred: {values}").format(values=", ".join(values)))
    return " · ".join(found)


def row_verdict(row: ComparedRow) -> str:
    """Return what the differences in a row come to; empty where there is none."""
    return verdict_name(row.verdict) if row.verdict else ""


def row_topics(row: ComparedRow) -> list[str]:
    """Return in what the sources differ, where the row's name does not say so."""
    return [] if row.property == "difference" else [one.topic for one in row.differences]


def row_note(row: ComparedRow) -> str:
    """Return why the differences come to what they do; empty where there is none."""
    return "\n".join(
        ". ".join(
            one for one in (f"{_capital(difference.topic)}: {verdict}", difference.note) if one
        )
        for difference in row.differences
        for verdict in (verdict_name(difference.verdict),)
    )


def silence(row: ComparedRow) -> str:
    """Return what an empty cell says: of a topic not that the source does not say it."""
    return tr(_SILENCE.get(row.property, "does not say"))


def added(saying: Saying) -> str:
    """Return what we add to the words of a source; empty if nothing."""
    return " · ".join(_added(saying))


def told(saying: Saying) -> str:
    """Return the words of a source with what we add."""
    quiet = added(saying)
    words = quoted(saying.words)
    return f"{words} ({quiet})" if quiet else words


def explained(saying: Saying) -> str:
    """Return the words of a source with all that led to how they were read."""
    return "\n".join([told(saying), *saying.reasons])


def source_line(source: Source) -> str:
    """Return who issued a source, and when."""
    date = short_date(source.published)
    return " · ".join(one for one in (isolated(source.issuer), date) if one)


def read_as(reading: Reading) -> str:
    """Return a value in words."""
    if reading.property == "date":
        return short_date(reading.value)
    if reading.property == "status":
        return status_name(reading.value)
    if reading.property == "list":
        return tr(_EXTENT.get(reading.value, reading.value))
    return tr(_READING.get(reading.property, "{value}")).format(value=isolated(reading.value))


def tr(text: object) -> str:
    """Return words of the grid in the interface's language."""
    return QCoreApplication.translate("Compare", str(text))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _added(saying: Saying) -> Iterator[str]:
    if not saying.verified:
        yield tr("NOT VERIFIED: other words stand there")
    if saying.denied and all(one.property != "denied" for one in saying.readings):
        yield tr("says that it was not so")
    readings = map(read_as, saying.readings)
    yield from (one for one in readings if one != saying.words)
    if saying.speakers:
        names = tr(", citing ").join(map(isolated, saying.speakers))
        yield tr("as told by {names}").format(names=names)
    if saying.times > 1:
        yield tr("{n} times").format(n=saying.times)
