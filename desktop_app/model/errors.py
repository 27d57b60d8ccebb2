"""What can be wrong in the user's world, as clear sentences with their parameters apart.

    WhenceError
    ├── DossierError            a file cannot be opened as a dossier
    │   ├── DossierMissing
    │   ├── DossierGone
    │   ├── DossierEmpty
    │   ├── NotSqlite
    │   ├── NotADossier
    │   ├── DossierDamaged
    │   ├── DossierUnreadable
    │   └── DossierTooNew
    ├── NotInDossier            a slug that the dossier does not hold
    ├── LinkError               a text is not a link to something in a dossier
    ├── LinkToOther             a link to something in a dossier that is not known here
    ├── LinkMoved               a link to words that are not at its place
    ├── SavedUnreadable         what the user has saved cannot be read
    ├── SavedUnwritten          what the user wants to save cannot be written
    ├── DateError               a text is not a date in EDTF
    └── CurationError           a curated folder cannot be compiled
        └── CurationFileError   the fault is not of one entry

`Withdrawn` is no error: a question was taken back. Anything else that is raised is our own bug.
"""


class WhenceError(Exception):
    """Something in the user's world is not as it should be. `str()` of it is the sentence.

    `template` is the English sentence with named fields, `parameters` their values, so that the
    window can translate the one and leave the other alone.
    """

    template = "Something is wrong: {detail}"

    def __init__(self, **parameters: object) -> None:
        self.parameters = parameters
        super().__init__(self.template.format(**parameters))


class DossierError(WhenceError):
    """A file cannot be opened as a dossier. Parameter: `file`."""


class DossierMissing(DossierError):
    """There is no such file."""

    template = "There is no file “{file}”."


class DossierGone(DossierError):
    """The file that was open when the program ended last is not there any more."""

    template = (
        "The dossier that was open last is not there any more: “{file}”. "
        "This is the bundled reference."
    )


class DossierEmpty(DossierError):
    """The file has no bytes."""

    template = "“{file}” is empty, so there is no dossier in it."


class NotSqlite(DossierError):
    """The file is something else than an SQLite database."""

    template = "“{file}” is not a dossier: it is not an SQLite file."


class NotADossier(DossierError):
    """An SQLite database of some other program."""

    template = "“{file}” is an SQLite file, but not a dossier made by Whence."


class DossierDamaged(DossierError):
    """SQLite or the schema says that the file is broken. Parameter: `detail`."""

    template = "“{file}” is a damaged dossier and cannot be read ({detail})."


class DossierUnreadable(DossierError):
    """The system does not let us read it. Parameter: `detail`."""

    template = "“{file}” cannot be read ({detail})."


class DossierTooNew(DossierError):
    """The schema is newer than this program. Parameters: `version`, `known`."""

    template = (
        "“{file}” was made by a newer version of Whence (format {version}; this one reads up to "
        "format {known})."
    )


class NotInDossier(WhenceError):
    """A slug that the dossier does not hold. Parameters: `noun`, `slug`."""

    template = "This dossier has no {noun} “{slug}”."


class LinkError(WhenceError):
    """A text is not a link to something in a dossier. Parameters: `link`, `detail`."""

    template = "“{link}” is not a link that Whence can open: {detail}."


class LinkToOther(WhenceError):
    """The dossier of a link is neither the reference nor a recent file. Parameter: `dossier`."""

    template = (
        "This link is to a dossier that is not known here: the one with the number {dossier}. "
        "Open its file first (Ctrl+O), then the link once more."
    )


class LinkMoved(WhenceError):
    """Other words stand at the place of a link. Parameters: `words`, `where`."""

    template = (
        "The words at the place of this link are not the ones that it quotes (“{words}”). {where}"
    )


class SavedUnreadable(WhenceError):
    """A file of saved filters is not as we write it. Parameters: `file`, `detail`."""

    template = (
        "Your saved filters cannot be read, and were left as they are: “{file}” ({detail}). "
        "Put that file elsewhere to begin anew."
    )


class SavedUnwritten(WhenceError):
    """The system does not let us write saved filters. Parameters: `file`, `detail`."""

    template = "Your saved filters cannot be written: “{file}” ({detail})."


class DateError(WhenceError):
    """A text is not a date in the part of EDTF that dossiers use. Parameters: `text`, `detail`."""

    template = "“{text}” is not an EDTF date: {detail}."


class CurationError(WhenceError):
    """A curated folder cannot be compiled. Parameters: `file`, `entry`, `detail`."""

    template = "{file}: {entry}: {detail}"


class CurationFileError(CurationError):
    """A file as a whole stands in the way of compiling. Parameters: `file`, `detail`."""

    template = "{file}: {detail}"


class Withdrawn(Exception):
    """Nobody waits for the answer any more: the question was taken back."""
