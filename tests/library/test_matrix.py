"""Who signed what, over all sources."""

import pytest

from desktop_app.library import matrix as module
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.lists import who_says_so
from desktop_app.library.matrix import PARTS, events_having, read_matrix
from desktop_app.library.passages import passages
from desktop_app.library.sources import find_source
from desktop_app.model.claims import PARTS as ALL_PARTS
from desktop_app.model.filters import Filters, Period

NAMED, DENIED = "named", "said not to"
COMPLETE, PARTIAL, SILENT = "not in a complete list", "not in a partial list", "source silent"
QUOTES = {
    "council": ("The NCG gave no number.", "The group plans to meet again in June."),
    "ferry": ("The Heron was in service throughout 2020.", "once drawn at Skerrow"),
}
OLAV = "who = { signatory = ['olav-brandt'] }"
INGA = "who = { signatory = ['inga-solberg'] }"
WHOLE = "lists = { signatory = 'complete' }"
SOME = "lists = { signatory = 'partial' }"
NOT = ("denied = true", "tells = false")


@pytest.fixture
def petition(add, compiled):
    """`petition(passages)` is a dossier with an event of 2021 that these passages tell."""

    def compile_(*passages):
        left = {source: list(quotes) for source, quotes in QUOTES.items()}
        add(
            "events.toml",
            '\n[[event]]\nslug = "petition"\ntitle = "A petition"\nkind = "legal"\n'
            + "".join(
                f'[[event.passage]]\nsource = "{source}"\nquote = "{left[source].pop(0)}"\n'
                + "\n".join(more)
                + "\n"
                for source, *more in passages
            ),
        )
        return compiled()

    return compile_


def cell(library, entity, event="petition", parts="signatories", filters=module.ALL):
    shown = read_matrix(library, parts, filters)
    return shown.cell(find_entity(library, entity), find_event(library, event))


@pytest.mark.parametrize(
    ("passages", "standings"),
    [
        ([("council", OLAV)], (NAMED,)),
        ([("council", INGA, WHOLE)], (COMPLETE,)),
        ([("council", INGA, SOME)], (PARTIAL,)),
        ([("council", INGA)], (PARTIAL,)),
        ([("council", INGA), ("ferry", OLAV, *NOT)], (DENIED,)),
        ([("council", INGA, WHOLE), ("ferry", INGA, SOME)], (COMPLETE,)),
        ([("council", INGA, WHOLE), ("ferry", OLAV)], (NAMED, COMPLETE)),
        ([("council", INGA, SOME), ("ferry", OLAV)], (NAMED,)),
        ([("council", OLAV), ("ferry", OLAV, *NOT)], (NAMED, DENIED)),
        ([("ferry", ""), ("council", "who = { signatory = ['heron'] }", *NOT)], (SILENT,)),
    ],
)
def test_how_he_stands_over_all_sources(passages, standings, petition):
    assert cell(petition(*passages), "olav-brandt").standings == standings


@pytest.mark.parametrize(
    ("entity", "standing", "words"),
    [
        ("inga-solberg", NAMED, [QUOTES["council"][0]]),
        ("olav-brandt", DENIED, [QUOTES["ferry"][0], QUOTES["council"][0]]),
        ("heron", COMPLETE, [QUOTES["council"][0]]),
    ],
)
def test_the_words_behind_it(entity, standing, words, petition):
    library = petition(("council", INGA, WHOLE), ("ferry", OLAV, *NOT))
    found = cell(library, entity)
    assert found.standings == (standing,)
    quotes = passages(library, found.passages)
    assert [quotes[one].quote for one in found.passages] == words


def test_the_words_that_name_come_before_those_that_speak_against_it(petition):
    library = petition(("council", INGA, WHOLE), ("ferry", OLAV))
    found = cell(library, "olav-brandt")
    assert [passages(library, [one])[one].quote for one in found.passages] == [
        QUOTES["ferry"][0],
        QUOTES["council"][0],
    ]
    assert [one.standing for one in found.testimonies] == [COMPLETE, NAMED]


def test_without_a_word_on_whether_these_are_all_the_words_are_those_that_name_others(petition):
    library = petition(("council", INGA))
    (found,) = cell(library, "olav-brandt").passages
    assert passages(library, [found])[found].quote == QUOTES["council"][0]


@pytest.mark.parametrize("lists", [(SOME, WHOLE), (WHOLE, SOME)])
def test_of_two_lists_of_a_source_one_that_is_whole_is_enough(lists, petition):
    library = petition(*(("council", INGA, one) for one in lists))
    assert cell(library, "olav-brandt").standings == (COMPLETE,)


def test_a_whole_list_of_one_part_says_nothing_of_another(petition):
    both = "who = { signatory = ['inga-solberg'], host = ['heron'] }"
    library = petition(("council", both, WHOLE))
    assert cell(library, "olav-brandt").standings == (COMPLETE,)
    assert cell(library, "heron").standings == (COMPLETE,)
    assert cell(library, "heron", parts="anyone").standings == (NAMED,)
    assert cell(library, "olav-brandt", parts="anyone").standings == (PARTIAL,)


@pytest.mark.parametrize(("others", "standing"), [((), SILENT), ((("ferry", INGA),), PARTIAL)])
def test_who_names_a_host_without_a_list_is_silent_of_all_others(others, standing, petition):
    library = petition(("council", "who = { host = ['heron'] }"), *others)
    assert cell(library, "heron", parts="anyone").standings == (NAMED,)
    assert cell(library, "olav-brandt", parts="anyone").standings == (standing,)


