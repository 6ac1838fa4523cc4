"""Addresses: absolute, normalised for comparison, and told apart by kind."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.html import strip_html5_whitespace

# Parameters that say where a reader came from and never which article is meant. Taken from the
# documentation of the trackers themselves: Google, Meta, Adobe, AT Internet, Matomo, Alibaba's spm.
TRACKING_PARAMETER = re.compile(
    r"""utm_\w+ | _?gl | gclid | gbraid | wbraid | fbclid | msclkid | yclid | igshid | mc_[ce]id
      | at_(?:medium|campaign|custom\d|link\w*) | xtor | mtm_\w+ | pk_\w+ | cmpid | icid | ncid | ocid | cid_source
      | spm | scm | spssid | nsukey | isappinstalled | share_token | from_source | fr24_\w+""",
    re.VERBOSE | re.IGNORECASE,
)

# index.html, default.shtml … stand for their folder.
INDEX_FILE = re.compile(r"/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$", re.IGNORECASE)

# Python's urlsplit lets these pass in front of a path; no client can ask for them.
NO_AUTHORITY = re.compile(r"[\s\\]")

DEFAULT_PORTS = {"http": 80, "https": 443}

# RFC 3986, section 3.3: these stand for themselves in a path.
PATH_SAFE = "/~!$&'()*+,;=:@"

# http or https, a host of letters and digits, a path without parameters: the scheme, //host and the path.
PLAIN_BASE = re.compile(
    r"(https?:)(//[a-zA-Z0-9][a-zA-Z0-9.-]{0,250}(?::[1-9][0-9]{0,3})?)((?:/[\w.~!$&'()*+,=:@%/-]*)?)(?=[?#]|\Z)",
    re.ASCII,
)

# What stands in nearly every address, as it is asked for; the host is the first group.
PLAIN_HOST = re.compile(r"https?://([a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,250})(?::[0-9]{1,4})?(?:/|\Z)")

# https://host/path, //host/path, /path, path: no folders made of dots, no empty names, nothing empty behind a mark.
PLAIN_REFERENCE = re.compile(
    r"""(?: (?:https?:)?//[a-zA-Z0-9][a-zA-Z0-9.-]{0,250}(?::[1-9][0-9]{0,3})? (?:/[!"$-:<->@-~]*)?
          | /?[\w~!$&'()*+,=@%-][\w.~!$&'()*+,=@%-]* (?:/[\w~!$&'()*+,=@%-][\w.~!$&'()*+,=@%-]*)* /? | / )
        (?:\?[!"$-~]+)? (?:\#[!-~]+)?""",
    re.VERBOSE | re.ASCII,
)


def absolute_url(base: str, href: str | None) -> str | None:
    """Resolve ``href`` against ``base`` (RFC 3986); None when it is no http(s) address that can be asked for.

    White space around and line breaks inside are dropped, as browsers do (WHATWG URL, section 4.4).
    """
    if not href:
        return None
    return _put_together(base, href) or _resolve(base, href)


def _put_together(base: str, href: str) -> str | None:
    """The absolute address where two strings together are what resolving gives, a tenth of the cost; else None."""
    plain = PLAIN_BASE.match(base) if PLAIN_REFERENCE.fullmatch(href) else None
    if plain is None:
        return None
    scheme, host, path = plain.groups()
    if href.startswith(("http://", "https://")):
        return href
    if href.startswith("//"):
        return f"{scheme}{href}"
    if href.startswith("/"):
        return f"{scheme}{host}{href}"
    folder, slash, _ = path.rpartition("/")
    if not slash or "/." in folder or "//" in path:
        return None
    return f"{scheme}{host}{folder}/{href}"


def _resolve(base: str, href: str) -> str | None:
    href = strip_html5_whitespace(href).replace("\n", "").replace("\t", "").replace("\r", "")
    try:
        joined = urljoin(base, href)
        parts = urlsplit(joined)
        port_is_valid = parts.port != 0
        joined.encode()
    except ValueError:
        return None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or not port_is_valid:
        return None
    user, _, host = parts.netloc.rpartition("@")
    if NO_AUTHORITY.search(parts.netloc) or "[" in user or "]" in user or "[" in host[1:]:
        return None
    return joined


def normalise_url(url: str) -> str:
    """The form of an address that decides whether two links mean the same page.

    http counts as https; host in lower case and ASCII (IDNA); default port, fragment, tracking parameters and
    index file names dropped; the query sorted; percent-encoding made uniform. Never fetched: only compared and
    hashed.
    """
    try:
        parts = urlsplit(url)
        host, port = _plain_host(parts.hostname), parts.port
    except ValueError:
        return url
    if port and port != DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{port}"
    path = quote(unquote(parts.path, errors="replace"), safe=PATH_SAFE, errors="replace")
    path = INDEX_FILE.sub("/", path) or "/"
    query = ""
    if parts.query:
        pairs = parse_qsl(parts.query, keep_blank_values=True, errors="replace")
        telling = sorted((k, v) for k, v in pairs if not TRACKING_PARAMETER.fullmatch(k))
        query = urlencode(telling, errors="replace")
    scheme = "https" if parts.scheme == "http" else parts.scheme
    return urlunsplit((scheme, host, path, query, ""))


def host_of(url: str) -> str:
    """Host in lower case and ASCII (IDNA) without port, ``""`` when the address has none."""
    if plain := PLAIN_HOST.match(url):
        return plain[1]
    try:
        return _plain_host(urlsplit(url).hostname)
    except ValueError:
        return ""


def is_on_hosts(url: str, hosts: tuple[str, ...]) -> bool:
    """True when the address is on one of ``hosts`` or a sub-domain of it."""
    host = host_of(url)
    return any(host == h or host.endswith("." + h) for h in hosts)


def _plain_host(host: str | None) -> str:
    """As servers are asked: pages link 例子.example, the answer's address has xn--fsqu00a.example."""
    host = (host or "").rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host
