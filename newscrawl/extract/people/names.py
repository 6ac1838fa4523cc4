"""Personal names in languages that write words apart: a byline cut into names, and what is no name left out."""

from __future__ import annotations

import re

from newscrawl.extract.people.agencies import agency_called, is_organisation

# "and" or "with" between names in the languages of Latin, Greek and Cyrillic script; capitals in bylines of capitals.
_AND = "and|und|et|y|e|ed|og|och|en|i|a|ja|és|și|și|ve|и|та|і|και|with|mit|avec|con|AND|UND|ET|Y|UND|mit"
SEPARATORS = re.compile(rf"\s*(?:[,;、；，|•·&+\t\n/]|\s[-–—]\s)\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND})\s+")

# Labels of writers that are ordinary words, too: with a colon only. In every language that the project reads.
COLON_LABELS = frozenset(
    """author authors autor autora autorin autoren autorzy autore auteur auteurs autori autorius autors yazar penulis
    text texte texto testo tekst teksti teksty szöveg szerző írta piše napisala napisao redaktor toimittaja skribent
    forfatter haber yazan oprac opracowanie reportaje reportagem reporter laporan автор авторы автора автори текст
    пише пишет συντάκτης κείμενο كتب كتبت بقلم الكاتب نویسنده مؤلف מאת כתב כתבה लेखक लेखिका লেখক লেখা
    ผู้เขียน เรื่อง นักเขียน 執筆 筆者 文 글""".split()
)

# What stands before the names.
PREFIX = re.compile(
    r"""\W*(?:
      (?:(?:written|reported|story|text|words|posted|published|article|report|analysis|interview|review|opinion
        |ein\s|beitrag|publié|publicado|skrevet|skriven|rédigé|écrit|propos\srecueillis|escrito|redactado|scritto
        |geschreven|geschrieben|verfasst|ditulis
        |submitted|gespeichert|eingereicht|soumis|enviado|inviato|ingediend|ingezonden|indsendt|inskickat)\s?)?
      (?:by|von|par|por|di|da|door|af|av|oleh|autore?s?|auteure?s?|autor(?:in(?:nen)?|en|a|as|ka)?|authors?
        |verfasser(?:in)?|text|texte|texto|testo|tekst|journalist|reporter|yazar|автор[ы]?|автор|tác\sgiả)
      # Przez is "through", too: only with a verb, or before a name and a date.
      | (?:wysłan|napisan|opublikowan|dodan)[aey]\sprzez | przez(?=\D{3,60}\d.{0,14}\d{4})
      | отправ(?:лено|ила?) | опубликовано | द्वारा
      | penulis | piše | írta | szerző | a\scura\sdi | γράφ(?:ει|ουν)(?:\s[οη]|\sοι)? | โดย | מאת | بقلم
    )(?:\s?:\s?|\s+)""",
    re.VERBOSE | re.IGNORECASE,
)
# The word before a colon, which may be such a label, also in the middle of a line.
WORD_AND_COLON = re.compile(r"(?<![^\s|·•,(])([^\s\d:|·•,()]{1,15})\s?:\s?")

# Roles, beside a name or instead of one, and what is written on links and accounts: View author page, Story by.
ROLE = re.compile(
    r"""\b(?:authors?|admin|view|what|this|copyright|newsroom|by$
    |editors?|reporters?|correspondents?|journalists?|writers?|columnists?|contributors?|producers?
    |photographers?|bureau|chief|freelancer?|analyst|redakteur(?:in)?|chefredakteur(?:in)?
    |korrespondent(?:in)?|reporter(?:in)?|journalist(?:in)?|autor(?:in)?|volontär(?:in)?|journaliste
    |rédact(?:eur|rice)|correspondante?|periodista|redactora?|corresponsal|giornalista|inviat[oa]|redaktør|redaktör
    |redaktor(?:ka)?|dziennikarka?|novinář(?:ka)?|muhabiri?|корреспондент|журналист|profesorius|phd|image|images
    |director|deputy|ressort|photo|foto|fotos|getty|picture|updated?|published|thứ\s(?:hai|ba|tư|năm|sáu|bảy)
    |chủ\snhật|phóng\sviên|wartawan|redaksi|συντάκτης|ομάδα|szerkesztő|مراسل|فريق|מערכת|כתבי)\b|기자$
    |প্রতিবেদক|প্রতিনিধি|ডেস্ক|संवाददाता|प्रतिनिधि|ब्यूरो|डेस्क|ผู้สื่อข่าว|กองบรรณาธิการ""",
    re.VERBOSE | re.IGNORECASE,
)

