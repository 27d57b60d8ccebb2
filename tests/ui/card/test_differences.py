"""Where the sources differ stands on the card of the event, the entity or the source."""

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source

ABOUT_THE_COUNCIL = """
[[difference]]
entity = "skerrow-council"
topic = "how often it voted"
verdict = "compatible"
note = "Twice."
claims = [
  { event = "first-vote", property = "date" },
  { event = "second-vote", property = "occurs", source = "council", quote = "The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse" },
]
"""
VERDICT = "whether there was a vote in March: inconsistent within a source"


def test_of_a_source(card, lines, workspace):
    workspace.selection.show_source(find_source(workspace.library, "ferry"))
    shown = lines(card)
    at = shown.index("Where sources differ, or seem to · 1")
    assert shown[at + 1 : at + 3] == [VERDICT, "It reports both."]
    assert shown[at + 3].startswith("In March, the council had turned down the same plan — Ferry")
    assert not [line for line in shown[:at] if line.startswith("Events it tells")]


def test_of_an_entity_which_says_so_at_its_head(changed_card, lines):
    card, workspace = changed_card("differences.toml", "", ABOUT_THE_COUNCIL)
    workspace.selection.show_entity(find_entity(workspace.library, "skerrow-council"))
    shown = lines(card)
    assert "Sources differ, or seem to: see below (1)" in shown[:3]
    at = shown.index("Where sources differ, or seem to · 1")
    assert shown[at + 1 : at + 3] == ["how often it voted: compatible", "Twice."]
    assert shown[at + 3].startswith("The Skerrow Council voted 7 to 2 on Thursday")


def test_a_value_that_was_inferred_is_shown_with_its_reasons(changed_card, lines):
    card, workspace = changed_card("differences.toml", "", ABOUT_THE_COUNCIL)
    workspace.selection.show_entity(find_entity(workspace.library, "skerrow-council"))
    shown = lines(card)
    at = shown.index("2021-03")
    assert shown[at + 1].startswith("“In March” gives the month.")


def test_where_nothing_differs_nothing_is_said(card, lines, workspace):
    workspace.selection.show_entity(find_entity(workspace.library, "heron"))
    assert not [
        line for line in lines(card) if line.startswith(("Sources differ", "Where sources differ"))
    ]


def test_conflicts_come_first(changed_card, lines):
    more = ABOUT_THE_COUNCIL.replace('entity = "skerrow-council"', 'event = "rescue"')
    card, workspace = changed_card(
        "differences.toml",
        '[[difference]]\nevent = "rescue"',
        more + '\n[[difference]]\nevent = "rescue"',
    )
    workspace.selection.show_event(find_event(workspace.library, "rescue"))
    verdicts = [line for line in lines(card) if line.endswith(("they conflict", ": compatible"))]
    assert verdicts == ["how many left the ferry: they conflict", "how often it voted: compatible"]
