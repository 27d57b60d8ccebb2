"""The words in the cells of a row."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_app.library.table import EventRow
from desktop_app.model.dates import parse
from desktop_app.model.wording import in_words
from desktop_app.ui import wording


class ShownRow(NamedTuple):
    """An event with its place in the chronology and the words in its columns.

    `date` (EDTF) is what was known on the day on which one looks back, else the chosen one.
    `is_perhaps`: it is not sure that what tells it had appeared by then.
    """

    event: EventRow
    place: int
    date: str
    is_perhaps: bool
    cells: tuple[str, ...]

    @property
    def is_other_date(self) -> bool:
        """Whether the date is not the one that was chosen in the end."""
        return self.date != self.event.date

    @property
    def is_inferred(self) -> bool:
        """Whether the date was inferred, as far as one knows."""
        return self.event.is_inferred and not self.is_other_date


def shown_row(event: EventRow, place: int, known: str | None, *, is_perhaps: bool) -> ShownRow:
    """Return a row; `known` is the date that was known then, None for the chosen one."""
    date = event.date if known is None else known
    cells = (
        event.title,
        wording.short_date(date),
        wording.event_kind(event.kind),
        event.place,
        ", ".join(event.who),
        str(event.sources),
        wording.status_name(event.status),
        date,
        _how_known(event, date),
        _voices(event.voices),
        _differences(event),
        wording.short_date(event.reported) if event.reported else "",
        event.summary,
    )
    return ShownRow(event, place, date, is_perhaps, cells)


def date_told(row: ShownRow) -> str:
    """Return the date in words, and how it is known where that is not by what a source states."""
    words = in_words(parse(row.date))
    if row.is_other_date:
        return _tr("{date} (as known then)").format(date=words)
    return _tr("{date} (dated by inference)").format(date=words) if row.is_inferred else words


def title_told(row: ShownRow) -> str:
    """Return the title, and whether one is unsure that it was published by the day looked at."""
    title = row.event.title
    return (
        _tr("{title} (perhaps published by then)").format(title=title) if row.is_perhaps else title
    )


def _how_known(event: EventRow, date: str) -> str:
    if date != event.date:
        return _tr("as known then")
    if not date:
        return ""
    return _tr("inferred") if event.is_inferred else _tr("stated")


def _voices(number: int) -> str:
    if number < 2:
        return _tr("one voice only") if number else ""
    return _tr("{n} voices").format(n=f"{number:,}")


def _differences(event: EventRow) -> str:
    if not event.verdicts:
        return ""
    worst, count = wording.verdict_name(event.verdicts[0]), len(event.verdicts)
    return worst if count == 1 else _tr("{n}: {worst}").format(n=count, worst=worst)


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
