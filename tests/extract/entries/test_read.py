"""Single cards and lists of cards read into headline, overline, teaser and date."""

import pytest

from newscrawl.extract.entries.cards import find_cards
from newscrawl.extract.entries.read import CardReader
from newscrawl.extract.links.anchors import read_anchors
from newscrawl.extract.page import parse_page

URL = "https://news.example/"
HEAD = "The harbour opens again after a long winter"
TEASER = "Ships of all sizes came in on the first day, and the cranes did not stand still before midnight."


def read(*cards):
    """What the cards say; ``@`` in them stands for their address."""
    items = "".join(
        f"<li>{card.replace('@', f'/2025/{n}000.html')}</li>" for n, card in enumerate(cards, start=1)
    )
    page = parse_page(f"<title>News</title><body><ul>{items}</ul></body>".encode(), URL)
    outer = {node.index for node in page.nodes if node.tag in ("html", "body", "ul")}
    return CardReader(page).read(find_cards(read_anchors(page, URL), outer))


@pytest.mark.parametrize(
    ("card", "title", "kicker", "summary", "date"),
    [
        (f"<a href='@'>{HEAD}</a>", HEAD, None, None, None),
        (f"<a href='@'>{HEAD}</a><p>{TEASER}</p>", HEAD, None, TEASER, None),
        (f"<a href='@'><h3>{HEAD}</h3><p>{TEASER}</p></a>", HEAD, None, TEASER, None),
        (f"<p class='teaser-text'>{TEASER}</p><h3><a href='@'>{HEAD}</a></h3>", HEAD, None, TEASER, None),
        (f"<a href='@'><span class='kicker'>Port</span><span class='t'>{HEAD}</span></a>", HEAD, "Port", None, None),
        (f"<a href='@'><h3><span class='a'>Port</span><span class='b'>{HEAD}</span></h3></a>", HEAD, "Port", None, None),
        (f"<a href='@'>{HEAD}</a><span>2025-09-18</span>", HEAD, None, None, "2025-09-18"),
        (f"<a href='@'>{HEAD}</a> (18 September 2025)", HEAD, None, None, "18 September 2025"),
        (f"<a href='@'>{HEAD}</a><span>2025-09-18</span><span>19:22</span>", HEAD, None, None, "2025-09-18 19:22"),
        (f"<a href='@'>{HEAD}</a><time datetime='2025-09-18T19:22'></time>", HEAD, None, None, "2025-09-18T19:22"),
        (f"<a href='@'>{HEAD}</a><span class='byline'>By Jane Example</span>", HEAD, None, None, None),
        (f"<a href='@'>{HEAD}</a><p>By Jane Example, our reporter in the north of it</p>", HEAD, None, None, None),
        (f"<a href='@'>{HEAD}</a><span>12 comments</span><span>3 min read</span>", HEAD, None, None, None),
        (f"<b>1</b><a href='@'>{HEAD}</a><a href='@'>Read more</a>", HEAD, None, None, None),
        (f"<h4>Read also</h4><a href='@'>{HEAD}</a>", HEAD, None, None, None),
        (f"<a href='@'><strong>{HEAD}</strong> {TEASER}</a>", HEAD, None, TEASER, None),
        (f"<a href='@'>{HEAD} <em>and</em> spring</a>", f"{HEAD} and spring", None, None, None),
        (f"<a href='@'>{HEAD}</a><p>port,ships,cranes,winter,ice</p>", HEAD, None, None, None),
        (f"<a href='@'>{HEAD}</a><p>{TEASER}【详细】</p>", HEAD, None, TEASER, None),
        (f"<a href='@'><span class='sr-only'>{HEAD}</span></a><h3><i>Port</i><span>{HEAD}</span></h3>", HEAD, None, None, None),
        (f"<a href='@'>▸{HEAD}</a>", HEAD, None, None, None),
        (f"<p><b>14</b><i>2023-04</i></p><h4><a href='@'>{HEAD}</a></h4><p>{TEASER}</p>", HEAD, None, TEASER, "2023-04-14"),
        (f"<p><b>14</b><span>2023-04</span></p><h4><a href='@'>{HEAD}</a></h4>", HEAD, None, None, "2023-04-14"),
        (f"<p>14<br>4月</p><h4><a href='@'>{HEAD}</a></h4>", HEAD, None, None, "4月14日"),
        (f"<a href='@'><p>2023.04</p><p>07</p><h4>{HEAD}</h4></a>", HEAD, None, None, "2023.04.07"),
        (f"<a href='@'></a><h3>{HEAD}</h3><p>{TEASER}</p>", HEAD, None, TEASER, None),
        (f"<a href='@' title='{HEAD}'></a><img src='a.jpg'><p>Port</p><p>2025-09-18</p>", HEAD, None, None, "2025-09-18"),
        ("<a href='@'>Har\u00adbour ope\u00adnings of the year</a>", "Harbour openings of the year", None, None, None),
    ],
)  # fmt: skip
def test_one_card(card, title, kicker, summary, date):
    (entry,) = read(card)
    assert (entry.title, entry.summary, entry.date_raw) == (title, summary, date)
    if kicker:
        assert entry.kicker == kicker


