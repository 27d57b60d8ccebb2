"""Saying in words what there is at a place of the timeline, from what the dossier tells."""

from PySide6.QtCore import QCoreApplication

from desktop_app.library.chronology import DISPUTED, Chronology
from desktop_app.library.claims import differences_of_event
from desktop_app.library.library import Library
from desktop_app.library.reports import date_given, first_report
from desktop_app.library.sources import source
from desktop_app.model.dates import parse
from desktop_app.model.records import EventId, SourceId
from desktop_app.model.wording import in_words
from desktop_app.ui.timeline.telling import Looking, Told
from desktop_app.ui.timeline.words import Words
from desktop_app.ui.widgets.plain import one_line


class Teller:
    """Tells of one event at a time, when it is asked."""

    def __init__(self, library: Library, words: Words) -> None:
        self._library = library
        self._words = words

    def tell(self, chronology: Chronology, place: int, looking: Looking) -> Told:
        """Tell what there is at a place."""
        words = self._words.at(chronology, place)
        event_id, source_id = EventId(chronology.ids[place]), SourceId(chronology.sources[place])
        if looking.is_reported:
            date = self._reported(event_id, source_id)
        elif source_id:
            date = self._as_told(event_id, source_id, looking.dates.get(event_id, words.date))
        else:
            date = in_words(parse(looking.dates.get(event_id, words.date)))
        detail = self._detail(chronology, place, looking.known_on)
        return Told(words.slug, one_line(words.title), date, detail)

    def _reported(self, event_id: EventId, source_id: SourceId) -> str:
        told_by = source_id or first_report(self._library, event_id)
        if told_by is None:
            return ""
        report = source(self._library, SourceId(told_by))
        return _tr("reported {date} by “{source}”").format(
            date=in_words(parse(report.published)), source=one_line(report.title)
        )

    def _as_told(self, event_id: EventId, source_id: SourceId, otherwise: str) -> str:
        own = date_given(self._library, event_id, source_id)
        if own is not None:
            return in_words(parse(own))
        known = in_words(parse(otherwise))
        return _tr("{date} (this source gives no date)").format(date=known)

    def _detail(self, chronology: Chronology, place: int, known_on: int) -> str:
        voices, said = chronology.voices[place], []
        if voices or not known_on:
            one, many = _tr("told by one voice only"), _tr("{n} voices")
            said.append(one if voices == 1 else many.format(n=voices))
        count = len(differences_of_event(self._library, EventId(chronology.ids[place])))
        if count:
            one, many = _tr("1 difference"), _tr("{n} differences")
            said.append(one if count == 1 else many.format(n=count))
        if chronology.flags[place] & DISPUTED:
            said.append(_tr("sources disagree"))
        if known_on and chronology.surely[place] > known_on:
            said.append(_tr("perhaps published by then"))
        return ", ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)
