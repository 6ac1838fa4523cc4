"""Portals are found by key in the package and in a folder of one's own."""

from __future__ import annotations

import pytest

from newscrawl.portals import PortalError, load_portals, portal_files, select_portals


def portal_text(host: str) -> str:
    return f'hosts = ["{host}"]\n[[channels]]\nurl = "https://{host}/"\n'


@pytest.fixture
def folder(tmp_path):
    for key in ("beta", "alpha"):
        (tmp_path / f"{key}.toml").write_text(portal_text(f"{key}.example"))
    (tmp_path / "notes.txt").write_text("no portal")
    return tmp_path


def test_a_folder_adds_its_files_sorted_by_key(folder):
    own = portal_files(folder).keys() - portal_files(None).keys()
    assert own == {"alpha", "beta"}
    assert list(portal_files(str(folder))) == sorted(portal_files(folder))


def test_examples_are_no_portals():
    assert not any(portal.hosts[0].endswith(".example") for portal in load_portals(None).values())


def test_all_or_the_named_portals_are_chosen(folder):
    portals = load_portals(folder)
    assert [portal.key for portal in select_portals(portals, ["beta", "alpha", "beta"])] == ["beta", "alpha"]
    assert [portal.key for portal in select_portals(portals, [])] == list(portals)


def test_an_unknown_key_names_the_nearest(folder):
    with pytest.raises(PortalError) as caught:
        select_portals(load_portals(folder), ["alpah", "beta"])
    assert str(caught.value) == (
        "portal: expected the key of a declared portal (see: scrapy portals), found 'alpah'; did you mean 'alpha'?"
    )


def test_no_portal_at_all_says_where_to_put_one():
    with pytest.raises(PortalError, match="NEWSCRAWL_PORTALS_DIR"):
        select_portals({}, [])


def test_one_wrong_file_refuses_all(folder):
    (folder / "gamma.toml").write_text("hosts = 1")
    with pytest.raises(PortalError, match=r"gamma\.toml: hosts: "):
        load_portals(folder)


def test_a_host_has_one_portal(folder):
    (folder / "gamma.toml").write_text(portal_text("alpha.example"))
    with pytest.raises(PortalError, match=r"gamma\.toml: hosts\[0\]: .*alpha\.example, also of alpha"):
        load_portals(folder)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(PortalError, match="nowhere: expected a folder of portal files"):
        load_portals(tmp_path / "nowhere")
