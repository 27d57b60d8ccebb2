"""Which files a curated folder has, and where its texts may lie."""

import hashlib
import os
from pathlib import Path

import pytest

from desktop_app.library.events import all_events
from desktop_app.library.reference.compiler import compile_rows
from desktop_app.library.reference.reading import read_folder
from desktop_app.library.sources import all_sources, text
from desktop_app.model.errors import CurationError

FERRY = 'file = "ferry.txt"'


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(CurationError, match=r"^nowhere: there is no such folder$"):
        read_folder(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["dossier.toml", "sources.toml"])
def test_a_file_that_must_be_there(name, small_folder, refusal):
    (small_folder / name).unlink()
    assert refusal() == f"{name}: there is no such file"


def test_only_dossier_and_sources_must_be_there(small_folder, change, compiled):
    for name in ("entities.toml", "events.toml", "differences.toml"):
        (small_folder / name).unlink()
    change("dossier.toml", 'opening = "second-vote"', "")
    library = compiled()
    assert library.counts().sources == 2
    assert library.counts().events == library.counts().entities == 0


def test_a_file_that_is_not_utf_8(small_folder, refusal):
    (small_folder / "entities.toml").write_bytes(b'name = "Br\xf6ndt"')
    assert refusal() == "entities.toml: is not text in UTF-8: save it as UTF-8"


def test_a_file_that_cannot_be_read(small_folder, refusal):
    (small_folder / "entities.toml").unlink()
    (small_folder / "entities.toml").mkdir()
    assert refusal() == "entities.toml: cannot be read (Is a directory)"


def test_events_may_stand_in_several_files(small_folder, compiled):
    whole = (small_folder / "events.toml").read_text("utf-8")
    first, *others = whole.split("[[event]]")[1:]
    (small_folder / "events").mkdir()
    for number, entry in enumerate(others):
        (small_folder / f"events/{number}.toml").write_text("[[event]]" + entry, "utf-8")
    (small_folder / "events.toml").write_text("[[event]]" + first, "utf-8")
    by_id = [event.slug for event in sorted(all_events(compiled()), key=lambda event: event.id)]
    assert by_id[:3] == ["service", "first-vote", "grounding"]
    assert len(by_id) == 8


def test_an_error_names_the_file_inside_the_folder_of_events(small_folder, refusal):
    (small_folder / "events").mkdir()
    (small_folder / "events/2021.toml").write_text("[[event]]\nslug = 'x'", "utf-8")
    assert refusal() == "events/2021.toml: event “x”: “title” is missing"


def test_an_entry_without_a_slug_is_called_by_its_number(add, refusal):
    add("entities.toml", "\n[[entity]]\nname = 'x'")
    assert refusal() == "entities.toml: entity 10: “slug” is missing"


def test_a_text_that_is_not_there(small_folder, refusal):
    (small_folder / "ferry.txt").unlink()
    assert refusal() == "sources.toml: source “ferry”: there is no file “ferry.txt”"


def test_a_text_that_is_a_folder(small_folder, refusal):
    (small_folder / "ferry.txt").unlink()
    (small_folder / "ferry.txt").mkdir()
    assert refusal() == "sources.toml: source “ferry”: there is no file “ferry.txt”"


def test_a_text_outside_the_folder(small_folder, change, refusal):
    (small_folder / "ferry.txt").rename(small_folder.parent / "ferry.txt")
    change("sources.toml", FERRY, 'file = "../ferry.txt"')
    sentence = "sources.toml: source “ferry”: “../ferry.txt” lies outside “small_dossier”"
    assert refusal() == sentence


def test_a_text_given_by_its_whole_path(small_folder, change, refusal):
    moved = (small_folder / "ferry.txt").rename(small_folder.parent / "ferry.txt")
    change("sources.toml", FERRY, f'file = "{moved}"')
    assert refusal() == f"sources.toml: source “ferry”: “{moved}” lies outside “small_dossier”"


