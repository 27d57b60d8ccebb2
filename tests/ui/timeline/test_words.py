"""Titles are read when they come into sight, and kept for a while."""

from desktop_app.library.chronology import EventWords
from desktop_app.ui.timeline import words as timeline_words
from desktop_app.ui.timeline.words import Words
from tests.ui.timeline.plots import Told, chronology_of


class Reader:
    """Reads the words of events, and remembers what was asked for."""

    def __init__(self):
        self.asked = []
        self.words = Words(self.read)

    def read(self, ids):
        self.asked.append(sorted(ids))
        return {one: EventWords(f"e{one}", f"Event {one}", "2018") for one in ids}


def titles(found):
    return [one.title for one in found]


def test_each_is_read_once_and_given_in_the_order_asked_for():
    reader = Reader()
    assert titles(reader.words.of([3, 1])) == ["Event 3", "Event 1"]
    assert titles(reader.words.of([1, 2, 3])) == ["Event 1", "Event 2", "Event 3"]
    assert titles(reader.words.of([2])) == ["Event 2"]
    assert reader.words.of([]) == []
    assert reader.asked == [[1, 3], [2]]


def test_the_words_at_a_place():
    reader = Reader()
    chronology = chronology_of(Told("2019"), Told("2018"))
    assert reader.words.at(chronology, 0).slug == "e2"


def test_what_is_forgotten_is_read_anew():
    reader = Reader()
    reader.words.of([1])
    reader.words.forget()
    reader.words.of([1])
    assert reader.asked == [[1], [1]]


def test_not_all_of_a_million_are_kept(monkeypatch):
    monkeypatch.setattr(timeline_words, "MOST_KEPT", 3)
    reader = Reader()
    for ids in ([1, 2], [2, 3], [3, 4], [3], [1]):
        assert titles(reader.words.of(ids)) == [f"Event {one}" for one in ids]
    assert reader.asked == [[1, 2], [3], [4], [1]]
