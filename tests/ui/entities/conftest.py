"""The panel of entities, shown, and the list in it."""

import pytest
from PySide6.QtWidgets import QTableView

from desktop_app.ui.entities.panel import EntitiesPanel


@pytest.fixture
def panel(workspace, theme, shown):
    panel = EntitiesPanel(workspace, theme)
    shown(panel)
    return panel


@pytest.fixture
def rows(panel):
    return panel.findChild(QTableView, "entities")
