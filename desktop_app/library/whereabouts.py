"""Which dossier a file holds, without opening it to be read in a window."""

from pathlib import Path

from desktop_app.library.library import Library
from desktop_app.model.errors import DossierError


def uuid_of(path: Path, *, immutable: bool = False) -> str:
    """Return the number of the dossier in a file; empty where none can be read there."""
    try:
        with Library.open(path, immutable=immutable) as library:
            return library.dossier().uuid
    except DossierError:
        return ""


def is_same(uuid: str, other: str) -> bool:
    """Say whether two numbers are of one dossier: letters may have lost their case on the way."""
    return uuid.lower() == other.lower()
