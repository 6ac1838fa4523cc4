"""``scrapy crawl news``: the channels of declared portals."""

from __future__ import annotations

from scrapy.settings import BaseSettings

from newscrawl.portals import load_portals, select_portals
from newscrawl.spiders._targets import Hosts, Target, split_list
from newscrawl.spiders._walk import WalkSpider


class NewsSpider(WalkSpider):
    """Arguments: ``portal`` (keys, comma-separated; all when missing), ``max_pages``, ``since``."""

    name = "news"
    argument_names = ("portal", *WalkSpider.argument_names)

    @classmethod
    def targets_of(cls, settings: BaseSettings, **arguments: str) -> tuple[list[Target], Hosts]:
        """All channels of the chosen portals."""
        portals = load_portals(settings["NEWSCRAWL_PORTALS_DIR"] or None)
        chosen = select_portals(portals, split_list(arguments.get("portal")))
        return [Target(portal, channel) for portal in chosen for channel in portal.channels], Hosts(portals)
