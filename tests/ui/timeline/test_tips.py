from desktop_app.ui.timeline.telling import Told
from desktop_app.ui.timeline.tips import tip_for, tip_for_crowd


def test_a_tip_gives_title_date_and_detail():
    tip = tip_for(Told("a-vote", "A vote", "Friday", "2 voices"))
    assert tip == "<p><b>A vote</b><br>Friday<br>2 voices</p>"


def test_what_is_not_known_is_left_out():
    assert tip_for(Told("a-vote", "A vote")) == "<p><b>A vote</b></p>"


def test_a_crowd_is_told_by_its_first_titles_and_how_many_more():
    tip = tip_for_crowd("12 events · May 2021", ["One", "Two"], "… and 10 more")
    assert tip == "<p><b>12 events · May 2021</b><br>One<br>Two<br>… and 10 more</p>"
    assert tip_for_crowd("2 events", ["One", "Two"], "") == "<p><b>2 events</b><br>One<br>Two</p>"


def test_a_title_is_never_taken_for_markup():
    tip = tip_for(Told("x", "<img src=x> & co", "a<b"))
    assert "&lt;img src=x&gt; &amp; co" in tip
    assert "a&lt;b" in tip
    assert "<img" not in tip_for_crowd("2 events", ["<img src=x>"], "")


def test_an_event_is_told_in_one_sentence():
    assert Told("x", "A vote", "", "2 voices").sentence == "A vote, 2 voices"
