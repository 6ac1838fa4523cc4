"""``scrapy crawl channel -a url=…``: any channel page, nothing declared."""

from __future__ import annotations

from scrapy.settings import BaseSettings

from newscrawl.portals import load_portals
from newscrawl.spiders._targets import Hosts, Target, channel_targets
from newscrawl.spiders._walk import WalkSpider


class ChannelSpider(WalkSpider):
    """Arguments: ``url`` (one or several, comma-separated), ``max_pages``, ``since``."""

    name = "channel"
    argument_names = ("url", *WalkSpider.argument_names)

    @classmethod
    def targets_of(cls, settings: BaseSettings, **arguments: str) -> tuple[list[Target], Hosts]:
        """A channel of a declared portal is read with its declaration."""
        hosts = Hosts(load_portals(settings["NEWSCRAWL_PORTALS_DIR"] or None))
        return channel_targets(arguments.get("url"), hosts), hosts
