"""Texts to measure deduplication on: the bodies of the labelled corpora, and generated ones."""

from __future__ import annotations

import json
import random
from pathlib import Path

from newscrawl.dedupe.shingles import is_unspaced

SHORTEST = {True: 140, False: 500}
"""Characters: shorter labels are not stories but their first lines (by ``is_unspaced``)."""

CORPUS = Path(__file__).resolve().parents[1] / "../shared/corpus"
"""Lies beside the repository, never in it; see its README."""

_WHO = (
    "市文化局",
    "省水利厅",
    "地质调查队",
    "航空公司",
    "儿童医院",
    "大学实验室",
    "消费者协会",
    "渔业合作社",
    "铁路部门",
    "博物馆",
)
_DID = (
    "公布了",
    "启动了",
    "推迟了",
    "完成了",
    "否认了",
    "讨论了",
    "验收了",
    "公开了",
    "评估了",
    "修订了",
)
_WHAT = (
    "新的巡查计划",
    "河道治理工程",
    "古籍修复项目",
    "冬季航班安排",
    "志愿服务章程",
    "电梯更换方案",
    "湿地监测报告",
    "夜间营业规定",
    "蔬菜种植补贴",
    "旧楼加固清单",
)
_WHY = (
    "以回应居民多年的意见",
    "因为去年的预算没有用完",
    "为了赶在雨季之前完工",
    "同时邀请专家旁听",
    "但没有说明具体的时间",
    "并承诺每个季度公开进展",
    "不过附近商户仍有疑虑",
    "目的是减少重复投入",
    "而周边县区将在明年跟进",
    "以便学校在开学前做好准备",
)
_SUBJECTS = (
    "The harbour board",
    "A county judge",
    "The museum's curator",
    "Local growers",
    "The bus company",
    "Two engineers",
    "A parents' group",
    "The fishing fleet",
    "Health inspectors",
    "The library trust",
)
_VERBS = (
    "rejected",
    "welcomed",
    "postponed",
    "published",
    "questioned",
    "approved",
    "rewrote",
    "measured",
    "sold",
    "defended",
)
_OBJECTS = (
    "the plan for a second bridge",
    "a report on winter flooding",
    "the timetable of the night ferry",
    "new rules for market stalls",
    "the budget of the swimming pool",
    "a study of hedgehog numbers",
    "the repair of the old mill",
    "an offer for the empty barracks",
    "the list of protected trees",
    "a survey of school lunches",
)
_REASONS = (
    "after months of heated debate",
    "although nobody had asked for it",
    "because the figures did not add up",
    "while the mayor was abroad",
    "in the hope of quick results",
    "without giving a date",
    "despite a petition signed by hundreds",
    "as the ministry had demanded",
    "on the advice of a retired surveyor",
    "to the surprise of both parties",
)


def corpus_articles() -> list[list[str]]:
    """The paragraphs of every labelled body that is long enough; [] where the corpus is absent."""
    bodies = [*_chinese(), *_fundus()]
    return [body for body in bodies if len("".join(body)) >= SHORTEST[is_unspaced("".join(body))]]


def generated_articles(count: int, seed: int) -> list[list[str]]:
    """Different stories from word lists, Chinese and English in turn; the same for the same seed."""
    dice = random.Random(seed)
    return [_generated(dice, chinese=number % 2 == 0) for number in range(count)]


def _generated(dice: random.Random, chinese: bool) -> list[str]:
    def sentence() -> str:
        number = dice.randint(2, 9999)
        if chinese:
            lead = f"{dice.choice(_WHO)}{dice.choice(_DID)}{dice.choice(_WHAT)}"
            return f"{lead}，涉及{number}户，{dice.choice(_WHY)}，{_filler(dice)}。"
        return (
            f"{dice.choice(_SUBJECTS)} {dice.choice(_VERBS)} {dice.choice(_OBJECTS)} {dice.choice(_REASONS)}, "
            f"and {number} people {_latin_filler(dice)}."
        )

    glue = "" if chinese else " "
    return [glue.join(sentence() for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(3, 8))]


def _filler(dice: random.Random) -> str:
    """Han characters in no order: what makes generated stories as different as real ones."""
    return "".join(chr(dice.randint(0x4E00, 0x6FFF)) for _ in range(dice.randint(16, 30)))


def _latin_filler(dice: random.Random) -> str:
    syllables = ("ka", "lo", "mi", "ren", "tos", "vu", "pel", "dra", "shi", "nor")
    words = ("".join(dice.choices(syllables, k=dice.randint(1, 3))) for _ in range(dice.randint(4, 9)))
    return " ".join(words)


def _chinese() -> list[list[str]]:
    labels = (
        json.loads(path.read_text("utf-8")) for path in sorted((CORPUS / "zh-dev/labels").glob("*.json"))
    )
    return [label["body"] for label in labels if label["kind"] == "article"]


def _fundus() -> list[list[str]]:
    bodies = []
    for path in sorted((CORPUS / "fundus-dev").glob("*/*.json")):
        for truth in json.loads(path.read_text("utf-8")).values():
            sections = (truth.get("body") or {}).get("sections", [])
            bodies.append([text for section in sections for text in section["paragraphs"]])
    return bodies
