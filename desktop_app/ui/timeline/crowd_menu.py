"""A list of the events of a crowd, to choose one of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.library.chronology import Chronology
from desktop_app.ui.timeline.levels import Crowd
from desktop_app.ui.timeline.pointing import members
from desktop_app.ui.timeline.words import Words
from desktop_app.ui.widgets.plain import as_caption, one_line

MOST = 40


class CrowdMenu(QMenu):
    """Lists the events of a crowd by their titles, in order of time, the first ones of very many."""

    event_chosen = Signal(object)
    """`event_chosen(id)`"""

    def __init__(self, chronology: Chronology, crowd: Crowd, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        ids = [chronology.ids[place] for place in members(crowd, MOST)]
        for event_id, told in zip(ids, words.of(ids), strict=True):
            self.addAction(as_caption(one_line(told.title))).setData(event_id)
        rest = crowd.size - len(ids)
        if rest:
            more = self.tr("… and {n} more: the table has all").format(n=f"{rest:,}")
            self.addAction(more).setEnabled(False)
        self.triggered.connect(lambda action: self.event_chosen.emit(action.data()))
        self.aboutToHide.connect(self.deleteLater)
