"""The command line: read the arguments, then hand over to a command or to the window."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.model.links import is_link

_COMMANDS = ("compile", "verify", "info")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `whence` with `arguments` and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _COMMANDS:
        return _run_command(_command_parser().parse_args(given))
    nothing_said = argparse.Namespace(file=None, event=None, source=None)
    chosen = _window_arguments(given) if given else nothing_said
    gc.disable()  # starting makes much and drops little; the window enables it when complete
    from desktop_app.main import run

    return run(chosen.file, event=chosen.event, source=chosen.source)


def _window_arguments(given: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of the window. A link stays text: as a path it would lose a slash."""
    parser = _window_parser()
    chosen = parser.parse_args(given)
    if chosen.file is None:
        return chosen
    if not is_link(chosen.file):
        chosen.file = Path(chosen.file)
    elif chosen.event is not None or chosen.source is not None:
        parser.error("a link says itself where to start: give no --event or --source with it")
    return chosen


def _run_command(chosen: argparse.Namespace) -> int:
    if chosen.command == "compile":
        from desktop_app.commands import compile as compile_command

        return compile_command.run(chosen.folder, chosen.texts, chosen.output)
    if chosen.command == "verify":
        from desktop_app.commands import verify

        file = chosen.file or paths.reference()
        if chosen.json:
            return verify.run_in_lines(file)
        return verify.run(file, with_coverage=chosen.coverage)
    from desktop_app.commands import info

    return info.run(chosen.file or paths.reference())


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="whence",
        description="For every event and every fact: whence it came, in the source's own words.",
        epilog="Other uses: whence compile FOLDER -o FILE | whence verify [FILE] "
        "[--coverage | --json] | whence info [FILE]; each has its own --help. A file of one of these names "
        "is opened as ./NAME.",
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the dossier to open, or a whence:// link into one"
    )
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--event", metavar="SLUG", help="start at this event")
    start.add_argument("--source", metavar="SLUG", help="start at this source")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="whence")
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser(
        "compile", help="make a dossier", description="Make a dossier of a curated folder."
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help="the curated TOML files")
    made.add_argument("--texts", type=Path, metavar="DIR", help="where the sources' files are")
    made.add_argument("-o", dest="output", type=Path, metavar="FILE", required=True)
    for name, what in (
        ("verify", "Say whether every passage still stands in its source (exit 1: not)."),
        ("info", "Say what a dossier holds."),
    ):
        command = commands.add_parser(name, help=what, description=what)
        command.add_argument("file", nargs="?", type=Path, metavar="FILE")
        if name == "verify":
            shown = "say also which words of each source no claim stands on"
            how = command.add_mutually_exclusive_group()
            how.add_argument("--coverage", action="store_true", help=shown)
            shown = "say it to a program, in lines of JSON, with how much is done meanwhile"
            how.add_argument("--json", action="store_true", help=shown)
    return parser


class _Version(argparse.Action):
    """Prints the version of the installed distribution, looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        from desktop_app.commands.output import say

        try:
            number = version("whence")
        except PackageNotFoundError:
            number = "(a checkout that is not installed)"
        say(f"whence {number}")
        parser.exit()


if __name__ == "__main__":
    sys.exit(main())
