"""JSON Schema of the two records: files made from :mod:`newscrawl.items` by ``scrapy schema``."""

from newscrawl.schemas.files import schema_files, stale_files
from newscrawl.schemas.make import record_schema

__all__ = ["record_schema", "schema_files", "stale_files"]
