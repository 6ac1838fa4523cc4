"""The seam to the operating system."""

from __future__ import annotations

from newscrawl.store.disk import Disk


def test_every_folder_on_the_way_is_made_and_synced(tmp_path):
    synced = []

    class Noting(Disk):
        def sync_folder(self, folder):
            synced.append(folder)
            super().sync_folder(folder)

    Noting().make_folder(tmp_path / "a" / "b")
    assert synced[-2:] == [tmp_path, tmp_path / "a"]
    synced.clear()
    Noting().make_folder(tmp_path / "a" / "b")
    assert synced == [tmp_path / "a"]
