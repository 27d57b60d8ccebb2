"""Pictures of the timeline, from its menu: of all of it, of what is seen, on paper."""

from PySide6.QtCore import QObject

from desktop_app.ui.drawing import Drawing
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.timeline.picture import seen, whole
from desktop_app.ui.widgets.plain import one_line
from desktop_app.ui.window import MainWindow


class ChartPictures(QObject):
    """Adds its actions to the menu that is being filled."""

    def __init__(self, window: MainWindow, maker: MenuMaker) -> None:
        super().__init__(window)
        self._window = window
        self._timeline = window.bottom.timeline
        maker.separate()
        maker.add(tr("Picture of the whole timeline…"), ["Ctrl+E"], self._export_whole)
        maker.add(tr("Picture of what is seen of it…"), ["Ctrl+Shift+E"], self._export_seen)
        maker.add(tr("Print the whole timeline…"), [], self.print_whole)
        maker.add(tr("Print what is seen of it…"), [], self._print_seen)

    def _print_seen(self) -> None:
        """Show how what is seen of the timeline comes on paper."""
        self._print(self._seen(is_for_paper=True))

    def _export_whole(self) -> None:
        self._export(self._whole())

    def _export_seen(self) -> None:
        self._export(self._seen())

    def print_whole(self) -> None:
        """Show how the whole timeline comes on paper."""
        self._print(self._whole(is_for_paper=True))

    def _whole(self, *, is_for_paper: bool = False) -> Drawing:
        subject = self._timeline.subject(is_for_paper=is_for_paper)
        return whole(self._title(), subject, self._window.workspace.library)

    def _seen(self, *, is_for_paper: bool = False) -> Drawing:
        subject = self._timeline.subject(is_for_paper=is_for_paper)
        camera, library = self._timeline.camera, self._window.workspace.library
        return seen(self._title(), subject, camera.room, camera, library)

    def _title(self) -> str:
        return one_line(self._window.workspace.library.dossier().title)

    def _export(self, drawing: Drawing) -> None:
        from desktop_app.ui.picture import Pictures  # noqa: PLC0415 - slow to load

        Pictures(self._window).export(drawing)

    def _print(self, drawing: Drawing) -> None:
        from desktop_app.ui.picture import Pictures  # noqa: PLC0415 - slow to load

        Pictures(self._window).print(drawing)
