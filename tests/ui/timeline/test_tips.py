from desktop_app.ui.timeline.tips import tip_for


def test_a_tip_gives_title_date_and_detail(item):
    tip = tip_for(item(1, "2019-01-04", title="A vote", date_words="Friday", detail="2 sources"))
    assert tip == "<p><b>A vote</b><br>Friday<br>2 sources</p>"


def test_what_is_not_known_is_left_out(item):
    assert tip_for(item(1, None, title="A vote")) == "<p><b>A vote</b></p>"


def test_a_title_is_never_taken_for_markup(item):
    tip = tip_for(item(1, "2019-01-04", title="<img src=x> & co", date_words="a<b"))
    assert "&lt;img src=x&gt; &amp; co" in tip
    assert "a&lt;b" in tip
