"""A dossier on a bridge: five long sources, four of which tell that it was opened."""

import pytest
from PySide6.QtGui import (
    QAction,
)

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.bar import ReadingBar

NAMES = ("alpha", "beta", "gamma", "delta", "epsilon")

SOURCE = """
[[source]]
slug = "{name}"
file = "{name}.txt"
title = "The <b>{name}</b> & co"
title_by = "editor"
"""
EVENT = """
[[event]]
slug = "opening"
title = "The bridge is opened"
kind = "other"
summary = "At last."
"""
PASSAGE = """
  [[event.passage]]
  source = "{name}"
  quote = "The bridge was opened, as {name} has it."
"""


def paragraphs(name):
    """60 paragraphs; in the 20th something is told by every source but the last."""
    told = f"The bridge was opened, as {name} has it."
    return [
        f"{n}. {told if n == 20 else 'Nothing of note happened. ' * (n % 5 + 1)}" for n in range(60)
    ]


@pytest.fixture(scope="module")
def five_sources(tmp_path_factory):
    """A dossier of five sources, four of which tell the opening of a bridge."""
    folder = tmp_path_factory.mktemp("five")
    sources, events = [], [EVENT]
    for name in NAMES:
        (folder / f"{name}.txt").write_text("\n\n".join(paragraphs(name)) + "\n", "utf-8")
        sources.append(SOURCE.format(name=name))
        if name != "epsilon":
            events.append(PASSAGE.format(name=name))
    (folder / "sources.toml").write_text("\n".join(sources), "utf-8")
    (folder / "events.toml").write_text("\n".join(events), "utf-8")
    (folder / "dossier.toml").write_text(
        'uuid = "5ca1ab1e-0000-4000-8000-000000000005"\ntitle = "The bridge"\n'
        'description = "Five reports."\ncreated = "2020-06-01"\n',
        "utf-8",
    )
    made = folder / "five.whence"
    compile_folder(folder, None, made)
    return made


@pytest.fixture
def workspace(five_sources, qapp):
    with Library.open(five_sources) as library:
        yield Workspace(library, qapp)


@pytest.fixture
def area(workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    match = QAction("Match", area)
    match.triggered.connect(area.follower.match)
    area.take_in_bar(ReadingBar(workspace, match, workspace.step))
    shown(area, 1000, 500)
    return area
