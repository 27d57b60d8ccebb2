"""Other engines over the same paragraphs: FTS5 as it comes, and tantivy where it is installed.

All words must occur, the last perhaps unfinished. tantivy has two ways to take an unfinished word: as
a pattern that all words of the index are held against, which finds all; or as words of which it looks
at the first fifty by the alphabet.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from re import escape, findall
from time import monotonic, process_time
from typing import Any

FIFTY = 50
PARAGRAPHS = (
    'select block.id, substr(text, start + 1, "end" - start) from block '
    "join source on source.id = source_id order by block.id"
)
CONTENT = "create table content (id integer primary key, text)"
BARE = (
    "create virtual table bare using fts5(text, content = 'content', content_rowid = 'id', "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
FILL = "insert into bare (bare) values ('rebuild')"
BEST = (
    "select rowid, snippet(bare, 0, char(2), char(3), '…', 24) from bare where bare match ? "
    "order by rank limit 50"
)
PAGES = "select sum(pgsize) from dbstat where name like 'bare%'"
QUICK = "journal_mode = off", "synchronous = off", "cache_size = -200000", "temp_store = memory"
MEMORY = 200_000_000
ANALYZER = "folded"


def has_tantivy() -> bool:
    """Whether tantivy can be asked."""
    return find_spec("tantivy") is not None


def words(query: str) -> list[str]:
    """Return the words of a query."""
    return findall(r"\w+", query)


def paragraphs(archive: Path) -> Iterator[tuple[int, str]]:
    """Give all paragraphs of an archive."""
    with closing(sqlite3.connect(archive)) as connection:
        yield from connection.execute(PARAGRAPHS)


def build_bare(archive: Path, index: Path) -> dict[str, object]:
    """Make a table of the paragraphs, then, which is timed, its index."""
    index.unlink(missing_ok=True)
    with closing(sqlite3.connect(index, isolation_level=None)) as connection:
        for setting in QUICK:
            connection.execute(f"pragma {setting}")
        connection.execute(CONTENT)
        connection.execute("begin")
        made = connection.executemany("insert into content values (?, ?)", paragraphs(archive))
        count = made.rowcount
        began, before = monotonic(), process_time()
        connection.execute(BARE)
        connection.execute(FILL)
        connection.execute("commit")
        seconds, worked = monotonic() - began, process_time() - before
        (size,) = connection.execute(PAGES).fetchone()
    return {"paragraphs": count, "seconds": seconds, "worked": worked, "bytes": size}


def bare(index: Path) -> Callable[[str], int]:
    """Return what asks FTS5 for the best fifty."""
    connection = sqlite3.connect(f"file:{index}?mode=ro&immutable=1", uri=True)

    def ask(query: str) -> int:
        expression = " ".join(f'"{word}"' for word in words(query))
        return len(connection.execute(BEST, [f"{expression}*"]).fetchall()) if expression else 0

    return ask


def schema() -> Any:
    """Return tantivy's schema of a paragraph, whose text is kept."""
    import tantivy  # noqa: PLC0415 - may not be there

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name=ANALYZER)
    return builder.build()


def index_at(index: Path) -> Any:
    """Return tantivy's index in a folder, which folds case and accents."""
    import tantivy  # noqa: PLC0415 - may not be there

    made = tantivy.Index(schema(), path=str(index))
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for kept in (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold()):
        analyzer = analyzer.filter(kept)
    made.register_tokenizer(ANALYZER, analyzer.build())
    return made


def build_tantivy(archive: Path, index: Path) -> dict[str, object]:
    """Make tantivy's index, with one thread as ours is made; the texts it keeps are not counted."""
    import tantivy  # noqa: PLC0415 - may not be there

    index.mkdir()
    given = list(paragraphs(archive))
    began, before = monotonic(), process_time()
    made = index_at(index)
    writer = made.writer(MEMORY, 1)
    for _number, text in given:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    seconds, worked = monotonic() - began, process_time() - before
    kept = (file.stat().st_size for file in index.iterdir() if file.suffix != ".store")
    size = sum(kept)
    return {"paragraphs": len(given), "seconds": seconds, "worked": worked, "bytes": size}


def tantivy_all(index: Path) -> Callable[[str], int]:
    """Return what asks tantivy for the best fifty, all words that begin so being looked at."""
    return _tantivy(index, is_bounded=False)


def tantivy_some(index: Path) -> Callable[[str], int]:
    """Return what asks tantivy for the best fifty, fifty words that begin so being looked at."""
    return _tantivy(index, is_bounded=True)


def _tantivy(index: Path, *, is_bounded: bool) -> Callable[[str], int]:
    import tantivy  # noqa: PLC0415 - may not be there

    made = index_at(index)
    given, searcher, query_of = made.schema, made.searcher(), tantivy.Query
    must, fold = tantivy.Occur.Must, partial(_folded, tantivy)

    def ask(query: str) -> int:
        *whole, last = fold(query) or [""]
        if not last:
            return 0
        parts = [query_of.term_query(given, "text", word) for word in whole]
        if is_bounded:
            parts.append(query_of.phrase_prefix_query(given, "text", [last]))
        else:
            parts.append(query_of.regex_query(given, "text", f"{escape(last)}.*"))
        asked = query_of.boolean_query([(must, part) for part in parts])
        hits = searcher.search(asked, FIFTY, count=False).hits
        snippets = tantivy.SnippetGenerator.create(searcher, asked, given, "text")
        told = [snippets.snippet_from_doc(searcher.doc(at)).to_html() for _score, at in hits]
        return len(told)

    return ask


def _folded(tantivy: Any, query: str) -> list[str]:
    """Return the words of a query as the index has them."""
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    analyzer = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    return list(analyzer.build().analyze(query))
