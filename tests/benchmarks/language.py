"""Words of a language that nobody speaks, as frequent as those of a real one.

The most frequent are English ones, as are the forms of the others: what is typed letter by letter
meets about as many words as it would in a newspaper. How frequent a word is falls with its rank as
Zipf and Mandelbrot have it, and faster from some rank on, so that the vocabulary grows with the text
as Heaps has it: about 100,000 words in 100,000 paragraphs, 300,000 in a million.
"""

from itertools import accumulate
from random import Random

FUNCTION = """
the of to and in a that for is on was said with as it by at he from be has his an have not are were
but they had their who been which will this would its one we more about or when I after two there up
out she all people also could her than into other can new some what last so if over first him no
against years time them before such where now may most only many year during three while because
between made under should being just those both how off any get since another did these still well
even our through take your million my like going second around us former part back says without part
told including next among called say according against later do then four same between very each
several five own until per day week month million much does our down way want think know come make
"""
CONTENT = """
government president minister country state police officials party national law week group public
members court support security leader international city military report political council talks
leaders statement economic power meeting parliament budget election opposition border crisis
harbour island strike treaty vote protest workers school hospital river water price market bank oil
company trade deal money plan program reform rights press news media office attack war peace troops
army forces arrest prison trial judge charges case evidence investigation accused death killed
injured victims violence fire storm flood agreement union federal foreign affairs ambassador capital
region province village home family women children students university research study health
disease medical food energy industry business investment growth inflation tax debt development
project construction road bridge airport railway ferry ship coast fishing mining land farm forest
climate weather campaign candidate voters senate congress committee commission chairman director
general secretary spokesman deputy mayor governor republic democracy constitution independence
history culture church language music film book science technology computer network satellite
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December central northern southern eastern western early late
"""
ONSETS = (
    *("s", "c", "p", "m", "b", "t", "d", "r", "f", "l", "h", "n", "g", "w", "v", "j", "k", ""),
    *("st", "tr", "pr", "ch", "sh", "th", "br", "cr", "gr", "fl", "cl", "sp", "pl", "sl", "str"),
    *("dr", "bl", "fr", "gl", "qu", "sc", "sw", "wh", "z", "sk", "sn", "tw", "sm", "kn", "y"),
)
VOWELS = "a", "e", "i", "o", "u", "ea", "ai", "oo", "ou", "ie", "oa", "au"
CODAS = (
    *("", "", "", "n", "r", "l", "t", "s", "m", "d", "c", "p", "nd", "nt", "st", "ck", "g", "rt"),
    *("ng", "b", "ss", "ll", "v", "ct", "rd", "mp", "lt", "rn", "sh", "ft", "x", "th", "sk", "rm"),
)
PREFIXES = "re", "con", "in", "un", "de", "pro", "dis", "com", "ex", "sub", "inter", "over", "trans"
SUFFIXES = (
    *("s", "ed", "ing", "er", "ers", "ion", "al", "ly", "ions", "ment", "ive", "ity", "ments"),
    *("able", "ness", "ist", "ists", "ally", "or", "ors", "ism", "less", "ful", "ance", "ingly"),
)
ACCENTS = {"a": "áãâä", "e": "éèêë", "i": "íî", "o": "óõôö", "u": "úü", "n": "ñ", "c": "ç"}
KINSHIP, PREFIXED, ACCENTED = 0.55, 0.3, 0.015
"""How many words are forms of others; how many stems are long, and how many have an accent."""
RECENT = 3_000
"""A form may be that much less frequent than another of its kin."""
FEWEST, MOST, A_PARAGRAPH = 60_000, 600_000, 5
"""How many words there are to choose from: most of the last are never chosen."""
SHIFT, BEND, STEEP = 1.0, 2_500, 1.85
"""Up to the rank `BEND` a word is as frequent as its rank, plus `SHIFT`, says; then it falls."""


class Vocabulary:
    """Words by rank, and added up how often each is used."""

    def __init__(self, chance: Random, paragraphs: int) -> None:
        size = min(MOST, FEWEST + A_PARAGRAPH * paragraphs)
        self.words = ranked(chance, size)
        self.shares = list(accumulate(frequency(rank) for rank in range(1, size + 1)))
        self._chance = chance

    def draw(self, count: int) -> list[str]:
        """Return so many words as a text has them."""
        return self._chance.choices(self.words, cum_weights=self.shares, k=count)

    def topic(self, count: int) -> list[str]:
        """Return so many words of which a text may be about: seldom the same in two texts."""
        chance, first = self._chance, len(FUNCTION.split())
        last = len(self.words) // 4
        return [
            self.words[int(first * (last / first) ** chance.random())] for _number in range(count)
        ]


def frequency(rank: int) -> float:
    """Return how often the word of that rank is used, in no unit."""
    if rank <= BEND:
        return 1 / (rank + SHIFT)
    return 1 / (BEND + SHIFT) * ((BEND + SHIFT) / (rank + SHIFT)) ** STEEP


def ranked(chance: Random, size: int) -> list[str]:
    """Return words, no two alike, in the order in which they are frequent."""
    words = list(dict.fromkeys([*FUNCTION.split(), *CONTENT.split()]))
    known: set[str] = set(words)
    stems: list[str] = []
    while len(words) < size:
        if stems and chance.random() < KINSHIP:
            made = stems[-int(min(RECENT, len(stems)) * chance.random()) - 1]
            made += SUFFIXES[int(len(SUFFIXES) * chance.random() ** 2)]
        else:
            made = stem(chance, 1 + (len(words) > RECENT) + (chance.random() < PREFIXED))
            stems.append(made)
        if made not in known and len(made) < 18:
            known.add(made)
            words.append(made)
    return words


def stem(chance: Random, syllables: int) -> str:
    """Return a word that can be spoken, perhaps with an accent."""
    made = "".join(syllable(chance) for _number in range(syllables))
    if chance.random() < PREFIXED:
        made = chance.choice(PREFIXES) + made
    return accented(chance, made) if chance.random() < ACCENTED else made


def syllable(chance: Random) -> str:
    """Return a syllable; frequent sounds are frequent."""
    return (
        ONSETS[int(len(ONSETS) * chance.random() ** 1.8)]
        + VOWELS[int(len(VOWELS) * chance.random() ** 1.8)]
        + CODAS[int(len(CODAS) * chance.random() ** 2.5)]
    )


def accented(chance: Random, word: str) -> str:
    """Return the word with an accent on one of its letters, if any can have one."""
    places = [at for at, letter in enumerate(word) if letter in ACCENTS]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + chance.choice(ACCENTS[word[at]]) + word[at + 1 :]


def last_names(chance: Random, count: int) -> list[str]:
    """Return names of families and places, no two alike, many with an accent."""
    found: dict[str, None] = {}
    while len(found) < count:
        name = stem(chance, 2)
        name = accented(chance, name) if chance.random() < 0.3 else name
        if 4 <= len(name) <= 12:
            found.setdefault(name.capitalize())
    return list(found)
