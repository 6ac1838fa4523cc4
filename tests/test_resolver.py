from __future__ import annotations

import pytest
from twisted.internet.error import DNSLookupError

from newscrawl.resolver import _refuse_private, is_global_address


@pytest.mark.parametrize(
    ("address", "is_global"),
    [
        ("1.1.1.1", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("not an address", False),
    ],
)
def test_global_addresses(address, is_global):
    assert is_global_address(address) is is_global


def test_a_name_that_leads_home_is_refused_with_the_way_out():
    assert _refuse_private("1.1.1.1", "news.example") == "1.1.1.1"
    with pytest.raises(DNSLookupError, match=r"news\.example is 127\.0\.0\.1.*NEWSCRAWL_ALLOW_PRIVATE"):
        _refuse_private("127.0.0.1", "news.example")
