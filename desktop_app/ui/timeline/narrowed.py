"""Saying under a picture why some of its events are pale: filters, and the entity in focus."""

from PySide6.QtCore import QCoreApplication

from desktop_app.library.entities import entity_name
from desktop_app.library.library import Library
from desktop_app.model.filters import Filters
from desktop_app.model.records import EntityId
from desktop_app.ui.filter_words import phrases
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.wording import period_named


def narrowed(library: Library, filters: Filters, entity_id: EntityId | None) -> tuple[str, ...]:
    """Return a phrase for each; not for what was known on a day: nothing is pale for that."""
    tr = QCoreApplication.translate
    words = []
    if filters.period is not None:
        period = period_named(filters.period.first, filters.period.last)
        only = tr("TimelinePicture", "only events of {period}")
        if filters.period.reported:
            only = tr("TimelinePicture", "only events reported in the period {period}")
        words.append(only.format(period=period))
    if filters.single_voice:
        words.append(tr("TimelinePicture", "only events told by one voice"))
    words += phrases(library, filters)
    if entity_id is not None:
        stands_out = tr("TimelinePicture", "{entity} stands out")
        words.append(stands_out.format(entity=one_line(entity_name(library, entity_id))))
    return tuple(words)
