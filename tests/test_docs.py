"""The documentation names what there is, and its examples work."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newscrawl import __version__, settings
from newscrawl.extract.portal import Portal
from newscrawl.items import Article, SidebarSummary
from newscrawl.portals import load_portal
from newscrawl.portals.keys import CHANNEL_TABLE, PORTAL_TABLE, RULE_TABLES
from newscrawl.schemas import record_schema
from newscrawl.verdict import ExitCode

ROOT = Path(__file__).resolve().parents[1]
DOCS = {
    path.name: path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
}
CELL = re.compile(r"(?<!\\)\|")


def section(name: str, heading: str) -> str:
    """The text below a heading of a document, up to the next heading."""
    _, found, rest = DOCS[name].partition(f"\n{heading}\n")
    assert found, f"{name} has no {heading!r}"
    return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The cells of a table's rows, its head left out."""
    lines = [line.strip() for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in CELL.split(line)[1:-1]] for line in lines[2:]]


def names(text: str) -> list[str]:
    """All that stands as `code` in the first cells of a table."""
    return [name for row in rows(text) for name in re.findall(r"`([^`]+)`", row[0])]


# --- Portal files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("## The portal", PORTAL_TABLE.checks),
        ("## `[[channels]]`", CHANNEL_TABLE.checks),
        *((f"### `[{name}]`", table.checks) for name, table in RULE_TABLES.items()),
    ],
)
def test_every_key_of_a_portal_file_is_documented_in_order(heading, keys):
    assert names(section("portals.md", heading)) == list(keys)


def test_every_field_of_a_portal_can_be_declared():
    assert set(PORTAL_TABLE.checks) == {field.name for field in fields(Portal)} - {"key"}


def test_required_keys_are_called_required():
    for heading, table in (("## The portal", PORTAL_TABLE), ("## `[[channels]]`", CHANNEL_TABLE)):
        required = {
            row[0].strip("`") for row in rows(section("portals.md", heading)) if "**required**" in row[1]
        }
        assert required == table.required


@pytest.mark.parametrize("name", ["README.md", "portals.md"])
def test_documented_portal_files_are_right(name, tmp_path):
    blocks = re.findall(r"```toml\n(.*?)```", DOCS[name], re.DOTALL)
    assert blocks
    for block in blocks:
        path = tmp_path / "mine.toml"
        path.write_text(block, encoding="utf-8")
        assert load_portal(path).channels[0].label == "国内新闻"


# --- Records --------------------------------------------------------------------------------------------

TYPE_WORDS = {"date-time": "time", "date": "date"}


def type_words(schema: dict) -> str:
    """A schema's type as docs/output.md writes it."""
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " or ".join(json.dumps(value) for value in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(type_words(choice) for choice in schema["anyOf"])
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    details = {
        "array": lambda: f"list of {type_words(schema['items'])}",
        "object": lambda: f"object of {type_words(schema['additionalProperties'])}",
        "string": lambda: TYPE_WORDS.get(schema.get("format", ""), "string"),
    }
    return " or ".join(details[kind]() if kind in details else kind for kind in kinds)


def documented_tables() -> list[tuple[str, dict]]:
    article, summary = record_schema(Article), record_schema(SidebarSummary)
    parts = article["$defs"] | summary["$defs"]
    return [
        ("## `article`", article["properties"]),
        ("## `summary`", summary["properties"]),
        *((f"### {name}", part["properties"]) for name, part in parts.items()),
    ]


@pytest.mark.parametrize(("heading", "properties"), documented_tables(), ids=lambda value: str(value)[:14])
def test_every_key_of_a_record_is_documented_with_its_type_in_order(heading, properties):
    documented = rows(section("output.md", heading))
    assert [row[:2] for row in documented] == [
        [f"`{key}`", type_words(schema)] for key, schema in properties.items()
    ]
    assert all(row[2] for row in documented)


def test_the_line_in_the_readme_is_a_record_of_today():
    record = json.loads(re.search(r"```json\n(.*?)```", DOCS["README.md"], re.DOTALL)[1])
    schema = record_schema(Article)
    Draft202012Validator(schema).validate(record)
    assert list(record) == schema["required"]
    assert record["extractor"] == f"newscrawl/{__version__}"


# --- Settings, commands, exit codes ---------------------------------------------------------------------


def test_every_setting_is_documented_with_its_default():
    documented = {row[0].strip("`"): row[1].strip("`") for row in rows(section("settings.md", "## Settings"))}
    own = {name: value for name, value in vars(settings).items() if name.startswith("NEWSCRAWL_")}
    assert documented == {name: str(value) or "empty" for name, value in own.items()}


def test_every_exit_code_is_documented():
    documented = [(row[0], row[1].strip("`")) for row in rows(section("settings.md", "## Exit codes"))]
    assert documented == [(str(code.value), code.name) for code in ExitCode]


def test_every_command_is_documented_and_there():
    documented = {name.split()[1] for name in names(section("settings.md", "## Commands"))}
    there = {path.stem for path in (ROOT / "newscrawl" / "commands").glob("[a-z]*.py")}
    assert documented == there


# --- The two commands -----------------------------------------------------------------------------------


def test_the_readme_has_two_commands_that_can_be_run_and_ci_runs_the_second():
    block = re.search(r"```sh\n(.*?)```", section("README.md", "## Two commands"), re.DOTALL)
    demo, test = [line.partition("#")[0].strip() for line in block[1].splitlines()]
    assert all(os.access(ROOT / script, os.X_OK) for script in (demo, test))
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith(f"\n{test}")


# --- Examples -------------------------------------------------------------------------------------------

CHEAP_COMMANDS = ("scrapy portals",)


def documented_commands() -> list[str]:
    shown = [line.strip() for text in DOCS.values() for line in text.splitlines()]
    commands = [line.partition("  #")[0].removeprefix(".venv/bin/").strip() for line in shown]
    return sorted({command for command in commands if command.startswith(CHEAP_COMMANDS)})


def test_cheap_documented_commands_run(tmp_path):
    commands = documented_commands()
    assert commands
    block = re.search(r"```toml\n(.*?)```", DOCS["README.md"], re.DOTALL)
    (tmp_path / "portals").mkdir()
    (tmp_path / "portals" / "mine.toml").write_text(block[1], encoding="utf-8")
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            cwd=tmp_path,
            env=os.environ | {"SCRAPY_SETTINGS_MODULE": "newscrawl.settings"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, ""), command
        assert "mine" in done.stdout


def test_links_between_documents_lead_somewhere():
    for name, text in DOCS.items():
        folder = ROOT if name == "README.md" else ROOT / "docs"
        links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
        assert [link for link in links if not (folder / link).exists()] == [], name
