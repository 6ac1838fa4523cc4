"""The times of an article: when it was published, when it was changed.

Machine-readable times come first, checked against what the page shows beside its title and against the day in
its address; each can be wrong in a way that the others give away.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo

from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.page.vicinity import Vicinity
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.times.choice import MINUTE, Testimony, choose_modified, choose_published
from newscrawl.extract.times.home_zone import HomeZone, home_zone_of
from newscrawl.extract.times.relative import relative_evidence
from newscrawl.extract.times.script import script_evidence
from newscrawl.extract.times.shown import find_shown
from newscrawl.extract.times.structured import Evidence, ReadText, modified_evidence, published_evidence
from newscrawl.extract.times.text import Moment, parse_moment
from newscrawl.extract.times.url import find_url_day
from newscrawl.extract.types import Precision

__all__ = ["Moment", "Times", "find_times", "parse_moment"]


@dataclass(slots=True)
class Times:
    """When the article was published and changed; every part None when unknown."""

    published_at: datetime | None = None
    published_raw: str | None = None
    published_precision: Precision | None = None
    modified_at: datetime | None = None
    modified_raw: str | None = None
    provenance: dict[str, str] = field(default_factory=dict)
    """Field -> jsonld, meta, microdata, text, script or url; zone -> page,
    portal, domain, language or generic."""


def find_times(
    page: Page,
    structured: Structured,
    title: Title | None,
    body: Body,
    portal: Portal | None,
    now: datetime | None,
    around: Vicinity | None = None,
) -> Times:
    """The article's own times. ``now`` is the time of the fetch (aware): no time lies far behind it.

    ``around`` saves reading the lines around the story once more where the caller has them.
    """
    around = around or Vicinity(page, title, body)
    home = home_zone_of(page, lambda: around.language, portal)
    testimony, home = _collect(page, structured, around, home, now)
    published = choose_published(testimony, home, now)
    times = Times()
    if published is None:
        return times
    moment = published.moment
    times.published_at, times.published_raw = moment.at, moment.raw
    times.published_precision = moment.precision
    times.provenance["published_at"] = published.origin
    times.provenance["zone"] = "page" if moment.zone_is_written else home.basis
    modified = choose_modified(testimony, moment.at, now)
    if modified is not None:
        times.modified_at, times.modified_raw = modified.moment.at, modified.moment.raw
        times.provenance["modified_at"] = modified.origin
    return times


def _collect(
    page: Page,
    structured: Structured,
    around: Vicinity,
    home: HomeZone,
    now: datetime | None,
) -> tuple[Testimony, HomeZone]:
    """What the page says about its times, and the zone that those without one are read in."""
    named = find_url_day(page.url)
    testimony, home = _read_stated(structured, home, now, named[0] if named else None)
    reference = testimony.stated[0].moment.at.date() if testimony.stated else named[0] if named else None
    read = _reader(home, now, reference)
    shown = find_shown(page, around, read)
    zone = _agreed_zone([*testimony.stated, *testimony.modified], [*shown.published, *shown.modified])
    if zone is not None:
        testimony.stated = [_in_zone(evidence, zone) for evidence in testimony.stated]
        testimony.modified = [_in_zone(evidence, zone) for evidence in testimony.modified]
    testimony.shown = [Evidence(moment, "text") for moment in shown.published]
    testimony.modified += [Evidence(moment, "text") for moment in shown.modified]
    testimony.address = _address(named, home) if named else None
    if not testimony.stated and not testimony.shown:
        testimony.stated = script_evidence(page, read)
        if not testimony.stated and not testimony.modified and named is None:
            testimony.stated = relative_evidence(around.head, home, now)
    return testimony, home


def _read_stated(
    structured: Structured, home: HomeZone, now: datetime | None, reference: date | None
) -> tuple[Testimony, HomeZone]:
    """The machine-readable times; those without a zone in the page's own, when it writes one anywhere."""
    for _ in range(2):
        read = _reader(home, now, reference)
        stated = list(published_evidence(structured, read))
        modified = list(modified_evidence(structured, read))
        written = _written_zone([*stated, *modified], home)
        if written == home:
            break
        home = written
    return Testimony(stated, modified=modified), home


def _reader(home: HomeZone, now: datetime | None, reference: date | None) -> ReadText:
    """Reads each text once: most pages write the same time in several places."""
    known: dict[str, Moment | None] = {}

    def read(text: str) -> Moment | None:
        if text not in known:
            known[text] = parse_moment(text, zone=home.zone, now=now, reference=reference)
        return known[text]

    return read


def _written_zone(evidence: list[Evidence], home: HomeZone) -> HomeZone:
    """The offset that the page itself writes beside some of its times; UTC tells nothing about a place."""
    for item in evidence:
        at = item.moment.at
        if item.moment.zone_is_written and at.utcoffset() and at.tzinfo:
            # A named zone with that offset also knows summer time.
            is_home = at.astimezone(home.zone).utcoffset() == at.utcoffset()
            return HomeZone(home.zone if is_home else at.tzinfo, "page")
    return home


def _agreed_zone(stated: list[Evidence], shown: list[Moment]) -> tzinfo | None:
    """The zone in which a machine-readable time without one is a time that the page shows with one: that one, or UTC.

    Two such times that agree to the minute leave no doubt; others may be of different events.
    """
    zoned = [moment for moment in shown if moment.zone_is_written and moment.precision != "day"]
    for moment in zoned:
        for evidence in stated:
            if evidence.moment.zone_is_written or evidence.moment.precision == "day":
                continue
            for zone in (moment.at.tzinfo, UTC):
                if abs(evidence.moment.at.replace(tzinfo=zone) - moment.at) < MINUTE:
                    return zone
    return None


def _in_zone(evidence: Evidence, zone: tzinfo) -> Evidence:
    moment = evidence.moment
    if moment.zone_is_written or moment.precision == "day":
        return evidence
    return Evidence(replace(moment, at=moment.at.replace(tzinfo=zone), zone_is_written=True), evidence.origin)


def _address(named: tuple[date, str], home: HomeZone) -> Evidence:
    day, raw = named
    at = datetime(day.year, day.month, day.day, tzinfo=home.zone)
    return Evidence(Moment(at, raw, "day", False, True, 0, len(raw)), "url")
