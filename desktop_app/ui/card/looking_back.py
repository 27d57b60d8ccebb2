"""What the card of an event says while one looks back to a day: that it tells of today."""

from PySide6.QtCore import QCoreApplication

from desktop_app.library.letting import date_known_on
from desktop_app.library.library import Library
from desktop_app.library.reports import told_by
from desktop_app.model.dates import parse
from desktop_app.model.records import EventId
from desktop_app.model.wording import in_words
from desktop_app.ui.wording import period_named


def looking_back(library: Library, event_id: EventId, day: str) -> str:
    """Return that the card is as known today, and what was not so yet on an ISO day.

    Where one does not look back to a day, nothing is to be said.
    """
    if not day:
        return ""
    told, when = told_by(library, event_id, day), period_named(day, day)
    said = [_tr("As known today.")]
    if not told.perhaps:
        said.append(_tr("Nobody had told it by {day}.").format(day=when))
        return " ".join(said)
    date = date_known_on(library, event_id, day)
    if date:
        dated = _tr("On {day} it was dated {date}.")
        said.append(dated.format(day=when, date=in_words(parse(date))))
    elif date is not None:
        said.append(_tr("On {day} nobody had told its date.").format(day=when))
    if not told.surely:
        said.append(_tr("Perhaps nobody had told it by {day}.").format(day=when))
    return " ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
