"""The language of a story: the text decides, what the page declares breaks ties.

Templates declare ``lang="en"`` on pages in any language, so a declaration counts only where the text's script
and words allow it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from newscrawl.extract.found import Found
from newscrawl.extract.language.scripts import (
    HAN,
    HANGUL,
    KANA,
    KANA_OR_HANGUL,
    LANGUAGES_OF,
    LATIN,
    LETTERS_OF,
    OTHER_SCRIPTS,
    SIMPLIFIED,
    TRADITIONAL,
)
from newscrawl.extract.language.words import LANGUAGES_OF_WORD, OWN_LETTERS, STOP_WORDS
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured

SAMPLE_CHARS = 600

# A Chinese or Japanese story has Latin names in it; a Latin one has hardly a character of theirs.
MIN_SHARE = 0.3
# Japanese has more kana than kanji; a Chinese story may quote a Japanese name.
MIN_KANA_SHARE = 0.1

# Common words make a fifth of running text; below a twentieth they are another language's or chance.
MIN_WORDS_SHARE = 0.05
MIN_WORDS = 3
# What letters that no other language has are worth, in words.
LETTERS_WEIGHT = 4
# So many words without common ones of a language are not in it.
LONG_TEXT_WORDS = 40
# A declared language stands unless another one has so many times its words.
CLEARLY_MORE = 1.5

TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")

# Withdrawn and three-letter codes (IANA registry, ISO 639-2), country codes taken for languages, and the two
# Norwegians, which readers of news do not part.
REPLACED = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "nb": "no",
    "nn": "no",
    "fil": "tl",
    "jp": "ja",
    "cn": "zh",
    "kr": "ko",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "por": "pt",
    "ita": "it",
    "nld": "nl",
    "rus": "ru",
    "zho": "zh",
    "chi": "zh",
    "jpn": "ja",
    "kor": "ko",
    "ara": "ar",
}
# Script or region of a tag that means traditional characters.
TRADITIONAL_MARKS = frozenset({"hant", "tw", "hk", "mo"})


def find_language(
    page: Page, structured: Structured, text: str | None, portal: Portal | None
) -> Found[str | None]:
    """BCP 47 tag of the story: ``zh-Hans``, ``zh-Hant``, ``de``; None when nothing tells.

    ``text`` is the story's body; where there is none, the page's title and description stand in for it.
    """
    sample = (text or _stand_in(page, structured))[:SAMPLE_CHARS]
    declared = _declared(page, structured, portal)
    script = _script(sample)
    if script is None:
        return Found(_tag(declared[0].value), declared[0].provenance) if declared else Found(None)
    if script == "Hani":
        return Found(_chinese(sample, [tag.value for tag in declared]), "text")
    primary = [Found(_primary(tag.value), tag.provenance) for tag in declared]
    return _latin(sample, primary) if script == "Latn" else _of_script(script, sample, primary)


def _stand_in(page: Page, structured: Structured) -> str:
    description = structured.first_meta("og:description", "description")
    return " ".join([*page.titles, *([description] if description else [])])


def _declared(page: Page, structured: Structured, portal: Portal | None) -> list[Found[str]]:
    """Tags as declared, the surest first; what is no tag left out."""
    article = structured.articles[0] if structured.articles else {}
    html = next(iter(page.nodes_of("html")), None)
    texts = [
        (first_text(article.get("inLanguage"), "alternateName", "name"), "jsonld"),
        (html.get("lang") or html.get("xml:lang") if html else None, "meta"),
        (structured.first_meta("og:locale", "content-language", "language", "dc.language"), "meta"),
        (portal.language if portal else None, "css"),
    ]
    stripped = [Found(text.strip(), origin) for text, origin in texts if text]
    return [tag for tag in stripped if TAG.fullmatch(tag.value)]


def _primary(tag: str) -> str:
    language = re.split(r"[-_.@]", tag)[0].lower()
    return REPLACED.get(language, language)


def _tag(tag: str) -> str:
    """The tag without its region, which says where a reader is and not what the text is."""
    if _primary(tag) != "zh":
        return _primary(tag)
    return "zh-Hant" if _is_traditional(tag) else "zh-Hans"


def _is_traditional(tag: str) -> bool:
    return not TRADITIONAL_MARKS.isdisjoint(re.split(r"[-_]", tag.lower()))


def _script(sample: str) -> str | None:
    """ISO 15924 code of the script that most letters are in."""
    visible = len(sample) - sample.count(" ") - sample.count("\n")
    if not visible:
        return None
    if sample.isascii():
        return "Latn"
    # In Chinese next to nothing is left to be searched for the others.
    beside_han = HAN.sub("", sample)
    han = len(sample) - len(beside_han)
    # So much Han leaves Latin no majority, and nothing of the other two is there: most Chinese ends here.
    if han > MIN_SHARE * visible and not KANA_OR_HANGUL.search(beside_han):
        return "Hani"
    latin = _letters(LATIN, sample)
    if latin > (1 - MIN_SHARE) * visible:
        return "Latn"
    kana, hangul = _letters(KANA, sample), _letters(HANGUL, sample)
    cjk = han + kana + hangul
    if cjk > MIN_SHARE * visible:
        if hangul > max(han, kana):
            return "Kore"
        return "Jpan" if kana > MIN_KANA_SHARE * cjk else "Hani"
    counts = {script: _letters(letters, sample) for script, letters in OTHER_SCRIPTS.items()}
    script = max(counts, key=counts.__getitem__)
    if counts[script] > latin:
        return script
    return "Latn" if latin else None


def _letters(runs: re.Pattern[str], sample: str) -> int:
    return len(sample) - len(runs.sub("", sample))


def _chinese(sample: str, declared: list[str]) -> str:
    traditional = len(TRADITIONAL.findall(sample))
    # Most stories have no traditional character at all: then one simplified is enough to tell.
    if not traditional and SIMPLIFIED.search(sample):
        return "zh-Hans"
    simplified = len(SIMPLIFIED.findall(sample))
    if simplified == traditional:
        return "zh-Hant" if any(_is_traditional(tag) for tag in declared) else "zh-Hans"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _latin(sample: str, declared: list[Found[str]]) -> Found[str | None]:
    # Each word once: one that comes often in a story may be another language's name for something else.
    sample = sample.lower()
    words = set(WORD.findall(sample))
    common = [LANGUAGES_OF_WORD[word] for word in words if word in LANGUAGES_OF_WORD]
    counts = Counter(chain.from_iterable(common))
    if not sample.isascii():
        letters = set(sample)
        for language, own_letters in OWN_LETTERS.items():
            # One alone may stand in a foreign name.
            if len(letters & own_letters) > 1:
                counts[language] += LETTERS_WEIGHT
    best, best_count = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    needed = max(MIN_WORDS, MIN_WORDS_SHARE * len(words))
    for language, origin in declared:
        # Of a language without a list nothing contradicts but another's words.
        count = counts[language] if language in STOP_WORDS else needed
        is_absent = len(words) >= LONG_TEXT_WORDS and count < MIN_WORDS
        if not is_absent and (best_count < needed or count * CLEARLY_MORE >= best_count):
            return Found(language, origin)
    return Found(best if best_count >= needed else None, "text")


def _of_script(script: str, sample: str, declared: list[Found[str]]) -> Found[str | None]:
    """The declared language where it is written in the script, else by telling letters."""
    known = LANGUAGES_OF[script]
    by_letters = next(
        (language for language, letters in LETTERS_OF.get(script, ()) if any(c in sample for c in letters)),
        None,
    )
    fitting = next((tag for tag in declared if tag.value in known), None)
    if by_letters and (fitting is None or fitting.value == known[0]):
        return Found(by_letters, "text")
    return Found(*fitting) if fitting is not None else Found(known[0], "text")
