"""What comes back at the next start: the window's sizes, the look, the recent files."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

_MOST_RECENT = 8
_SMALLEST, _LARGEST = 0.25, 8.0
HEIGHT_BEFORE = "height-before"
"""The word that keeps how high the lower part was before the comparison raised it."""


class Settings:
    """The user's settings, in one INI file. What cannot be read there is as if never set."""

    def __init__(self, path: Path) -> None:
        self._values = QSettings(str(path), QSettings.Format.IniFormat)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = Path(QStandardPaths.writableLocation(documents))
        """Where a file is put that is written for the user: where the last one was, in this run."""

    def state(self, name: str) -> QByteArray:
        """Return the saved state of a part of the window; empty where there is none."""
        value = self._values.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_state(self, name: str, state: QByteArray) -> None:
        """Keep the state of a part of the window."""
        self._values.setValue(f"window/{name}", state)

    def word(self, name: str) -> str:
        """Return the word that was kept of a part of the window; empty where there is none."""
        value = self._values.value(f"zones/{name}", "")
        return value if isinstance(value, str) else ""

    def keep_word(self, name: str, word: str) -> None:
        """Keep a word of a part of the window: which page it shows, by what it is filtered."""
        self._values.setValue(f"zones/{name}", word)

    def desk(self, dossier: str) -> str:
        """Return what was kept of what one was reading in a dossier, by its uuid."""
        value = self._values.value(f"desks/{dossier}", "")
        return value if isinstance(value, str) else ""

    def keep_desk(self, dossier: str, desk: str) -> None:
        """Keep what one is reading in a dossier, on the disk at once."""
        self._values.setValue(f"desks/{dossier}", desk)
        self._values.sync()

    def searches(self, dossier: str) -> str:
        """Return what was kept of the last searches in a dossier, by its uuid."""
        value = self._values.value(f"searches/{dossier}", "")
        return value if isinstance(value, str) else ""

    def keep_searches(self, dossier: str, searches: str) -> None:
        """Keep the last searches in a dossier."""
        self._values.setValue(f"searches/{dossier}", searches)

    @property
    def open_file(self) -> Path | None:
        """The dossier that was open last; None for the reference."""
        name = self._values.value("files/open", "")
        return Path(name) if name and isinstance(name, str) else None

    @open_file.setter
    def open_file(self, path: Path | None) -> None:
        self._values.setValue("files/open", "" if path is None else str(path.absolute()))

    @property
    def theme(self) -> str:
        """The look that was chosen, as the theme names it; `system` where none was."""
        return str(self._values.value("look/theme", "system"))

    @theme.setter
    def theme(self, choice: str) -> None:
        self._values.setValue("look/theme", choice)

    @property
    def scale(self) -> float:
        """How much larger than normal the text is."""
        try:
            scale = float(str(self._values.value("look/scale", 1.0)))
        except ValueError:
            return 1.0
        return scale if _SMALLEST <= scale <= _LARGEST else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._values.setValue("look/scale", scale)

    @property
    def recent_files(self) -> list[Path]:
        """The dossiers that were opened last, the newest first."""
        value = self._values.value("files/recent", [])
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list):
            return []
        return [Path(name) for name in names if isinstance(name, str)]

    def add_recent_file(self, path: Path) -> None:
        """Remember that a dossier could be opened."""
        absolute = path.absolute()
        files = [absolute, *(file for file in self.recent_files if file != absolute)]
        self._values.setValue("files/recent", [str(file) for file in files[:_MOST_RECENT]])

    def forget_file(self, path: Path) -> None:
        """Keep nothing of a file that could not be opened."""
        absolute = path.absolute()
        files = [str(file) for file in self.recent_files if file != absolute]
        self._values.setValue("files/recent", files)
