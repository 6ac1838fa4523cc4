"""Times in structured data: JSON-LD, microdata and meta elements, most trusted first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newscrawl.extract.structured.json_ld import first_text
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.times.text import Moment


@dataclass(slots=True)
class Evidence:
    """A time that the page gives, and where."""

    moment: Moment
    origin: str
    """jsonld, meta, microdata, text, script or url."""


ReadText = Callable[[str], Moment | None]
"""Reads one written time; the zone, now and the reference are already settled."""

# Names of meta elements for the first publication. Open Graph and those of analytics tools first, which
# editors check; Dublin Core and plain "date" last, which many systems fill with the last change.
PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "article_published_time", "og:published_time",
    "datepublished", "parsely-pub-date", "cxenseparse:publishtime", "cxenseparse:recs:publishtime",
    "weibo: article:create_at", "weibo:article:create_at", "article:create_at", "content:publishdate",
    "og:release_date", "publishdate", "publish-date", "publish_date", "publishtime", "publish_time",
    "publication_date", "publication-date", "pubdate", "pub_date", "published", "publisheddate",
    "published_at", "article.published", "originalpublicationdate", "bt:pubdate", "sailthru.date", "og:time",
    "date.available", "date.created", "article.created", "datecreated", "created", "creation_date",
    "release_date", "citation_publication_date", "citation_date", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dcterms.date", "dc.date", "dc.date.issued", "date", "uploaddate",
)  # fmt: skip

MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "article_modified_time", "og:updated_time",
    "datemodified", "weibo: article:update_at", "weibo:article:update_at", "article:update_at",
    "article_updatetime", "last_updated_date", "date.modified", "date.updated", "article.updated",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised", "updated",
)  # fmt: skip

PUBLISHED_KEYS = ("datePublished", "dateCreated", "uploadDate")
"""Properties of schema.org/CreativeWork and MediaObject, the rightest first."""


def published_evidence(structured: Structured, read: ReadText) -> Iterator[Evidence]:
    """Every machine-readable time of publication, most trusted first."""
    yield from _from_objects(structured.articles, PUBLISHED_KEYS[:1], read)
    yield from _from_microdata(structured, "datepublished", read)
    yield from _from_meta(structured, PUBLISHED_META, read)
    yield from _from_objects(structured.articles, PUBLISHED_KEYS[1:], read)
    yield from _from_objects(structured.objects, PUBLISHED_KEYS[:1], read)


def modified_evidence(structured: Structured, read: ReadText) -> Iterator[Evidence]:
    """Every machine-readable time of the last change, most trusted first."""
    yield from _from_objects(structured.articles[:1], ("dateModified",), read)
    yield from _from_microdata(structured, "datemodified", read)
    yield from _from_meta(structured, MODIFIED_META, read)


def _from_objects(
    objects: list[dict[str, object]], keys: tuple[str, ...], read: ReadText
) -> Iterator[Evidence]:
    for key in keys:
        for item in objects:
            text = first_text(item.get(key), "@value")
            moment = read(text) if text else None
            if moment:
                yield Evidence(moment, "jsonld")


def _from_microdata(structured: Structured, name: str, read: ReadText) -> Iterator[Evidence]:
    for text in structured.microdata.get(name, []):
        moment = read(text)
        if moment:
            yield Evidence(moment, "microdata")


def _from_meta(structured: Structured, names: tuple[str, ...], read: ReadText) -> Iterator[Evidence]:
    meta = structured.meta
    # A page has fewer names than there are for times, and most pages none of these.
    if meta.keys().isdisjoint(names):
        return
    for name in [name for name in names if name in meta]:
        moment = read(meta[name][0])
        if moment:
            yield Evidence(moment, "meta")
