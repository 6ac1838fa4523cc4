"""Names of furniture are words of class names, not pieces of words."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.words import may_name, names_in, names_of


@pytest.mark.parametrize(
    ("token", "names"),
    [
        ("related-links", {"related"}),
        ("c-relatedbroadcast", {"related"}),
        ("newsletterbox_wrapper__ab12", {"newsletter"}),
        ("most-read", {"most-read"}),
        ("ad", {"ad"}),
        ("relative", set()),
        ("header", set()),
        ("shadow", set()),
        ("storyline_text", set()),
        ("md:hidden", set()),
        ("w-[10px]", set()),
        ("tag-social-media", set()),
        ("subscriber-only", set()),
        ("non-subscriber-preview", set()),
        ("subscriber-only-message", {"subscriber"}),
        ("encrypted-content", {"encrypted"}),
    ],
)
def test_names_of_a_class(token, names):
    assert names_of(token) == names


def test_names_of_all_classes_and_the_id():
    assert names_in("box share comments", {}) == {"share", "comments"}


def test_what_is_hidden_for_some_screens_only_is_not_hidden():
    assert names_in("hidden", {}) == {"hidden"}
    assert names_in("hidden md:block", {}) == set()


def test_a_class_is_judged_once():
    known = {"box": frozenset({"share"})}
    assert names_in("box", known) == {"share"}


@pytest.mark.parametrize("hint", ["article-body", "entry-content wp-block", "überschrift lead"])
def test_most_names_are_ruled_out_by_their_words(hint):
    assert not may_name(hint)


@pytest.mark.parametrize("hint", ["box share", "relatedlinks", "back-to-top", "ep-source"])
def test_what_may_be_furniture_is_not_ruled_out(hint):
    assert may_name(hint)