def test_a_text_that_is_a_link_to_the_outside(small_folder, refusal):
    moved = (small_folder / "ferry.txt").rename(small_folder.parent / "ferry.txt")
    (small_folder / "ferry.txt").symlink_to(moved)
    assert refusal() == "sources.toml: source “ferry”: “ferry.txt” lies outside “small_dossier”"


def test_a_folder_of_texts_that_is_a_link_to_the_outside(small_folder, change, refusal):
    outside = small_folder.parent / "outside"
    outside.mkdir()
    (small_folder / "ferry.txt").rename(outside / "ferry.txt")
    (small_folder / "texts").symlink_to(outside)
    change("sources.toml", FERRY, 'file = "texts/ferry.txt"')
    assert "“texts/ferry.txt” lies outside “small_dossier”" in refusal()


def test_a_text_that_is_a_link_to_itself(small_folder, refusal):
    (small_folder / "ferry.txt").unlink()
    (small_folder / "ferry.txt").symlink_to("ferry.txt")
    assert refusal().startswith("sources.toml: source “ferry”: ")


@pytest.mark.parametrize("name", ["\\u0000", "x" * 300])
def test_a_text_whose_name_no_file_can_have(name, change, refusal):
    change("sources.toml", FERRY, f'file = "{name}"')
    assert refusal().startswith("sources.toml: source “ferry”: “")


def test_a_text_that_is_not_utf_8(small_folder, refusal):
    (small_folder / "ferry.txt").write_bytes(b"Skerr\xf6w")
    sentence = "sources.toml: source “ferry”: “ferry.txt” is not text in UTF-8 (byte 5)"
    sentence += ": save it as UTF-8"
    assert refusal() == sentence


def test_texts_may_lie_in_a_folder_of_their_own(small_folder):
    texts = small_folder.parent / "texts"
    texts.mkdir()
    (small_folder / "ferry.txt").rename(texts / "ferry.txt")
    rows = compile_rows(read_folder(small_folder), (small_folder, texts))
    assert [row["filename"] for row in rows.tables["source"]] == ["ferry.txt", "council.txt"]


def test_a_text_in_neither_folder(small_folder):
    texts = small_folder.parent / "texts"
    texts.mkdir()
    (small_folder / "ferry.txt").unlink()
    with pytest.raises(CurationError, match=r"there is no file “ferry\.txt”"):
        compile_rows(read_folder(small_folder), (small_folder, texts))


def test_nothing_of_a_text_is_changed_but_its_line_ends(small_folder, compiled):
    odd = "\ufeffA\u00a0b\u2028c\r\n\x00 e\u0301 \r \r\r\n\t🌊\n".encode()
    with (small_folder / "council.txt").open("ab") as stream:
        stream.write(odd)
    library = compiled()
    council = all_sources(library)[1]
    assert council.slug == "council"
    assert text(library, council.id).endswith("\ufeffA\u00a0b\u2028c\n\x00 e\u0301 \r \r\n\t🌊\n")


def test_the_file_and_the_text_have_a_hash_each(small_folder, compiled):
    rows = compiled().rows("select filename, text, file_sha256, sha256 from source")
    for name, stored, of_file, of_text in rows:
        assert of_file == hashlib.sha256((small_folder / name).read_bytes()).hexdigest()
        assert of_text == hashlib.sha256(stored.encode()).hexdigest()
    assert [of_file == of_text for *_, of_file, of_text in rows] == [True, False]


def test_a_text_below_a_plain_file(change, refusal):
    change("sources.toml", FERRY, 'file = "ferry.txt/x"')
    assert refusal() == "sources.toml: source “ferry”: there is no file “ferry.txt/x”"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(small_folder, refusal):
    (small_folder / "ferry.txt").unlink()
    os.mkfifo(small_folder / "ferry.txt")
    assert "there is no file “ferry.txt”" in refusal()


def test_the_small_dossier_has_both_kinds_of_line_ends():
    folder = Path(__file__).parents[2] / "small_dossier"
    assert b"\r\n" in (folder / "council.txt").read_bytes()
    assert b"\r\n" not in (folder / "ferry.txt").read_bytes()