def test_who_was_not_named_but_denied_has_a_row(petition):
    library = petition(("council", INGA), ("ferry", "who = { signatory = ['heron'] }", *NOT))
    names = [one.name for one in read_matrix(library, "signatories").rows]
    assert names == ["Inga Sólberg", "Olav Brandt", "Heron"]


def test_who_says_so_where_it_is_not_the_source_itself(petition):
    by = "by = ['tidal-post', 'harbour-office']"
    library = petition(("council", INGA, WHOLE), ("ferry", OLAV, by))
    event, olav = find_event(library, "petition"), find_entity(library, "olav-brandt")
    own, other = sorted(cell(library, "olav-brandt").passages, reverse=True)
    found = who_says_so(library, event, olav, [own, other])
    assert list(found.values()) == [("Tidal Post", "Harbour Office")]
    inga = find_entity(library, "inga-solberg")
    assert who_says_so(library, event, inga, [own, other]) == {}


def titles(shown):
    return [one.title for one in shown.columns]


def test_the_events_are_those_in_which_somebody_has_one_of_the_parts(library):
    assert titles(read_matrix(library, "signatories")) == ["The deed is signed"]
    assert titles(read_matrix(library, "members")) == ["The deed is signed"]
    assert titles(read_matrix(library, "anyone")) == [
        "The council turns the lighthouse down",
        "The Heron runs aground",
        "The council votes for the lighthouse",
        "The deed is signed",
        "The council plans to meet",
    ]


def test_each_choice_of_parts_holds_the_one_before():
    assert set(PARTS["signatories"]) < set(PARTS["members"]) < set(PARTS["anyone"])
    assert set(PARTS["anyone"]) < set(ALL_PARTS)


def names(shown):
    return [one.name for one in shown.rows]


def test_in_which_order_rows_and_columns_come(library):
    shown = read_matrix(library, "anyone")
    assert names(shown) == ["Skerrow Council", "Inga Sólberg", "Olav Brandt"]
    assert names(shown.arranged("name", "time")) == [
        "Inga Sólberg",
        "Olav Brandt",
        "Skerrow Council",
    ]
    by_name = shown.arranged("time", "name")
    assert titles(by_name)[:2] == [
        "The council plans to meet",
        "The council turns the lighthouse down",
    ]
    assert titles(shown.arranged("time", "likeness")) == [
        "The council turns the lighthouse down",
        "The council votes for the lighthouse",
        "The council plans to meet",
        "The Heron runs aground",
        "The deed is signed",
    ]
    assert shown.arranged("time", "time") == shown


@pytest.mark.parametrize(
    ("filters", "left", "hidden"),
    [
        (Filters(), 5, 0),
        (Filters(period=Period("2021-05-21", "2021-05-31")), 1, 4),
        (Filters(period=Period("2021-03-31", "2021-05-14")), 2, 3),
        (Filters(single_voice=True), 3, 2),
        (Filters(known_on="2021-05-14"), 0, 5),
        (Filters(known_on="2021-05-15"), 3, 2),
        (Filters(period=Period("2021-05-01", "2021-05-31"), single_voice=True), 1, 4),
        # Only what one voice alone has told until today, and had told by then.
        (Filters(known_on="2021-05-15", single_voice=True), 1, 4),
    ],
)
def test_what_the_filters_leave_and_how_much_they_hide(filters, left, hidden, library):
    shown = read_matrix(library, "anyone", filters)
    assert (len(shown.columns), shown.hidden) == (left, hidden)


def test_what_rests_on_a_source_that_had_only_perhaps_appeared_is_not_sure(library):
    """The council's report is of some day from 20 to 22 May."""
    early, late = Filters(known_on="2021-05-20"), Filters(known_on="2021-05-22")
    found = cell(library, "olav-brandt", "deed", filters=early)
    assert (found.standings, found.is_sure) == ((NAMED,), False)
    assert [one.is_sure for one in found.testimonies] == [False]
    assert cell(library, "olav-brandt", "deed", filters=late).is_sure


def test_what_another_source_says_for_sure_is_sure(petition):
    library = petition(("council", OLAV), ("ferry", OLAV))
    early = Filters(known_on="2021-05-20")
    found = cell(library, "olav-brandt", filters=early)
    assert found.is_sure
    assert sorted(one.is_sure for one in found.testimonies) == [False, True]
    assert find_source(library, "ferry") in {one.source_id for one in found.testimonies}


def test_of_too_many_events_the_first_are_shown_and_the_others_counted(library, monkeypatch):
    monkeypatch.setattr(module, "MOST_COLUMNS", 2)
    shown = read_matrix(library, "anyone")
    assert titles(shown) == ["The council turns the lighthouse down", "The Heron runs aground"]
    assert (shown.more_columns, shown.hidden, shown.more_rows) == (3, 0, 0)


def test_of_too_many_entities_those_named_most_are_shown_and_the_others_counted(
    library, monkeypatch
):
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    shown = read_matrix(library, "anyone")
    assert names(shown) == ["Skerrow Council", "Inga Sólberg"]
    assert shown.more_rows == 1


def test_who_knows_the_events_already_can_say_so(library):
    having = events_having(library, "anyone")
    assert len(having) == 5
    assert read_matrix(library, "anyone", having=having) == read_matrix(library, "anyone")


def test_it_takes_a_handful_of_questions_whatever_there_is(library, monkeypatch):
    asked = []
    rows = type(library).rows

    def counted(self, sql, parameters=()):
        asked.append(sql)
        return rows(self, sql, parameters)

    monkeypatch.setattr(type(library), "rows", counted)
    shown = read_matrix(library, "anyone")
    for row in shown.rows:
        for column in shown.columns:
            shown.cell(row.entity_id, column.event_id)
    assert len(asked) == 6
