"""`whence compile`: a curated folder and its texts → a dossier."""

from pathlib import Path

from desktop_app.commands.output import OK, fail, in_numbers, say
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.errors import WhenceError


def run(folder: Path, texts: Path | None, output: Path) -> int:
    """Compile `folder` into `output`, say what is in it, and return the exit code."""
    try:
        compile_folder(folder, texts, output)
        with Library.open(output) as library:
            counts = library.counts()
    except WhenceError as error:
        return fail(error)
    say(f"{output}: {in_numbers(counts)}")
    return OK
