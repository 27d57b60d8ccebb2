"""Filters that were saved with a name, in the user's own data: a JSON file for each dossier."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFile, QSaveFile

from desktop_app.library.library import Library
from desktop_app.model.errors import SavedUnreadable, SavedUnwritten
from desktop_app.model.filters import Filters
from desktop_app.session.kept_filters import BROKEN, Found, filters_found, filters_written

FORMAT = 1
_PLAIN = re.compile(r"[0-9A-Za-z-]{1,64}")
_Entry = dict[str, Any]


class SavedFilters:
    """The saved filters of one dossier. Each call reads the file: another window may write it, too.

    What cannot be read is never written over. What was forgotten or replaced can be brought back
    while the program runs.
    """

    def __init__(self, folder: Path, library: Library) -> None:
        uuid = library.dossier().uuid
        name = uuid if _PLAIN.fullmatch(uuid) else sha256(uuid.encode()).hexdigest()
        self.file = folder / f"{name}.json"
        self._library = library
        self._uuid = uuid
        self._gone: list[_Entry] = []

    @property
    def last_gone(self) -> str:
        """The name of what was forgotten or replaced last; empty where nothing was."""
        return self._gone[-1]["name"] if self._gone else ""

    def names(self) -> list[str]:
        """Return their names, as they were saved. Raises `SavedUnreadable`."""
        return [entry["name"] for entry in self._entries()]

    def find(self, name: str) -> Found:
        """Return the filters of a name; without it, none. Raises `SavedUnreadable`."""
        kept = next((one["filters"] for one in self._entries() if _is(one, name)), None)
        if kept is None:
            return Found(Filters(), 0)
        try:
            return filters_found(self._library, kept)
        except BROKEN as error:
            raise self._unreadable(f"“{name}” is not as Whence writes it") from error

    def save(self, name: str, filters: Filters) -> bool:
        """Save filters; say whether others of this name were replaced.

        Raises `SavedUnreadable` or `SavedUnwritten`, and then changes nothing.
        """
        kept = filters_written(self._library, filters)
        return self._put({"name": name, "filters": kept})

    def forget(self, name: str) -> None:
        """Save the filters of this name no longer. Raises as `save` does."""
        entries = self._entries()
        self._write([one for one in entries if not _is(one, name)])
        self._gone += [one for one in entries if _is(one, name)]

    def bring_back(self) -> str:
        """Save again what was forgotten or replaced last; return its name. Raises as `save` does."""
        entry = self._gone[-1]
        self._put(entry)
        self._gone.remove(entry)
        return str(entry["name"])

    def _put(self, entry: _Entry) -> bool:
        entries = self._entries()
        before = [one for one in entries if _is(one, entry["name"])]
        self._write([one for one in entries if one not in before] + [entry])
        self._gone += before
        return bool(before)

    def _entries(self) -> list[_Entry]:
        """Return what stands in the file. Raises `SavedUnreadable`."""
        try:
            text = self.file.read_text("utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return []
        except (OSError, ValueError) as error:
            raise self._unreadable(getattr(error, "strerror", "") or "not text") from error
        try:
            kept = json.loads(text)
            number, entries = kept["format"], list(kept["saved"])
            is_known = all(isinstance(one["name"], str) and "filters" in one for one in entries)
        except (*BROKEN, RecursionError) as error:
            raise self._unreadable("it is not as Whence writes it") from error
        if number != FORMAT or not is_known:
            raise self._unreadable("it is not as this version of Whence writes it")
        return entries

    def _write(self, entries: list[_Entry]) -> None:
        """Write the file as a whole, or not at all. Raises `SavedUnwritten`."""
        kept = {"format": FORMAT, "dossier": self._uuid, "saved": entries}
        text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            detail = error.strerror or str(error)
            raise SavedUnwritten(file=self.file, detail=detail) from error
        writing = QSaveFile(str(self.file))
        is_open = writing.open(QFile.OpenModeFlag.WriteOnly)
        if not (is_open and writing.write(text.encode()) >= 0 and writing.commit()):
            raise SavedUnwritten(file=self.file, detail=writing.errorString())

    def _unreadable(self, detail: str) -> SavedUnreadable:
        return SavedUnreadable(file=self.file, detail=detail)


def _is(entry: _Entry, name: str) -> bool:
    """Whether an entry has this name, in letters of whichever case."""
    return bool(entry["name"].casefold() == name.casefold())