# Lower-case words inside names.
PARTICLES = frozenset(
    """de del della di da do dos das du des la le les el al von van der den ter ten zu zur af av bin ibn ben bint mc mac
    san st e y i 't op vom und auf""".split()
)
FIRST_PARTICLES = frozenset("de del della di da do dos van von der den ter al el le la".split())
# Reporter, correspondent: written behind the name in Korean and Japanese.
TITLE_BEHIND = re.compile(r"(?<=[가-힣一-龠ぁ-ん])\s?(?:기자|특파원|記者|特派員|編集委員|論説委員)$")
# Ann Lee in Berlin, Birgit Au aus Bonn, Ann Lee for the Harbour Times: from here on it is no name.
WHERE = re.compile(r"\s+(?:in|at|of|[Ff]or|FOR|from|aus|bei|für|à)\s+(?=[^\W\d_]).*$")
# A name has at most so many words and letters.
MOST_WORDS, LONGEST = 6, 50

# Words of an agency behind a name.
LONGEST_AGENCY = 3

# Addresses have one of these, too, unless they begin with www.
NO_NAME = re.compile(r"[{}<>$%=\\@#\d_?!:©“”\"\[\]/]")
NOISE = re.compile(r"\([^()]{0,60}\)|\S{1,64}@\S{1,64}|(?<!\w)@\w{1,30}")
# Names in these scripts need no capitals: Han, kana, Hangul, Arabic, Hebrew, Devanagari, Thai …
UNCASED = re.compile(r"[\u0590-\u1fff\u2e80-\ud7ff]")
ACCOUNTS = frozenset(("admin", "administrator", "unknown", "anonymous", "webmaster", "null", "none", "guest"))
"""Who a content system says the writer is when nobody told it."""
NOT_PEOPLE = ACCOUNTS | {"redaktion"}


def split_people(text: str) -> list[str]:
    """The people that a byline or an author field names, in order and each once; roles, places and media dropped."""
    has_prefix = _prefix_end(text)
    text = text[:400]
    if "(" in text or "@" in text:
        text = NOISE.sub(" ", text)
    if has_prefix:
        text = text[_prefix_end(text) :]
    pieces = [_without_agency(clean_name(piece)) for piece in SEPARATORS.split(text)]
    people: list[str] = []
    for piece in pieces:
        if is_person(piece) and piece.casefold() not in {p.casefold() for p in people}:
            people.append(piece)
    full = [name for name in people if len(name.split()) > 1]
    # "Anna Martel und Lea Wagner, Nairobi": a single word among full names is where they wrote.
    return full or people


def _prefix_end(text: str) -> int:
    """Where the names begin."""
    prefix = PREFIX.match(text)
    if prefix:
        return prefix.end()
    label = WORD_AND_COLON.match(text) if ":" in text else None
    return label.end() if label and label[1].lower() in COLON_LABELS else 0


def clean_name(text: str) -> str:
    """White space collapsed, punctuation and titles at the ends taken off."""
    name = " ".join(WHERE.sub("", text).split()).strip(" .,:;|-–—*'\"()·")
    return name if name.isascii() else TITLE_BEHIND.sub("", name).strip()


def _without_agency(name: str) -> str:
    """Ann Lee The Associated Press: the name alone."""
    words = name.split()
    for count in range(min(LONGEST_AGENCY, len(words) - 2), 0, -1):
        if agency_called(" ".join(words[-count:])):
            return " ".join(words[:-count])
    return name


def is_person(name: str) -> bool:
    """True for a string that can be a person's name: a few capitalised words without a role or a medium in them."""
    if (
        not 2 <= len(name) <= LONGEST
        or NO_NAME.search(name)
        or "www." in name
        or name.casefold() in NOT_PEOPLE
    ):
        return False
    if is_organisation(name) or ROLE.search(name):
        return False
    words = name.split()
    if len(words) > MOST_WORDS:
        return False
    return (not name.isascii() and bool(UNCASED.search(name))) or (
        (words[0][:1].isupper() or words[0] in FIRST_PARTICLES)
        and words[-1][:1].isupper()
        and all(
            word[:1].isupper() or word.lower() in PARTICLES or "'" in word or "’" in word for word in words
        )
    )
