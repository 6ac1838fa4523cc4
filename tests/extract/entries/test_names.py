"""What class names say."""

import pytest

from newscrawl.extract.entries.names import KIND_OF_PART, NameKind, NameKinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("card__title", NameKind(title=True)),
        ("card-headline", NameKind(title=True)),
        ("sub_title", NameKind(teaser=True)),
        ("teaser__kicker", NameKind(kicker=True)),
        ("news desc", NameKind(teaser=True)),
        ("pub-date", NameKind(date=True)),
        ("byline", NameKind(service=True, is_aside=True)),
        ("reading-time", NameKind(date=True, service=True, is_aside=True)),
        ("supertitle", NameKind(title=True, kicker=True)),
        ("x1 y2", NameKind()),
        ("", NameKind()),
    ],
)
def test_names(name, kind):
    kinds = NameKinds()
    assert kinds.of(name) == kind
    assert kinds.of(name) is kinds.of(name)


def test_endless_lists_of_classes_are_cut():
    assert NameKinds().of("w-[1px] " * 10_000 + "headline") == NameKind()


def test_a_part_that_begins_another_says_the_same():
    for part, kind in KIND_OF_PART.items():
        assert {KIND_OF_PART[other] for other in KIND_OF_PART if other.startswith(part)} == {kind}
