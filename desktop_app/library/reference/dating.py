"""Dates in curated files: errors that say where the date is written."""

from desktop_app.model.dates import EdtfDate, parse
from desktop_app.model.errors import CurationError, DateError


def bounds(text: str, file: str, entry: str) -> EdtfDate:
    """Return what the EDTF date `text` says. Raises `CurationError`."""
    try:
        return parse(text)
    except DateError as error:
        raise CurationError(file=file, entry=entry, detail=str(error)) from error
