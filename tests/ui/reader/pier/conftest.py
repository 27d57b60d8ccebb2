"""A dossier on a pier: two long sources, in which passages overlap and a caption stands twice."""

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.library.sources import find_source
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea
from tests.ui.reader.pier.seen import (
    DUSK,
    FURTHER,
    LETTER,
    PLEASED,
    SALE,
    SIGNING,
    STORM,
    TIDE,
    pane,
)


def filler(first, last):
    said = "nobody had much to say of the weather 🎉 nor of the gulls above the harbour wall. "
    return [f"{number}. On this day {said * 3}" for number in range(first, last)]


TEXTS = {
    "gazette": [
        *filler(1, 30),
        SIGNING,
        *filler(30, 60),
        PLEASED,
        DUSK,
        *filler(60, 62),
        DUSK,
        FURTHER,
        TIDE,
    ],
    "letters": [*filler(1, 20), LETTER, *filler(20, 40), STORM, *filler(40, 60)],
}
FILES = {
    "dossier.toml": """
uuid = "5ca1ab1e-0000-4000-8000-000000000002"
title = "The pier"
description = "Who bought the pier."
created = "2022-06-01"
""",
    "sources.toml": """
[[source]]
slug = "gazette"
file = "gazette.txt"
title = "The <i>Gazette</i>"
title_by = "editor"

[[source]]
slug = "letters"
file = "letters.txt"
title = "Letters"
title_by = "editor"
""",
    "entities.toml": """
[[entity]]
slug = "ada"
name = "Ada Lindqvist"
kind = "person"
names = ["Ms. Lindqvist"]

[[entity]]
slug = "nobody"
name = "Nobody at All"
kind = "person"
""",
    "events.toml": f"""
[[event]]
slug = "signing"
title = "The deed is signed"
kind = "legal"
summary = "At once."
  [[event.passage]]
  source = "gazette"
  quote = "{SIGNING}"

[[event]]
slug = "sale"
title = "<u>Pier & crane</u> are sold"
kind = "other"
summary = "To Ada Lindqvist."
  [[event.passage]]
  source = "gazette"
  quote = "{SALE}"
  who = {{ actor = ["ada"] }}
  [[event.passage]]
  source = "letters"
  quote = "{LETTER}"

[[event]]
slug = "crane"
title = "The crane changes hands"
kind = "other"
summary = "With the pier."
  [[event.passage]]
  source = "gazette"
  quote = "the crane"

[[event]]
slug = "dusk"
title = "The crane stands at dusk"
kind = "other"
summary = "In a picture."
  [[event.passage]]
  source = "gazette"
  quote = "{DUSK}"
  occurrence = 1

[[event]]
slug = "storm"
title = "A storm"
kind = "other"
summary = "At sea."
  [[event.passage]]
  source = "letters"
  quote = "{STORM}"

[[event]]
slug = "tide"
title = "The tide comes in"
kind = "other"
summary = "Late."
  [[event.passage]]
  source = "gazette"
  quote = "{TIDE}"
""",
}


@pytest.fixture(scope="session")
def pier(tmp_path_factory):
    """A dossier of two long sources, in which passages overlap and a caption stands twice."""
    folder = tmp_path_factory.mktemp("pier")
    for slug, paragraphs in TEXTS.items():
        (folder / f"{slug}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    for name, words in FILES.items():
        (folder / name).write_text(words, encoding="utf-8")
    compile_folder(folder, None, folder / "pier.whence")
    return folder / "pier.whence"


@pytest.fixture
def library(pier):
    with Library.open(pier) as opened:
        yield opened


@pytest.fixture
def area(workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    shown(area, 900, 500)
    return area


@pytest.fixture
def altered_area(altered, pier, theme, shown, qapp):
    """Makes an area on an altered copy: `altered_area(("update …", value, …), …)`."""

    def make(*statements):
        workspace = Workspace(altered(pier, *statements), qapp)
        area = ReaderArea(workspace, theme)
        shown(area, 900, 500)
        return area, workspace

    return make


@pytest.fixture
def gazette(library):
    return find_source(library, "gazette")


@pytest.fixture
def letters(library):
    return find_source(library, "letters")


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_event(find_event(library, slug))


@pytest.fixture
def ada(library):
    return find_entity(library, "ada")


@pytest.fixture
def both(workspace, area, gazette, letters):
    """Both sources side by side: (left, right)."""
    workspace.panes.arrange((gazette, letters))
    area.window().grab()
    return pane(area, 1), pane(area, 2)
