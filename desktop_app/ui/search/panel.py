"""Lets the field find: what is typed, what was typed before, and what can be done."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.library.damage import ODD
from desktop_app.library.search.hits import Found, Hit
from desktop_app.library.search.searcher import LIMIT
from desktop_app.model.links import last_link
from desktop_app.session.filters import Filters
from desktop_app.session.remembered import Remembered
from desktop_app.session.searching import Searching
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.search.came_from import CameFrom
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.going import Way, go
from desktop_app.ui.search.offers import Offers
from desktop_app.ui.search.popup import ResultsPopup
from desktop_app.ui.search.rows import Choice, Command, Forgetting, GivenLink, More, Note, Past, Row
from desktop_app.ui.search.words import (
    counted,
    found_rows,
    is_unfinished,
    nothing_found,
    past_rows,
    tr,
)
from desktop_app.ui.theme import Theme

_MOST_PAST = 8
_MORE = 50
"""So many hits of each noun are shown to who asks for more."""
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class SearchPanel(QObject):
    """Shows, at each key in the field, what it finds; ↓ ↑ Enter lead there.

    In the empty field the last searches come back. Behind “>” stand commands alone. Who has gone
    somewhere reads on there, and so does who presses Esc once more than it takes to close the
    list. The words stay in the field, and the same row is current when one comes back to them.
    """

    link_given = Signal(str)
    """`link_given(text)` asks for a link to be opened."""
    text_requested = Signal(object)
    """`text_requested(by_key)`: somebody wants to read on, and has pressed a key for it or not."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        settings: Settings,
        field: SearchField,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._field = field
        self._shown: tuple[str, Filters] | None = None
        """For which words, and among what, the rows are."""
        self._query = ""
        """The search for which the hits are; it is remembered where it led somewhere."""
        self._then: Way | None = None
        """Where to go as soon as something is found: somebody was faster than the search."""
        self._limit = LIMIT
        """So many hits of each noun were asked for."""
        self._is_waiting = self._is_wanted = self._are_hits = False
        dossier = workspace.library.dossier().uuid
        self._past = Remembered(
            partial(settings.searches, dossier),
            partial(settings.keep_searches, dossier),
            _MOST_PAST,
        )
        self._offers = Offers(settings)
        self._came_from = CameFrom(field, window)
        self.searching = Searching(workspace, self)
        self.results = ResultsPopup(theme, field, window)
        self._connect()

    def take_menu(self, menu: QMenu) -> None:
        """Find what `menu` offers, too."""
        self._offers.take_menu(menu)

    def _connect(self) -> None:
        field, results = self._field, self.results
        field.textChanged.connect(self._on_text_changed)
        field.step_requested.connect(partial(self._move, results.move_by))
        field.page_requested.connect(partial(self._move, results.turn_page))
        field.go_requested.connect(partial(self._on_go_requested, "there"))
        field.side_by_side_requested.connect(partial(self._on_go_requested, "side by side"))
        field.beside_requested.connect(partial(self._on_go_requested, "beside"))
        field.forget_requested.connect(self._on_forget_requested)
        field.escape_pressed.connect(self._on_escape_pressed)
        field.started.connect(self._open)
        field.left.connect(self._on_left)
        results.chosen.connect(self._on_chosen)
        self.searching.found.connect(self._on_found)
        self._workspace.filters.changed.connect(self._on_filters_changed)

    def _on_text_changed(self) -> None:
        self._is_wanted = True
        self._fill()

    def _open(self) -> None:
        """Show what is there for the words in the field, as it was when it was closed."""
        self._is_wanted = True
        self._offers.read_again()
        text = self._field.text()
        is_lasting = bool(text.strip()) and not self._field.is_for_commands
        if not is_lasting or self._shown != (text, self._workspace.filters.value):
            self._fill()
        elif not self._is_waiting:
            self.results.open()

    def _close(self) -> None:
        self._is_wanted, self._then = False, None
        self.results.hide()

    def _on_left(self) -> None:
        self._field.put_back()
        self._close()

    def _on_filters_changed(self) -> None:
        self._offers.read_again()
        if self.results.isVisible():
            self._fill()

    def _fill(self, limit: int = LIMIT) -> None:
        """Show what the words in the field lead to, at once or as soon as it is found."""
        text = self._field.text()
        self._shown = text, self._workspace.filters.value
        self._limit, self._then = limit, None
        link, is_for_commands = last_link(text), self._field.is_for_commands
        is_begun = not text.strip() or is_unfinished(text)
        self._is_waiting = not (link or is_for_commands or is_begun)
        if self._is_waiting:
            self.searching.ask(text, limit=limit)
            return
        self.searching.forget()
        if link:
            self._put([GivenLink(link, tr("Open this link"))])
        elif is_for_commands:
            commands = self._offers.alone(text)
            self._put(commands, "" if commands else tr("There is no such command."))
        else:
            past = [] if text.strip() else self._past.all()
            self._put(past_rows(past), current=None)

    def _on_found(self, found: Found) -> None:
        is_more = self._limit > LIMIT
        here, seen_from = self.results.here()
        rows = found_rows(found, 0 if is_more else _MORE)
        hits = [row for row in rows if isinstance(row, Hit)]
        commands, is_named = self._offers.besides(found.query)
        nothing = "" if hits else nothing_found(found, self._workspace.filters.value)
        if not hits:
            rows = [Note(one) for one in nothing.splitlines()] if commands else []
        rows = commands + rows if is_named else rows + commands
        self._query = (found.corrected or found.query).strip()
        places = [at for at, row in enumerate(rows) if isinstance(row, Hit)] or [0]
        after = [at for at in places if at >= here] or places[-1:]
        self._put(rows, "" if commands else nothing, current=(after if is_more else places)[0])
        if is_more:
            self.results.see_from(seen_from)
        self._say(counted(len(hits)))
        if self._then is not None:
            self._go(self._then)

    def _put(self, rows: Sequence[Row], nothing: str = "", current: int | None = 0) -> None:
        """Show rows, or say that there are none, where somebody wants to see it.

        The first that can be chosen, from `current` on, becomes the current one.
        """
        is_other = not (self._is_waiting and self._are_hits)
        self._are_hits, self._is_waiting = self._is_waiting, False
        try:
            self.results.rows.show(rows)
        except ODD as error:
            self._workspace.meet(error)
            return
        self.results.say_nothing_is_there(nothing)
        if self._is_wanted:
            self.results.open(is_other=is_other)
        if current is not None:
            choices = self.results.rows.choices()
            self.results.make_current(next((at for at in choices if at >= current), None))

    def _move(self, move: Callable[[int], None], step: int) -> None:
        """Go through the rows, and say on which one is; open them where they are closed."""
        if not self.results.isVisible():
            self._open()
            return
        before = self.results.currentIndex()
        move(step)
        here = self.results.currentIndex()
        if here != before:
            self._say(str(here.data(_SPOKEN)))

    def _on_escape_pressed(self) -> None:
        is_open = self.results.isVisible() and bool(self._field.text().strip())
        self._close()
        if not is_open:
            self.text_requested.emit(True)

    def _on_go_requested(self, way: Way) -> None:
        if self._is_waiting and self._limit == LIMIT:
            self._is_wanted, self._then = True, way
        elif self.results.isVisible():
            self._go(way)
        else:
            self._open()

    def _go(self, way: Way) -> None:
        """Choose the current row, by a key."""
        self._then = None
        self._choose(self.results.currentIndex(), way, by_key=True)

    def _on_chosen(self, index: QModelIndex, is_beside: bool) -> None:
        self._choose(index, "beside" if is_beside else "there", by_key=False)

    def _choose(self, index: QModelIndex, way: Way, *, by_key: bool) -> None:
        choice = self.results.rows.choice(index.row())
        if choice is None:
            return
        if isinstance(choice, Past):
            self._field.setText(choice.query)
        elif isinstance(choice, More):
            self._fill(_MORE)
        elif isinstance(choice, Forgetting):
            self._past.forget_all()
            self._fill()
        else:
            self._leave(choice, way, by_key=by_key)

    def _leave(self, choice: Choice, way: Way, *, by_key: bool) -> None:
        """Close the list, and go where a row leads; a command goes on where one came from."""
        self._close()
        if isinstance(choice, Command):
            self._field.put_back()
            self._close()
            if not self._came_from.give_back():
                self.text_requested.emit(by_key)
            self._offers.run(choice)
            return
        if isinstance(choice, GivenLink):
            self.link_given.emit(choice.link)
        elif isinstance(choice, Hit):
            self._past.keep(self._query)
            go(self._workspace, choice, way)
        self.text_requested.emit(by_key)

    def _on_forget_requested(self) -> None:
        """Take the search that is current out of the list; the next one is current then."""
        row = self.results.currentIndex().row()
        choice = self.results.rows.choice(row) if self.results.isVisible() else None
        if isinstance(choice, Past):
            self._past.forget(choice.query)
            self._fill()
            choices = self.results.rows.choices()
            self.results.make_current(max((at for at in choices if at <= row), default=None))

    def _say(self, words: str) -> None:
        """Tell a screen reader what cannot be heard otherwise: the keyboard is in the field."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.results, words))
