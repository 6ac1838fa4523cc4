"""Scrapy's and newscrawl's settings, a reason beside each. ``-s NAME=VALUE`` overrides any of them."""

BOT_NAME = "newscrawl"
SPIDER_MODULES = ["newscrawl.spiders"]
COMMANDS_MODULE = "newscrawl.commands"

# --- What newscrawl adds --------------------------------------------------------------------------------

# Everything is written below it: <portal>/articles-YYYY-MM-DD.jsonl, state/, reports/.
NEWSCRAWL_OUTPUT_DIR = "output"
# Empty: SQLite in <output dir>/state.
NEWSCRAWL_STORE = ""
# A folder of one's own portal files (TOML), read beside those of the package.
NEWSCRAWL_PORTALS_DIR = ""
# Who to reach when the crawler disturbs: an address or a page; goes into the user agent.
NEWSCRAWL_CONTACT = ""
# True lets a crawl reach loopback and private addresses (tests, intranets).
NEWSCRAWL_ALLOW_PRIVATE = False
# List pages walked per channel at most, when -a max_pages does not say.
NEWSCRAWL_MAX_PAGES = 20
# How many steps of sidebar links are followed on the same portal; 0 = they are only recorded.
NEWSCRAWL_FOLLOW_SIDEBAR = 0
# Near-duplicates: "label" gives them a common cluster_id, "drop" treats reprints as duplicates, "off" costs nothing.
NEWSCRAWL_NEAR = "label"
# Days: articles further apart are not compared.
NEWSCRAWL_NEAR_WINDOW = 30
# Ages at which a stored article is asked for again, conditionally, to find corrections; empty = never.
NEWSCRAWL_REVISIT = "1h 6h 1d 3d"
# Seconds after which a run ends cleanly, so that the next one from cron can start; 0 = no limit.
NEWSCRAWL_MAX_RUNTIME = 0
# Seconds without a turn of the event loop after which the process is ended; killing is safe. 0 = never.
NEWSCRAWL_STALL_TIMEOUT = 120
# One line on a terminal that tells how far the run is; never in a pipe, a file or cron's mail.
NEWSCRAWL_PROGRESS = True

# --- Polite by default ----------------------------------------------------------------------------------

ROBOTSTXT_OBEY = True
# robots.txt groups are looked up under this name, whatever the contact adds to the user agent.
ROBOTSTXT_USER_AGENT = "newscrawl"
USER_AGENT = "newscrawl/0.1"
# One request at a time per host, 0.5 to 1.5 s apart (1 s ±50 %): what a careful reader's browser does.
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
CONCURRENT_REQUESTS = 16
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.5",
}
# A server in trouble is asked twice more within a run; after that the frontier spreads the tries over runs.
RETRY_TIMES = 2
# The ledger and the report say what failed.
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"

# --- Hardened -------------------------------------------------------------------------------------------

# Both listen on a local port and run what they are sent; on by default in Scrapy.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
# A redirect or a link must not make the crawler read local files or other protocols.
DOWNLOAD_HANDLERS = {"file": None, "data": None, "ftp": None, "s3": None}
# Off by default in Scrapy: anybody on the way could rewrite the news.
DOWNLOAD_VERIFY_CERTIFICATES = True
# The largest article page of the corpora has 3 MiB; more is a mistake or an attack.
DOWNLOAD_MAXSIZE = 4 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 30
# News is public: nothing to log in to, nothing to be followed by.
COOKIES_ENABLED = False
REFERRER_POLICY = "same-origin"
# A forgotten http_proxy in cron's environment must not reroute the crawl.
HTTPPROXY_ENABLED = False
# Ends the run cleanly before the machine's own out-of-memory killer does it uncleanly.
MEMUSAGE_LIMIT_MB = 1024
# Refuses addresses that are not global, see newscrawl/resolver.py. Counts only process-wide.
TWISTED_DNS_RESOLVER = "newscrawl.resolver.GuardedResolver"

# --- Cheap ----------------------------------------------------------------------------------------------

# One page item per response: Scrapy's default of 100 starts a hundred tasks for it.
CONCURRENT_ITEMS = 1
# Both decode the page to text, with a charset detection of their own, before the extraction does it right.
METAREFRESH_ENABLED = False
COMPRESSION_ENABLED = False
# The spider reads every status itself: 304 is good news, 404 has a place in the ledger.
HTTPERROR_ALLOW_ALL = True
LOGSTATS_INTERVAL = 60
LOG_LEVEL = "INFO"
LOG_FORMATTER = "newscrawl.logformatter.QuietLogFormatter"

# --- The chain ------------------------------------------------------------------------------------------

DOWNLOADER_MIDDLEWARES = {
    "newscrawl.middlewares.address.AddressGuardMiddleware": 10,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newscrawl.middlewares.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": None,
    "newscrawl.middlewares.user_agent.UserAgentMiddleware": 500,
    "newscrawl.middlewares.compression.CompressionMiddleware": 590,
}
ITEM_PIPELINES = {
    "newscrawl.pipelines.validate.ValidatePipeline": 100,
    "newscrawl.pipelines.dedupe.DedupePipeline": 200,
    "newscrawl.pipelines.write.WritePipeline": 300,
}
EXTENSIONS = {
    # First: opens the store that all others ask.
    "newscrawl.extensions.state.State": 0,
    "newscrawl.extensions.politeness.Politeness": 10,
    "newscrawl.extensions.deadline.Deadline": 20,
    "newscrawl.extensions.watchdog.Watchdog": 30,
    "newscrawl.extensions.progress.Progress": 40,
    "newscrawl.extensions.health.Health": 90,
    # FEEDS is not tied to the deduplication; the write pipeline is. -o and -O still work for a look.
}
