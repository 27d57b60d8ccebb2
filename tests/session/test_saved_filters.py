"""Filters are saved with a name in the user's own data, and nothing there is ever lost silently."""

import json

import pytest

from desktop_app.model.errors import SavedUnreadable, SavedUnwritten
from desktop_app.session.filters import Filters, Period
from desktop_app.session.kept_filters import Found
from desktop_app.session.saved_filters import SavedFilters

MAY = Filters(Period("2021-05-01", "2021-05-31"), differing=True, kinds=("vote",))


@pytest.fixture
def saved(library, tmp_path):
    return SavedFilters(tmp_path / "of the user" / "filters", library)


def test_what_was_saved_is_there_for_the_next_program(saved, library, entity):
    filters = MAY._replace(entities=(entity("heron"),), sources=(2,))
    assert saved.names() == []
    assert not saved.save("Votes of May", filters)
    assert not saved.save("Öl & <b>Reef</b>", Filters(single_voice=True))
    later = SavedFilters(saved.file.parent, library)
    assert later.names() == ["Votes of May", "Öl & <b>Reef</b>"]
    assert later.find("Votes of May") == Found(filters, 0)
    assert later.find("öl & <b>reef</b>").filters == Filters(single_voice=True)


def test_each_dossier_has_a_file_of_its_own_that_names_slugs(saved, library, entity):
    saved.save("Heron", Filters(entities=(entity("heron"),), sources=(1,)))
    kept = json.loads(saved.file.read_text("utf-8"))
    assert saved.file.name == f"{library.dossier().uuid}.json"
    assert kept["dossier"] == library.dossier().uuid
    (entry,) = kept["saved"]
    assert (entry["filters"]["entities"], entry["filters"]["sources"]) == (["heron"], ["ferry"])
    assert [one.name for one in saved.file.parent.iterdir()] == [saved.file.name]


def test_a_dossier_with_an_odd_number_writes_nowhere_else(altered, tmp_path):
    library = altered("update dossier set uuid = '../../elsewhere/' || char(233)").library
    saved = SavedFilters(tmp_path / "filters", library)
    saved.save("May", MAY)
    assert saved.file.parent == tmp_path / "filters"
    assert saved.names() == ["May"]


def test_the_same_name_is_replaced_and_the_former_can_be_brought_back(saved):
    saved.save("May", MAY)
    assert saved.last_gone == ""
    assert saved.save("may", Filters(single_voice=True))
    assert saved.names() == ["may"]
    assert saved.last_gone == "May"
    assert saved.bring_back() == "May"
    assert saved.find("May").filters == MAY
    assert saved.last_gone == "may"


def test_what_is_forgotten_can_be_brought_back(saved):
    saved.save("May", MAY)
    saved.save("Alone", Filters(single_voice=True))
    saved.forget("May")
    assert saved.names() == ["Alone"]
    assert saved.find("May") == Found(Filters(), 0)
    assert saved.bring_back() == "May"
    assert saved.names() == ["Alone", "May"]
    assert saved.last_gone == ""


def test_what_is_not_in_the_dossier_any_more_is_left_out_and_counted(saved):
    saved.save("May", MAY)
    kept = json.loads(saved.file.read_text("utf-8"))
    kept["saved"][0]["filters"] |= {"entities": ["drowned"], "sources": ["burnt", "ferry"]}
    saved.file.write_text(json.dumps(kept), "utf-8")
    assert saved.find("May") == Found(MAY._replace(sources=(1,)), 2)


BROKEN = [
    b"",
    b"{",
    b"[]",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"format": 2, "saved": []}',
    b'{"format": 1, "saved": 3}',
    b'{"format": 1, "saved": [3]}',
    b'{"format": 1, "saved": [{"name": 3, "filters": {}}]}',
    b'{"format": 1, "saved": [{"name": "May"}]}',
]


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_is_named_and_stays_as_it_is(saved, text):
    saved.save("May", MAY)
    saved.file.write_bytes(text)
    for act in (
        saved.names,
        lambda: saved.find("May"),
        lambda: saved.save("May", MAY),
        lambda: saved.forget("May"),
    ):
        with pytest.raises(SavedUnreadable, match="cannot be read, and were left as they are"):
            act()
    assert saved.file.read_bytes() == text
    assert saved.last_gone == ""


def test_a_folder_in_its_place_is_named(saved):
    saved.file.mkdir(parents=True)
    with pytest.raises(SavedUnreadable, match="directory"):
        saved.names()


def test_one_entry_that_is_not_as_we_write_it_lets_the_others_be(saved):
    saved.save("May", MAY)
    kept = json.loads(saved.file.read_text("utf-8"))
    kept["saved"].append({"name": "Odd", "filters": {"period": "spring"}})
    saved.file.write_text(json.dumps(kept), "utf-8")
    assert saved.names() == ["May", "Odd"]
    with pytest.raises(SavedUnreadable, match="“Odd” is not as Whence writes it"):
        saved.find("Odd")
    assert saved.find("May").filters == MAY
    saved.save("More", MAY)
    assert saved.names() == ["May", "Odd", "More"]


def test_where_it_cannot_be_written_that_is_said_and_nothing_is_gone(saved):
    saved.file.parent.parent.write_text("a file where the folder would be", "utf-8")
    with pytest.raises(SavedUnwritten, match="cannot be written"):
        saved.save("May", MAY)
    saved.file.parent.parent.unlink()
    assert saved.names() == []


def test_where_the_file_cannot_be_put_in_its_place_that_is_said(saved, monkeypatch):
    saved.save("May", MAY)
    before = saved.file.read_bytes()
    monkeypatch.setattr("desktop_app.session.saved_filters.QSaveFile.commit", lambda _file: False)
    with pytest.raises(SavedUnwritten):
        saved.forget("May")
    assert saved.file.read_bytes() == before
    assert saved.last_gone == ""
