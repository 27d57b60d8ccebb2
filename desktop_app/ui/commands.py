"""What the menu and the keys of a window do."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.session.focus import Focus
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.chart_menu import ChartMenu
from desktop_app.ui.filter_menu import FilterMenu
from desktop_app.ui.keys import keys_dialog
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.read_menu import ReadMenu
from desktop_app.ui.round import Round
from desktop_app.ui.signs import signs_dialog
from desktop_app.ui.taking import Taking
from desktop_app.ui.theme import CHOICES
from desktop_app.ui.widgets.plain import as_caption, as_tip
from desktop_app.ui.window import MainWindow, OpenFile, Zone


class Commands(QObject):
    """Gives a window its menu. `open_file` opens another dossier; None is the reference.

    `letters` are the parts of the window in which single letters are keys.
    """

    def __init__(
        self, window: MainWindow, open_file: OpenFile, parts: Round, letters: Sequence[QWidget]
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._open_file = open_file
        self._selection = window.workspace.selection
        self._maker = MenuMaker(window)
        self._taking = Taking(window)
        self._add_file()
        self._add_go()
        read = ReadMenu(window, self._maker, letters)
        self._taking.add_copies(self._maker)
        self._add_view()
        filters = FilterMenu(window, self._maker, letters)
        chart = ChartMenu(window, self._maker, filters.of_known)
        self._taking.timeline_requested.connect(chart.pictures.print_whole)
        self._maker.submenu(tr("Help"))
        self._maker.add(tr("Keys"), ["F1", "?"], self._show_keys)
        self._maker.add(tr("What the marks mean"), ["Shift+F1"], self._show_signs)
        window.top_bar.put_actions(
            self._back, self._forward, read.one, read.beside, self._maker.menu
        )
        self._add_menu_key()
        self._selection.changed.connect(self._on_focus_changed)
        window.workspace.panes.changed.connect(self._on_panes_changed)
        self._on_focus_changed(self._selection.focus, Focus())

    @property
    def menu(self) -> QMenu:
        """The menu with everything that can be done."""
        return self._maker.menu

    def offer_in_view(self, menu: QMenu) -> None:
        """Put what a panel lets one choose into the menu, too."""
        self._view.addSeparator()
        self._view.addMenu(menu)

    def _add_file(self) -> None:
        self._maker.submenu(tr("File")).setToolTipsVisible(True)
        self._maker.add(tr("Open dossier…"), ["Ctrl+O"], self._ask_for_file)
        self._maker.add(tr("Open the bundled reference"), [], lambda: self._open_file(None))
        self._maker.separate()
        for path in self._window.settings.recent_files:
            opened = self._maker.add(as_caption(path.name), [], partial(self._open_file, path))
            opened.setToolTip(as_tip(str(path)))
        self._maker.separate()
        for export in self._window.bottom.export_actions:
            self._maker.take_in(export)
        self._maker.separate()
        self._maker.add(tr("Quit"), ["Ctrl+Q"], self._window.close)

    def _add_go(self) -> None:
        search = self._window.search
        self._maker.submenu(tr("Go"))
        self._back = self._maker.add(tr("Back"), ["Alt+Left"], self._selection.back)
        self._forward = self._maker.add(tr("Forward"), ["Alt+Right"], self._selection.forward)
        self._maker.separate()
        self._maker.add(tr("Search everything"), ["Ctrl+K"], search.start)
        self._maker.add(tr("Find a command"), ["Ctrl+Shift+P"], search.start_commands)
        clear = self._selection.clear
        self._clear = self._maker.add(tr("Let go of the selection"), ["Esc"], clear)
        self._clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._maker.separate()
        go = self._parts.step
        self._maker.add(tr("Next part of the window"), ["F6"], partial(go, 1))
        self._maker.add(tr("Previous part of the window"), ["Shift+F6"], partial(go, -1))
        self._taking.add_links(self._maker)

    def _add_view(self) -> None:
        window, theme = self._window, self._window.theme
        self._view = self._maker.submenu(tr("View"))
        self._add_zone("left", tr("Show entities and sources"), "F7")
        self._add_zone("card", tr("Show the card"), "F8")
        bottom = self._add_zone("bottom", tr("Show timeline, tables and comparison"), "F9")

        def show_page(page: str) -> None:
            bottom.setChecked(True)
            window.bottom.show_page(PAGES.index(page))

        self._maker.separate()
        for name, key, page in (
            (tr("Go to the timeline"), "Ctrl+T", "timeline"),
            (tr("Go to the table"), "Ctrl+Shift+B", "table"),
            (tr("Who signed what"), "Ctrl+Shift+M", "matrix"),
            (tr("Compare the sources"), "Ctrl+D", "compare"),
        ):
            self.compare = self._maker.add(name, [key], partial(show_page, page))
        self._maker.separate()
        names = {
            "system": tr("As the system"),
            "light": tr("Light"),
            "dark": tr("Dark"),
            "light-contrast": tr("High contrast, light"),
            "dark-contrast": tr("High contrast, dark"),
        }
        choices = [(choice, names[choice]) for choice in CHOICES]
        self._maker.add_choice(tr("Colours"), choices, theme.choice, self._choose_theme)
        self._maker.separate()
        self._maker.add(tr("Larger text"), ["Ctrl++", "Ctrl+="], lambda: self._enlarge(1))
        self._maker.add(tr("Smaller text"), ["Ctrl+-"], lambda: self._enlarge(-1))
        self._maker.add(tr("Text of normal size"), ["Ctrl+0"], lambda: self._enlarge(0))
        self._maker.separate()
        self._maker.add_switch(
            tr("Full screen"), ["F11"], self._fill_screen, is_on=window.isFullScreen()
        )

    def _add_zone(self, zone: Zone, name: str, key: str) -> QAction:
        window = self._window
        return self._maker.add_switch(
            name, [key], partial(window.want, zone), is_on=window.wants(zone)
        )

    def _add_menu_key(self) -> None:
        action = QAction(tr("Menu"), self._window)
        action.setShortcut("F10")
        action.triggered.connect(self._window.top_bar.open_menu)
        self._window.addAction(action)

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open dossier"), "", tr("Dossiers (*.whence);;All files (*)")
        )
        if name:
            self._open_file(Path(name))

    def _choose_theme(self, choice: str) -> None:
        self._window.settings.theme = choice
        self._window.theme.choose(choice)

    def _enlarge(self, steps: int) -> None:
        """Enlarge the text, and say how large it is, even where that is as large as before."""
        theme, before = self._window.theme, self._window.theme.scale
        theme.enlarge(steps)
        self._window.settings.scale = theme.scale
        words = tr("Text {n} %")
        if steps and theme.scale == before:
            words = tr("Text {n} %: it cannot be larger.")
            if steps < 0:
                words = tr("Text {n} %: it cannot be smaller.")
        self._window.workspace.told.emit(words.format(n=round(theme.scale * 100)))

    def _fill_screen(self, is_on: bool) -> None:
        full = Qt.WindowState.WindowFullScreen
        state = self._window.windowState()
        self._window.setWindowState(state | full if is_on else state & ~full)

    def _show_signs(self) -> None:
        signs_dialog(self._window, self._window.theme).show()

    def _show_keys(self) -> None:
        keys_dialog(self._maker.menu, self._window).show()

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        self._clear.setEnabled(new != Focus(source=new.source))
        self._on_panes_changed()

    def _on_panes_changed(self) -> None:
        self._back.setEnabled(self._selection.can_go_back)
        self._forward.setEnabled(self._selection.can_go_forward)
