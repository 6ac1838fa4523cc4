"""What has been seen before: content hashes for copies, signatures and clusters for near-duplicates."""

from newscrawl.dedupe.canonical import canonical_text, canonical_title
from newscrawl.dedupe.hashes import content_hash, summary_hash

__all__ = ["canonical_text", "canonical_title", "content_hash", "summary_hash"]
