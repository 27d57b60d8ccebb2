"""The main window: the zones of a dossier around one selection."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop_app.library.damage import ODD, damage
from desktop_app.library.events import days_spanned
from desktop_app.model.errors import DateError, DossierDamaged, WhenceError
from desktop_app.session.settings import HEIGHT_BEFORE, Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.bottom import BottomArea
from desktop_app.ui.left_side import LeftSide
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.sides import Side
from desktop_app.ui.theme import Theme
from desktop_app.ui.topbar import TopBar
from desktop_app.ui.widgets.plain import isolated, one_line

if TYPE_CHECKING:
    from desktop_app.ui.notice import Notice

_SIZE = QSize(1440, 900)
_LEAST = QSize(1280, 720)
_LEFT, _RIGHT = 250, 318
"""The widths of the sides at first, in pixels before text is enlarged."""
_SIDES, _LEAST_SIDE = 0.25, 320
"""Which share of the width, and how many pixels, each may take for larger text."""
_LOWER, _LOWER_SHARE = 290, 0.325
"""The height of the lower part at first, and which share of the height it takes at most."""
NARROW = 1100
"""Below this width, in pixels before text is enlarged, the card becomes a tab of the left side."""

OpenFile = Callable[[Path | None], None]
Zone = Literal["left", "card", "bottom"]
"""What can be hidden; the reader cannot."""
_HIDDEN = "hidden"


class MainWindow(QMainWindow):
    """Puts the panels of one workspace together; they hear of one another through it alone.

    The first paint has the words and the timeline. `complete` makes the rest right after it,
    and imports it only then, because the time to the first paint is what one waits for.
    """

    completed = Signal()
    failed = Signal(object)
    """`failed(error)`: it could not be completed, because the dossier is damaged."""
    closed = Signal()
    link_given = Signal(str)
    """`link_given(text)` asks for a link to be opened, perhaps in another dossier's window."""

    def __init__(
        self, workspace: Workspace, theme: Theme, settings: Settings, open_file: OpenFile
    ) -> None:
        """`open_file` puts another dossier in the place of this one; None is the reference."""
        super().__init__()
        self.workspace = workspace
        self.theme = theme
        self.settings = settings
        self._open_file = open_file
        self._is_complete = False
        self._notice: Notice | None = None
        self._own_zones = self._own_floors = QByteArray()
        self.setObjectName("main-window")
        self.search = SearchField()
        self.top_bar = TopBar(theme, self.search)
        self.left = LeftSide()
        self.readers = ReaderArea(workspace, theme)
        self.right = Side("right-side")
        self.bottom = BottomArea(workspace, theme)
        self._zones = QSplitter(Qt.Orientation.Horizontal)
        self.floors = QSplitter(Qt.Orientation.Vertical)
        self.resize(_SIZE.boundedTo(self.screen().availableSize().expandedTo(_LEAST)))
        self._lay_out()
        self._restore()
        workspace.damaged.connect(self._on_damaged, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._on_theme_changed)

    def complete(self) -> None:
        """Make what need not be there for the first paint; do nothing the second time."""
        if self._is_complete:
            return
        self._is_complete = True
        from desktop_app.ui.completion import complete

        try:
            complete(self, self._open_file)
        except ODD as error:
            wrong = damage(self.workspace.library, error)
            if wrong is None:
                raise
            self.say_wrong(wrong)
            self.failed.emit(wrong)
        finally:
            self._place_zones()
            self.left.restore(self.settings.state("lists"))
            self.completed.emit()

    def say_wrong(self, error: WhenceError) -> None:
        """Say what is wrong; a date that is none has been damaged in the file."""
        if isinstance(error, DateError):
            detail = str(error).rstrip(".")
            error = DossierDamaged(file=self.workspace.library.file, detail=detail)
        self.say(str(error))

    def _on_damaged(self, error: WhenceError) -> None:
        """Say what a panel has met, when nothing is being painted."""
        self.say_wrong(error)
        self.top_bar.show_damage(str(error))

    def say(self, sentence: str) -> None:
        """Say what is wrong, above everything else, until it is dismissed."""
        if self._notice is None:
            from desktop_app.ui.notice import Notice

            self._notice = Notice()
            self._column.insertWidget(1, self._notice)
            self.setTabOrder(self.search, self._notice.button)
        self._notice.say(sentence)

    def take_back(self, sentence: str) -> None:
        """Say this no longer, if it is what is being said."""
        if self._notice is not None and self._notice.sentence() == sentence:
            self._notice.hide()

    def read_on(self, by_key: bool) -> None:
        """Give the keyboard to the text that is read, else to what stands at the bottom."""
        if self.readers.active_pane() is None:
            self.setFocus()
            self.bottom.focus_page()
        elif by_key:
            self.readers.focus_pane(self.workspace.panes.open.active)
        else:
            self.readers.focus_active()

    def text(self) -> QWidget | None:
        """Return the text that is read, if any is."""
        pane = self.readers.active_pane()
        return None if pane is None else pane.view

    def add_status(self, status: QWidget) -> None:
        """Put the status bar below everything else."""
        self._column.addWidget(status)

    def add_above_status(self, line: QWidget) -> None:
        """Put a line between the status bar and everything else."""
        self._column.insertWidget(self._column.count() - 1, line)

    def show_dossier(self, *, is_bundled: bool) -> None:
        """Say in the bar and in the title which dossier this is."""
        library = self.workspace.library
        dossier = library.dossier()
        years = " – ".join(dict.fromkeys(day[:4] for day in days_spanned(library) or ()))
        origin = self.tr("read-only reference") if is_bundled else library.file
        self.top_bar.show_dossier(dossier.title, " · ".join(one for one in (years, origin) if one))
        self.setWindowTitle(isolated(one_line(dossier.title)))

    def wants(self, zone: Zone) -> bool:
        """Say whether the user wants to see a zone."""
        return self.settings.word(zone) != _HIDDEN

    def want(self, zone: Zone, is_wanted: bool) -> None:
        """Show or hide a zone, as the user says, now and at the next start."""
        self.settings.keep_word(zone, "" if is_wanted else _HIDDEN)
        self._place_zones()

    def restore_panes(self) -> None:
        """Give the panes that are open the widths that they had."""
        self.readers.splitter.restoreState(self.settings.state(self._panes_name()))

    def keep_sizes(self) -> None:
        """Keep the window's sizes for the next window."""
        for name, state in self._states().items():
            self.settings.save_state(name, state)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Complete the window once it has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_complete:
            QTimer.singleShot(0, self.complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card where there is room for it."""
        super().resizeEvent(event)
        self._place_zones()
        self._fit_sides()
        self._fit_floors()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss what is said by Esc, else let go of the selection; others come before both."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._notice is not None and self._notice.isVisible():
            self._notice.hide()
        else:
            self.workspace.selection.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's sizes for the next start."""
        self.keep_sizes()
        self.closed.emit()
        super().closeEvent(event)

    def _place_zones(self) -> None:
        """Show what is wanted; a card that finds another place keeps the keyboard."""
        held = QApplication.focusWidget()
        self._show_zones()
        if held is None or not self.isAncestorOf(held) or held.hasFocus():
            return
        if held.isVisible():
            held.setFocus()
        else:
            self.read_on(by_key=True)

    def _show_zones(self) -> None:
        """Show what is wanted, the card where there is room for it."""
        self.left.setVisible(self.wants("left"))
        self.bottom.setVisible(self.wants("bottom"))
        is_narrow = self.width() < self.theme.pixels(NARROW)
        is_tab = is_narrow and self.wants("card")
        holder, other = (self.left, self.right) if is_tab else (self.right, self.left)
        card = other.give_back()
        if card is not None:
            holder.take_in(card)
        self.right.setVisible(self.wants("card") and not is_narrow)

    def _fit_sides(self) -> None:
        """Make the sides wider for larger text, unless somebody has dragged them."""
        if self._own_zones.isEmpty():
            scale, width = self.theme.scale, self.width()
            most = max(_SIDES * width, _LEAST_SIDE)
            left, right = (round(min(one * scale, max(one, most))) for one in (_LEFT, _RIGHT))
            right = right if self.right.isVisibleTo(self) else 0
            self._zones.setSizes([left, width - left - right, right])

    def _on_zones_dragged(self) -> None:
        self._own_zones = self._zones.saveState()

    def _fit_floors(self) -> None:
        """Leave the texts the most of the height, unless somebody has dragged the lower part."""
        is_raised = bool(self.settings.word(HEIGHT_BEFORE))
        if self._own_floors.isEmpty() and not is_raised:
            lower = min(_LOWER, round(_LOWER_SHARE * self.height()))
            self.floors.setSizes([max(sum(self.floors.sizes()), self.height()) - lower, lower])

    def _on_floors_dragged(self) -> None:
        self._own_floors = self.floors.saveState()

    def _on_theme_changed(self) -> None:
        self._place_zones()
        self._fit_sides()

    def _lay_out(self) -> None:
        for splitter in (self._zones, self.floors):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        for index, zone in enumerate((self.left, self.readers, self.right)):
            self._zones.addWidget(zone)
            self._zones.setStretchFactor(index, int(zone is self.readers))
            zone.setMinimumWidth(180)
        self._zones.splitterMoved.connect(self._on_zones_dragged)
        self._fit_sides()
        self.floors.addWidget(self._zones)
        self.floors.addWidget(self.bottom)
        self.floors.setStretchFactor(0, 1)
        self.floors.splitterMoved.connect(self._on_floors_dragged)
        self._fit_floors()
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top_bar)
        self._column.addWidget(self.floors, 1)
        self.setCentralWidget(page)

    def _states(self) -> dict[str, QByteArray]:
        is_own = bool(self._own_floors) or bool(self.settings.word(HEIGHT_BEFORE))
        return {
            "geometry": self.saveGeometry(),
            "zones": self._own_zones,
            "floors": self.floors.saveState() if is_own else QByteArray(),
            "lists": self.left.own_sizes(),
            self._panes_name(): self.readers.splitter.saveState(),
        }

    def _panes_name(self) -> str:
        """Name the state of the panes: two have other widths than three."""
        return f"readers-{len(self.workspace.panes.open.stacks)}"

    def _restore(self) -> None:
        self.restoreGeometry(self.settings.state("geometry"))
        self._own_zones = self.settings.state("zones")
        self._zones.restoreState(self._own_zones)
        self._own_floors = self.settings.state("floors")
        self.floors.restoreState(self._own_floors)
        self._place_zones()
