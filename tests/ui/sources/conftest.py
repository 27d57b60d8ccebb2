"""The panel of sources, shown, and the list in it."""

import pytest
from PySide6.QtWidgets import QListView

from desktop_app.library.sources import find_source
from desktop_app.ui.sources.panel import SourcesPanel


@pytest.fixture
def panel(workspace, theme, shown):
    panel = SourcesPanel(workspace, theme)
    shown(panel, 240, 240)
    return panel


@pytest.fixture
def rows(panel):
    return panel.findChild(QListView, "sources")


@pytest.fixture
def ferry(library):
    return find_source(library, "ferry")


@pytest.fixture
def council(library):
    return find_source(library, "council")
