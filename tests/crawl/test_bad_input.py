"""What goes wrong says so in one line, with the exit code of the design, and loses nothing."""

import socket
import subprocess
import sys
import threading
from datetime import datetime

import pytest

from newscrawl.demo.check import read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl, crawl_command, crawl_environment

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)

SCRAPY = [sys.executable, "-m", "scrapy"]

ERROR, DATA, STORE, LOCKED = 1, 65, 74, 75


@pytest.fixture(scope="module")
def portal():
    with DemoPortal(NOW) as portal:
        portal.serve("/own/none.html", "<html><body><p>这里没有新闻。</p></body></html>".encode())
        portal.serve("/own/binary", bytes(range(256)) * 40, "application/octet-stream")
        portal.serve("/own/empty", b"")
        portal.serve("/own/broken", b"gone", status=500)
        yield portal


def run(command):
    """Exit code and what it said, ends of lines and empty lines dropped."""
    process = subprocess.run(
        command, env=crawl_environment(), capture_output=True, text=True, check=False, timeout=100
    )
    return process.returncode, [
        line for line in (process.stdout + process.stderr).splitlines() if line.strip()
    ]


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize("path", ["/nowhere/", "/own/none.html", "/own/binary", "/own/empty", "/own/broken"])
def test_a_channel_that_gives_nothing(portal, tmp_path, path):
    code, said = run(crawl_command([portal.url + path], tmp_path))
    assert code == DATA
    assert any(portal.url + path in line for line in said), said
    assert not any("Traceback" in line for line in said)
    assert read_output(tmp_path).articles == []


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "nowhere.invalid"])
def test_a_host_that_does_not_answer(tmp_path, host):
    url = f"http://{host.format(port=unused_port())}/news/"
    code, said = run(crawl_command([url], tmp_path, {"RETRY_TIMES": "0"}))
    assert code == DATA
    assert any(url in line for line in said), said
    assert not any("Traceback" in line for line in said)


def test_one_bad_channel_does_not_cost_the_others(portal, tmp_path):
    code, said = run(crawl_command([f"{portal.url}/nowhere/", portal.channel_urls[2]], tmp_path))
    assert code == DATA
    assert any("/nowhere/" in line for line in said)
    assert len(read_output(tmp_path).articles) == 28


def test_an_unknown_portal(tmp_path):
    declared = 'name = "T"\nhosts = ["t.example"]\n[[channels]]\nurl = "https://t.example/"\nlabel = "T"\n'
    (tmp_path / "someportal.toml").write_text(declared)
    settings = ["-s", f"NEWSCRAWL_PORTALS_DIR={tmp_path}", "-s", "LOG_LEVEL=WARNING"]
    code, said = run([*SCRAPY, "crawl", "news", "-a", "portal=sameportal", *settings])
    assert (code, len(said)) == (ERROR, 1), said
    assert "sameportal" in said[0]
    assert "someportal" in said[0]


def test_an_unknown_spider():
    code, said = run([*SCRAPY, "crawl", "nosuch", "-s", "LOG_LEVEL=WARNING"])
    assert (code, len(said)) == (ERROR, 1), said
    assert "nosuch" in said[0]


def test_an_output_folder_that_cannot_be_written(portal, tmp_path):
    # A file stands where the folder should be: that stops root too.
    blocked = tmp_path / "file"
    blocked.write_text("")
    code, said = run(crawl_command(portal.channel_urls, blocked / "output"))
    assert code == STORE
    assert any(str(blocked) in line for line in said), said
    assert not any("Traceback" in line for line in said)


def test_a_second_run_beside_a_first_one(tmp_path):
    with DemoPortal(NOW) as portal:
        beside = []

        def start_second(count):
            if count == 1:
                # The first run stands still until the second has ended.
                portal.delay = 1.0
                beside.append(threading.Thread(target=run_second))
                beside[0].start()

        def run_second():
            beside.append(run(crawl_command(portal.channel_urls, tmp_path)))
            portal.delay = 0.0

        portal.on_request = start_second
        first = crawl(portal, tmp_path)
        beside[0].join()
    code, said = beside[1]
    assert first.exit_code == 0
    assert code == LOCKED
    assert any("locked by process" in line and "since" in line for line in said), said