@pytest.mark.parametrize(
    ("end", "cut"), [("...", True), ("…", True), ("[…]", True), (".", False), ("", False)]
)
def test_a_cut_teaser_says_so(end, cut):
    (entry,) = read(f"<a href='@'>{HEAD}</a><p>{TEASER[:-1]}{end}</p>")
    assert entry.summary_truncated is cut


def test_what_is_short_in_all_cards_is_the_overline():
    rows = [
        ("Port and ships", HEAD),
        ("Town hall and council", "Budget stands after a night"),
        ("Weather", "Early frost reaches the valleys"),
    ]
    entries = read(
        *(f"<a href='@'><span class='a'>{k}</span><span class='b'>{t}</span></a>" for k, t in rows)
    )
    assert [(entry.kicker, entry.title) for entry in entries] == rows


def test_what_reads_like_sentences_in_most_cards_is_the_teaser():
    titles = [HEAD, "Why does the budget stand?", "Early frost reaches the valleys"]
    cards = [
        f"<a href='@'><p class='x'>{t}</p></a><a href='@'><p class='y'>{TEASER} {n}.</p></a>"
        for n, t in enumerate(titles)
    ]
    entries = read(*cards)
    assert [entry.title for entry in entries] == titles
    assert [entry.summary for entry in entries] == [f"{TEASER} {n}." for n in range(3)]


def test_a_cut_headline_is_whole_in_the_title_attribute():
    (entry,) = read(f"<a href='@' title='{HEAD} of ice'>{HEAD}...</a>")
    assert entry.title == f"{HEAD} of ice"
    (entry,) = read(f"<a href='@' title='Something else'>{HEAD}...</a>")
    assert entry.title == f"{HEAD}..."


def test_ranks_inside_the_links_are_no_part_of_the_headlines():
    entries = read(*[f"<a href='@'><em>{n:02}</em>{HEAD} in {n}</a>" for n in range(1, 5)])
    assert [entry.title for entry in entries] == [f"{HEAD} in {n}" for n in range(1, 5)]


def flat(form, *dates):
    """The dates of a list without an element around each entry."""
    links = [form.format(f"<a href='/2025/{n}000.html'>{HEAD}</a>", date) for n, date in enumerate(dates, 1)]
    page = parse_page(f"<title>News</title><body><div>{''.join(links)}</div></body>".encode(), URL)
    outer = {node.index for node in page.nodes if node.tag in ("html", "body", "div", "dl")}
    return [entry.date_raw for entry in CardReader(page).read(find_cards(read_anchors(page, URL), outer))]


@pytest.mark.parametrize(
    "form", ["·{} <font>({})</font><br>", "{} {}<br>", "<dt>{1}</dt><dd>{0}</dd>", "<i>{1}</i> {0}<br>"]
)
def test_dates_between_links(form):
    days = ["2025-09-18", "2025-09-17", "2025-09-16"]
    assert flat(form, *days) == days
    for others in (
        days[:2],
        [*days[:2], "Port"],
        [days[0], "Port", days[2]],
        [days[0], "in the port of it", days[2]],
    ):
        assert flat(form, *others) == [None] * len(others)


def test_dates_on_both_sides_tell_nothing():
    assert flat("2025-09-18 {} ({})<br>", *["2025-09-18"] * 3) == [None] * 3
