"""`whence verify`: whether every passage still stands in its source."""

from pathlib import Path

from desktop_app.commands.output import NOT_VERIFIED, OK, fail, say
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.verify import verify
from desktop_app.model.errors import WhenceError


def run(path: Path) -> int:
    """Verify the dossier at `path`, say what verifies, and return the exit code."""
    try:
        with Library.open(path) as library:
            found = verify(library)
            if not found.failures:
                check(library)
    except WhenceError as error:
        return fail(error)
    for failure in found.failures:
        say(f"not verified: {failure.place}: {failure.detail}")
    say(f"{found.matching} of {found.passages} passages match, in {found.sources} sources")
    return NOT_VERIFIED if found.failures else OK
