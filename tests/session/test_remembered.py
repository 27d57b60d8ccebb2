"""What was used last comes back, the newest first."""

import pytest

from desktop_app.session.remembered import Remembered
from desktop_app.session.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def remembered(settings):
    def make(dossier="a", most=3):
        return Remembered(
            lambda: settings.searches(dossier),
            lambda words: settings.keep_searches(dossier, words),
            most,
        )

    return make


def test_at_first_there_is_nothing(remembered):
    assert remembered().all() == []


def test_the_newest_comes_first_and_each_once(remembered):
    for words in ("heron", "deed", "heron"):
        remembered().keep(words)
    assert remembered().all() == ["heron", "deed"]


def test_only_so_many_are_kept(remembered):
    for words in "abcde":
        remembered().keep(words)
    assert remembered().all() == ["e", "d", "c"]


def test_one_or_all_can_be_forgotten(remembered):
    for words in "abc":
        remembered().keep(words)
    remembered().forget("b")
    assert remembered().all() == ["c", "a"]
    remembered().forget("x")
    assert remembered().all() == ["c", "a"]
    remembered().forget_all()
    assert remembered().all() == []


def test_each_dossier_has_its_own(remembered):
    remembered("a").keep("heron")
    assert remembered("b").all() == []


@pytest.mark.parametrize("words", ["", "x" * 501])
def test_nothing_and_what_is_very_long_is_not_kept(remembered, words):
    remembered().keep(words)
    assert remembered().all() == []


@pytest.mark.parametrize("words", ['"a, b"', "“ñ” 🌊", "\x00", "\ud800", "%1; @Variant(\\0)"])
def test_whatever_was_typed_comes_back(settings, tmp_path, words):
    kept = Remembered(
        lambda: settings.searches("a"), lambda text: settings.keep_searches("a", text), 3
    )
    kept.keep(words)
    again = Settings(tmp_path / "settings.ini")
    assert Remembered(lambda: again.searches("a"), lambda _text: None, 3).all() == [words]


@pytest.mark.parametrize("kept", ["", "{", "null", "7", '{"a": 1}', '["x", 7, null]'])
def test_what_cannot_be_read_is_as_if_never_kept(kept):
    found = Remembered(lambda: kept, lambda _text: None, 3).all()
    assert found == (["x"] if "x" in kept else [])


def test_a_setting_of_another_type_is_as_if_never_kept(settings):
    settings._values.setValue("searches/a", ["x", "y"])
    assert settings.searches("a") == ""
