"""Run by Python at start-up when this folder is on ``PYTHONPATH``: see ``loopback_guard.py`` beside it."""

import loopback_guard

loopback_guard.install()
