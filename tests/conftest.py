"""What every test may use: a small dossier about an invented island, compiled once."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.ui.theme import Theme
from desktop_app.ui.window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")

PATIENCE = 60_000
"""So many ms does a test wait at most for what must happen: a busy machine may be slow."""
CURATED = Path(__file__).parent / "small_dossier"


class PatientBot(QtBot):
    """Waits for what must happen until it does, however slow the machine is."""

    def waitUntil(self, callback, *, timeout=PATIENCE):
        super().waitUntil(callback, timeout=timeout)

    def mouseMove(self, widget, pos=None):
        """Tell a widget where the pointer is; a real pointer moves on a screen when it may."""
        place = QPointF(pos or widget.rect().center())
        there = QPointF(widget.mapToGlobal(place))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, there, none, none, Qt.KeyboardModifier.NoModifier
        )
        assert widget.hasMouseTracking(), "it would not be told of a pointer without a button"
        QApplication.sendEvent(widget, event)

    def waitSignal(self, signal, *, timeout=PATIENCE, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """What presses keys and waits, as pytest-qt has it, but with more patience."""
    del qapp
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the settings and the data of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[QApplication]:
    """The application; afterwards it has no main window, and looks as it did before."""
    look = qapp.styleSheet(), qapp.palette(), qapp.font()
    themes = qapp.findChildren(Theme)
    yield qapp
    for window in qapp.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
            window.workspace.library.close()
            window.deleteLater()
    for theme in qapp.findChildren(Theme):
        if theme not in themes:
            theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])
    qapp.setFont(look[2])


@pytest.fixture(scope="session")
def small_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled small dossier: two sources on a ferry and a lighthouse. Read only."""
    made = tmp_path_factory.mktemp("small") / "small.whence"
    compile_folder(CURATED, None, made)
    return made


@pytest.fixture
def library(small_dossier: Path) -> Iterator[Library]:
    """The small dossier, open."""
    with Library.open(small_dossier) as opened:
        yield opened


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """A copy of the small dossier's curated folder, to be changed at will."""
    return Path(shutil.copytree(CURATED, tmp_path / "small_dossier"))


@pytest.fixture
def dossier_copy(small_dossier: Path, tmp_path: Path) -> Path:
    """A copy of the small dossier's file, to be damaged at will."""
    return Path(shutil.copy(small_dossier, tmp_path / "copy.whence"))


@pytest.fixture
def large_copy(dossier_copy: Path) -> Path:
    """A copy of the small dossier's file in which somebody has put many megabytes of his own."""
    with closing(sqlite3.connect(dossier_copy)) as writing:
        writing.execute("create table notes as select zeroblob(17000000) as words")
        writing.commit()
    return dossier_copy


@pytest.fixture
def altered(tmp_path: Path) -> Iterator[Callable[..., Library]]:
    """Alters a copy of a dossier: `altered(path, ("update …", value, …), …)`, and opens it."""
    opened: list[Library] = []

    def alter(path: Path, *statements: tuple[object, ...]) -> Library:
        copy = shutil.copy(path, tmp_path / f"altered-{len(opened)}.whence")
        with closing(sqlite3.connect(copy)) as writing:
            for words, *values in statements:
                writing.execute(words, values)
            writing.commit()
        opened.append(Library.open(copy))
        return opened[-1]

    yield alter
    for library in opened:
        library.close()
