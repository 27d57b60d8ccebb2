"""A legend explains what is in the picture, and nothing else."""

import pytest

from desktop_app.library.chronology import DISPUTED, Placed, arranged, kind_place
from desktop_app.ui.timeline.legend import legend, signs_of
from desktop_app.ui.timeline.meanings import SIGNS, meaning


def chronology(*told, inferred=False, disputed=False, voices=0):
    """Events as (kind, EDTF date), in order of time."""
    placed = [
        Placed(number, 0, kind_place(kind), date, inferred, disputed, False, voices, 1, 1)
        for number, (kind, date) in enumerate(told)
    ]
    return arranged(placed)[0]


@pytest.mark.parametrize(
    ("date", "signs"),
    [
        ("2019-01-04", {"day"}),
        ("2018-01-01/2018-12-31", {"interval"}),
        ("2018-09", {"within"}),
        ("2017-08-08~", {"about"}),
        ("2017-08-08?", {"uncertain"}),
        ("2017-08~", {"about", "within"}),
        ("2017-08%", {"about", "uncertain", "within"}),
        ("[..2013]", {"open"}),
        ("2019-01-11/..", {"open"}),
        ("2018-05~/2018-12-31", {"about"}),
        ("", set()),
    ],
)
def test_a_mark_bears_the_signs_of_its_date(date, signs):
    assert signs_of(chronology(("vote", date)).flags[0]) == signs
    linked = chronology(("vote", date), inferred=True).flags[0]
    assert signs_of(linked) == signs | {"inferred"}
    unequal = chronology(("vote", date), disputed=True).flags[0]
    assert signs_of(unequal, voices=2) == signs | {"disputed", "voices"}


def test_the_kinds_and_dates_of_a_picture_are_explained_once_each_in_order():
    shown = chronology(
        ("vote", "2019-01-10"),
        ("statement", "2019-01-04"),
        ("statement", "2018-09"),
        ("vote", "2019-01-10"),
        ("toll", "2018-01-01/2018-12-31"),
    )
    assert [(one.sign, one.kind, one.words) for one in legend(shown, None)] == [
        ("", "statement", "Statements"),
        ("", "vote", "Votes"),
        ("", "toll", "Tolls"),
        ("day", "statement", "an exact day"),
        ("interval", "toll", "it lasted throughout"),
        ("within", "statement", "some day within: no day is known"),
    ]


def test_what_is_not_in_the_picture_is_not_explained():
    shown = chronology(("vote", "2018-01-10"), ("statement", "2018-09"), ("toll", "2019~"))
    assert [one.kind for one in legend(shown, [0, 2]) if not one.sign] == ["vote", "toll"]
    assert [one.sign for one in legend(shown, [1]) if one.sign] == ["within"]
    assert legend(shown, []) == []


def test_a_sign_is_shown_by_a_mark_that_is_in_the_picture_and_bears_it():
    shown = chronology(("meeting", "2019-01-04"), ("vote", "[..2013]"), ("vote", "2018-03~"))
    for one in legend(shown, None):
        assert not one.sign or one.sign in signs_of(one.flags, one.voices)
        assert not one.sign or one.kind == ("meeting" if one.sign == "day" else "vote")


def test_signs_that_say_nothing_of_events_are_explained_where_they_are_said_to_be_there():
    shown = chronology(("vote", "2019-01-10"))
    entries = legend(shown, None, {"gap", "pale", "overview"})
    assert [one.sign for one in entries] == ["", "day", "pale", "gap"]
    assert [one.sign for one in legend(shown, [], {"pale"})] == ["pale"]


def test_voices_and_disputes_are_shown_where_they_are_meant_and_nowhere_else():
    shown = chronology(("vote", "2019-01-10"), disputed=True, voices=2)
    entries = {one.sign: one for one in legend(shown, None)}
    assert list(entries) == ["", "day", "voices", "disputed"]
    assert [sign for sign, one in entries.items() if one.voices] == ["voices"]
    assert [sign for sign, one in entries.items() if one.flags & DISPUTED] == ["disputed"]


def test_every_sign_has_a_name_and_a_meaning_of_its_own():
    said = [meaning(sign) for sign in SIGNS]
    assert len({one.name for one in said}) == len({one.meaning for one in said}) == len(SIGNS)
    assert meaning("inferred").whole == "inferred: the card shows how"
    assert meaning("interval").whole == "it lasted throughout"
