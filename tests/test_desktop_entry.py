"""The entry by which a desktop learns who opens links: its syntax."""

import configparser
import re

from desktop_app import paths

LOCAL = {"Name", "GenericName", "Comment"}
KNOWN = LOCAL | {
    "Type", "Version", "Exec", "Icon", "Terminal", "Categories", "MimeType", "StartupWMClass"
}  # fmt: skip


def entry():
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str
    parser.read(paths.resources() / "desktop" / "whence.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return dict(parser["Desktop Entry"])


def test_it_says_what_a_desktop_needs():
    told = entry()
    assert told["Type"] == "Application"
    assert told["Name"] == "Whence"
    assert told["Exec"] == "whence %u"
    assert told["MimeType"] == "x-scheme-handler/whence;"
    assert told["Terminal"] == "false"


def test_it_says_nothing_that_a_desktop_does_not_know():
    told = entry()
    assert set(told) <= KNOWN
    assert all(re.fullmatch(r"([\w-]+;)+", told[key]) for key in ("Categories",))
    assert all(value == value.strip() and value for value in told.values())
