"""The tabs of a pane can be read also where there are more than have room."""

import pytest
from PySide6.QtWidgets import QToolButton

from desktop_app.model.records import SourceId
from desktop_app.session.stacks import Stack
from desktop_app.ui.reader.tabs import SourceTabs

TITLES = {
    SourceId(number): f"{word} reports on the ferry"
    for number, word in enumerate(("Morning", "Midday", "Evening", "Weekly", "Monthly"), 1)
}


@pytest.mark.parametrize("steps", [0, 10])
def test_tabs_show_the_beginning_of_their_titles_and_scroll(theme, shown, steps):
    tabs = SourceTabs(theme, 1)
    shown(tabs, 400, 40)
    theme.enlarge(steps)
    tabs.show_stack(Stack(tuple(TITLES), 0), TITLES)
    tabs.resize(400, tabs.sizeHint().height())
    tabs.window().grab()
    room = tabs.fontMetrics().averageCharWidth() * 12
    for at in range(tabs.count()):
        close = tabs.tabButton(at, SourceTabs.ButtonPosition.RightSide)
        assert tabs.tabRect(at).width() - close.width() >= room
    scrollers = [one for one in tabs.findChildren(QToolButton) if "Scroll" in one.objectName()]
    assert [one.isVisible() for one in scrollers] == [True, True]
