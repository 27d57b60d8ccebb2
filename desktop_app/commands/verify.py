"""`whence verify`: whether every passage still stands in its source, and what was left out."""

from pathlib import Path

from desktop_app.commands.output import NOT_VERIFIED, OK, fail, say
from desktop_app.library.coverage import Coverage, measure_coverage
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.verify import verify
from desktop_app.model.errors import WhenceError


def run(path: Path, *, with_coverage: bool = False) -> int:
    """Verify the dossier at `path`, say what verifies, and return the exit code.

    `with_coverage`: say first which words no claim stands on. They are a report, not a fault, and
    change the exit code only where a file whose passages all match cannot be read for them.
    """
    code = OK
    try:
        with Library.open(path) as library:
            found = verify(library)
            if not found.failures:
                check(library)
            if with_coverage:
                code = _say_coverage(library)
    except WhenceError as error:
        return fail(error)
    for failure in found.failures:
        say(f"not verified: {failure.place}: {failure.detail}")
    say(f"{found.matching} of {found.passages} passages match, in {found.sources} sources")
    return NOT_VERIFIED if found.failures else code


def _say_coverage(library: Library) -> int:
    try:
        measured = measure_coverage(library)
    except WhenceError as error:
        return fail(error)
    for one in measured:
        say(f"{one.slug}: {_share(one)}")
        for run_ in one.runs:
            words = " ".join(run_.words.splitlines())
            say(f"  ¶ {run_.paragraph}, {run_.start}-{run_.end}: “{words}”")
    return OK


def _share(measured: Coverage) -> str:
    if measured.percent is None:
        return "no body and no caption to cover"
    rest = "" if measured.runs or measured.percent == 100 else ", the rest in pieces of a few words"
    return f"{measured.percent} % covered{rest}"
