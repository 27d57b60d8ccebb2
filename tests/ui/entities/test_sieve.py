"""Whom the sieve lets through, among so many that they are not looked at one by one."""

from array import array

import pytest

from desktop_app.library.roster import Roster
from desktop_app.model.names import spelled_all
from desktop_app.ui.entities import sieve as sieve_module
from desktop_app.ui.entities.sieve import Sieve

NAMES = [
    ("Lima Group", "Grupo de Lima"),
    ("Peru",),
    ("Lima",),
    ("Ollanta Humala", "Mr. Humala"),
    ("Group of Twenty",),
]
KINDS = [1, 2, 3, 0, 1]
MENTIONS = [5, 9, 2, 7, 1]


@pytest.fixture(params=[0, 1000], ids=["many", "few"])
def sieve(request, monkeypatch):
    """Looked through all at once, and one by one."""
    monkeypatch.setattr(sieve_module, "_MANY", request.param)
    size = range(len(NAMES))
    orders = {
        "name": array("i", sorted(size, key=NAMES.__getitem__)),
        "mentions": array("i", sorted(size, key=MENTIONS.__getitem__, reverse=True)),
        "date": array("i", size),
    }
    return Sieve(
        Roster(
            array("i", [10, 20, 30, 40, 50]),
            array("B", KINDS),
            array("i", [4, 3, 2, 1, 0]),
            array("i", MENTIONS),
            orders,
            "\n".join(map(spelled_all, NAMES)),
        )
    )


def shown(sieve):
    return [NAMES[at][0] for at in sieve.shown]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Lima Group", "Peru", "Lima", "Ollanta Humala", "Group of Twenty"]),
        ("lim", ["Lima Group", "Lima"]),
        ("IMA", ["Lima Group", "Lima"]),
        ("gr lim", ["Lima Group"]),
        ("ma gr", ["Lima Group"]),
        ("ma ro", []),
        ("gr", ["Lima Group", "Group of Twenty"]),
        ("grupo lima", ["Lima Group"]),
        ("mr hum", ["Ollanta Humala"]),
        ("x", []),
    ],
)
def test_words(sieve, words, found):
    sieve.narrow(words, "")
    assert shown(sieve) == found


def test_words_that_are_typed_letter_by_letter_and_taken_back_find_the_same(sieve):
    words = "gr lim x"
    typed = []
    for end in range(len(words) + 1):
        sieve.narrow(words[:end], "")
        typed.append(shown(sieve))
    for end in range(len(words), -1, -1):
        sieve.narrow(words[:end], "")
        assert shown(sieve) == typed[end]
    assert typed[0] == [names[0] for names in NAMES]
    assert typed[-1] == []


def test_of_very_many_words_not_all_results_are_kept(sieve, monkeypatch):
    monkeypatch.setattr(sieve_module, "_MOST", 3)
    for words in ("l", "p", "g", "o", "li", "lim", "x", "lima g"):
        sieve.narrow(words, "")
    assert shown(sieve) == ["Lima Group"]
    assert len(sieve._found) <= 5
    sieve.narrow("per", "")
    assert shown(sieve) == ["Peru"]


def test_each_order_holds_for_words_and_kinds(sieve):
    sieve.sort("name")
    assert shown(sieve) == ["Group of Twenty", "Lima", "Lima Group", "Ollanta Humala", "Peru"]
    sieve.narrow("g", "group")
    assert shown(sieve) == ["Group of Twenty", "Lima Group"]
    sieve.sort("mentions")
    assert shown(sieve) == ["Lima Group", "Group of Twenty"]


def test_what_filters_leave_is_sorted_by_their_numbers(sieve):
    sieve.keep(array("i", [1, 0, 2, 0, 0]), [50, 999])
    assert shown(sieve) == ["Lima", "Lima Group", "Group of Twenty"]
    assert sieve.hidden == 2
    assert sieve.kinds() == {"person": 0, "group": 2, "country": 0, "place": 1}
    sieve.narrow("", "group")
    assert shown(sieve) == ["Lima Group", "Group of Twenty"]
    sieve.narrow("g", "")
    assert shown(sieve) == ["Lima Group", "Group of Twenty"]
    sieve.narrow("", "group")
    sieve.keep(None)
    assert shown(sieve) == ["Lima Group", "Group of Twenty"]
    assert (sieve.hidden, sum(sieve.kinds().values())) == (0, 5)


def test_words_find_whom_filters_leave_out_after_the_others(sieve):
    sieve.keep(array("i", [0, 0, 2, 0, 1]))
    assert shown(sieve) == ["Lima", "Group of Twenty"]
    for words, found in (
        ("l", ["Lima", "Lima Group", "Ollanta Humala"]),
        ("li", ["Lima", "Lima Group"]),
        ("p", ["Group of Twenty", "Lima Group", "Peru"]),
        ("x", []),
        ("", ["Lima", "Group of Twenty"]),
    ):
        sieve.narrow(words, "")
        assert shown(sieve) == found
    sieve.narrow("g", "group")
    sieve.sort("mentions")
    assert shown(sieve) == ["Group of Twenty", "Lima Group"]
    assert [sieve.is_left_out(at) for at in range(5)] == [True, True, False, True, False]
    sieve.keep(None)
    assert shown(sieve) == ["Lima Group", "Group of Twenty"]
    assert not sieve.is_left_out(4)


def test_one_who_stays_is_listed_and_counted_with_those_who_are_left_out(sieve):
    sieve.keep(array("i", [0, 0, 2, 0, 1]), (), 20)
    assert shown(sieve) == ["Lima", "Group of Twenty", "Peru"]
    assert sieve.hidden == 3
    sieve.keep(array("i", [0, 0, 2, 0, 1]), (), 999)
    assert shown(sieve) == ["Lima", "Group of Twenty"]


def test_the_row_of_an_entity(sieve):
    sieve.narrow("lima", "")
    assert [sieve.row_of(one) for one in (10, 30, 20, 999, None)] == [0, 1, None, None, None]


def test_the_next_name_that_begins_with_letters(sieve):
    assert [sieve.beginning(words, 1) for words in ("LIM", "per", "grupo", "")] == [
        2,
        1,
        None,
        None,
    ]
    assert sieve.beginning("lim", 3) == 0
