import json
import shutil

import jsonschema
import pytest
import yaml

from build_scripts import yaml_reader
from build_scripts.checks import check, checked
from build_scripts.model import BY_NAME, KINDS
from build_scripts.model.describe import describe, kinds, parts
from build_scripts.writing import find, format, reference, rename, schemas, starters
from build_scripts.writing.yaml_text import scalar
from tests.explainers import having
from tests.project import ROOT, TINY

RENAMED = ("place", "person", "term", "source", "poll", "quote", "event", "organisation")


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path


def test_the_reference_tells_every_field_of_every_kind():
    page = reference.page()
    for model in [*(kind.model for kind in kinds()), *parts()]:
        for told in describe(model):
            assert f"### `{told.name}`" in page and told.meaning.rstrip(".")[1:] in page and told.message in page


def test_reference_and_schemas_in_the_project_are_those_of_the_model():
    assert (ROOT / "CONTENT-FORMAT.md").read_text(encoding="utf-8") == reference.page(), "run make reference"
    for name, text in schemas.schemas().items():
        assert (ROOT / "content" / "schemas" / name).read_text(encoding="utf-8") == text, "run make reference"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schema_of_a_kind_accepts_its_content_and_refuses_an_unknown_field(kind):
    schema = json.loads(schemas.schemas()[f"{kind.folder}.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for path in sorted((TINY / "content" / kind.folder).glob("*.yml")):
        data, _, _ = yaml_reader.read_file(path, path.name)
        assert list(validator.iter_errors(data)) == []
        for item in data.values():
            item["no_such_field"] = "x"
        assert list(validator.iter_errors(data))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_starter_tells_every_field_and_check_tells_every_blank(tiny, kind):
    path, line = starters.add(tiny, kind.name, "brand-new")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../schemas/{kind.folder}.json")
    assert text.splitlines()[line - 1] == "brand-new:"
    for told in describe(kind.model):
        assert f"{told.name}:" in text and told.meaning in text
    data, _, findings = yaml_reader.read_file(path, path.name)
    assert findings == [] and "brand-new" in data
    _, findings = check(tiny / "content")
    blanks = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("…")]
    mine = [finding for finding in findings if finding.file.endswith("brand-new.yml")]
    assert blanks and sorted({finding.line for finding in mine}) == blanks
    assert all("is not filled in yet" in finding.message for finding in mine), mine


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_formatting_takes_the_help_of_a_starter_away_and_nothing_else(tiny, kind):
    path, _ = starters.add(tiny, kind.name, "brand-new")
    own = "  # a remark of the editor's own"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], own, *lines[3:]]) + "\n", encoding="utf-8")
    comments = [line for line in formatted(tiny, path).splitlines() if line.strip().startswith("#")]
    assert comments == [lines[0], own]


def test_a_starter_is_refused_for_what_can_not_be(tiny):
    for kind, item_id, part in [
        ("quotation", "x", "did you mean"),
        ("place", "harbour", "there already"),
        ("place", "Bad Id", "is no id"),
        ("place", "../x", "is no id"),
    ]:
        with pytest.raises(ValueError, match=part):
            starters.add(tiny, kind, item_id)
    with pytest.raises(ValueError, match="is no name for a file"):
        starters.add(tiny, "place", "somewhere", "../labels")


def test_a_starter_is_added_to_a_file_that_is_there(tiny):
    before = (tiny / "content" / "terms" / "terms.yml").read_text()
    starters.add(tiny, "term", "brand-new", "terms")
    after = (tiny / "content" / "terms" / "terms.yml").read_text()
    assert after.startswith(before.rstrip("\n")) and "\nbrand-new:\n" in after


def test_find_says_file_line_and_page():
    explainer, _ = check(TINY / "content")
    uses = [str(use) for use in find.find(explainer, "Ada Holm")]
    assert any(use.startswith("content/people/") and "people.html#person-ada-holm" in use for use in uses)
    assert any(use.startswith("content/sections/closing.yml") and "(chapters/closing.html)" in use for use in uses)
    assert find.find(explainer, "no such words anywhere") == []


def test_unused_items_are_those_that_nothing_names(tiny):
    path, _ = starters.add(tiny, "term", "brand-new")
    path.write_text(path.read_text(encoding="utf-8").replace("…", "words"), encoding="utf-8")
    explainer, _ = check(tiny / "content")
    assert "brand-new" in " ".join(str(use) for use in find.unused_items(explainer))


def test_renaming_changes_every_use_and_leaves_a_redirect(tiny):
    explainer = checked(tiny / "content")
    changed = rename.rename(explainer, "person", "ada-holm", "ada-holm-senior")
    assert "content/site.yml" in changed
    after = checked(tiny / "content")
    assert "ada-holm-senior" in after.items["person"] and "ada-holm" not in after.items["person"]
    assert "person:ada-holm ada-holm-senior" in after.site.redirects
    assert len(find.find(after, "ada-holm-senior")) >= len([use for use in find.find(explainer, "ada-holm")])


def test_a_renamed_chapter_is_renamed_in_mkdocs_yml_and_in_corrections_too(tiny):
    shutil.copy(TINY / "mkdocs.yml", tiny / "mkdocs.yml")
    path = tiny / "content" / "corrections" / "corrections.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("page: polls", "page: closing"), encoding="utf-8")
    rename.rename(checked(tiny / "content"), "section", "closing", "why-it-closed")
    after = checked(tiny / "content")
    assert after.get("correction", "sample-size").page == "why-it-closed"
    assert "chapters/why-it-closed.md" in (tiny / "mkdocs.yml").read_text(encoding="utf-8")


def test_renaming_twice_and_back_leaves_no_redirect_to_nothing(tiny):
    for old, new, left in (
        ("harbour", "port", ["place:harbour port"]),
        ("port", "haven", ["place:harbour haven", "place:port haven"]),
        ("haven", "harbour", ["place:port harbour", "place:haven harbour"]),
        ("harbour", "port", ["place:haven port", "place:harbour port"]),
    ):
        before = checked(tiny / "content").site.redirects
        rename.rename(checked(tiny / "content"), "place", old, new)
        site = tiny / "content" / "site.yml"
        assert sorted(checked(tiny / "content").site.redirects) == sorted([line for line in before if not line.startswith("place:")] + left)
        site.write_text(formatted(tiny, site), encoding="utf-8")


def test_renaming_leaves_equal_words_alone(tiny):
    """An id that is also the name of a field, and one that begins like another."""
    text = (tiny / "content" / "terms" / "terms.yml").read_text(encoding="utf-8")
    (tiny / "content" / "terms" / "terms.yml").write_text(
        text
        + "\nshort:\n  name: short\n  short: Not long, as in [short](term:short) and [quay](term:quay).\nshort-haul:\n  name: short haul\n  short: Not far.\n",
        encoding="utf-8",
    )
    rename.rename(checked(tiny / "content"), "term", "short", "brief")
    terms = checked(tiny / "content").items["term"]
    assert {"brief", "short-haul"} <= set(terms) and "short" not in terms
    assert terms["brief"].name == "short" and terms["brief"].short == "Not long, as in [short](term:brief) and [quay](term:quay)."


@pytest.mark.parametrize(
    "kind, old, new",
    [("page", "polls", "surveys"), ("place", "nowhere", "x"), ("place", "harbour", "far-shore"), ("place", "harbour", "Bad Id"), ("plaice", "harbour", "x")],
)
def test_renaming_is_refused_before_anything_is_written(tiny, kind, old, new):
    explainer = checked(tiny / "content")
    before = {path: path.read_bytes() for path in tiny.rglob("*.yml")}
    with pytest.raises(ValueError):
        rename.rename(explainer, kind, old, new)
    assert before == {path: path.read_bytes() for path in tiny.rglob("*.yml")}


@pytest.mark.parametrize("kind", [kind for kind in RENAMED if "own" in having(BY_NAME[kind].folder)])
def test_any_item_of_the_real_content_can_be_renamed(tmp_path, kind):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    explainer = checked(tmp_path / "content")
    old = sorted(explainer.items[kind])[0]
    rename.rename(explainer, kind, old, "renamed-for-a-test")
    after = checked(tmp_path / "content")
    assert "renamed-for-a-test" in after.items[kind] and old not in after.items[kind]


def test_formatting_keeps_content_and_comments_and_a_second_run_changes_nothing(tiny):
    path = tiny / "content" / "terms" / "terms.yml"
    path.write_text("# about terms\n\n# the quay\nquay:\n  # short comes after name\n  short: Where ships lie.  # beside\n  name: 'quay'\n# at the end\n")
    [(_, old, new)] = [one for one in format.format_folder(tiny / "content") if one[0] == path]
    head = "# yaml-language-server: $schema=../schemas/terms.json\n# about terms\n\n# the quay\n"
    assert new == f"{head}quay:\n  name: quay\n  # short comes after name\n  short: Where ships lie.  # beside\n# at the end\n"
    for one, _, text in list(format.format_folder(tiny / "content")):
        one.write_text(text)
    assert [str(one) for one, old, new in format.format_folder(tiny / "content") if old != new] == []


@pytest.mark.parametrize(
    "head",
    [
        "",
        "# about\n\n",
        "# yaml-language-server: $schema=../schemas/terms.json\n",
        "# about\n# yaml-language-server: $schema=../schemas/other.json\n\n\n\n# more\n\n# of the quay\n",
        "# the same\n# the same\n\n# the same\n\n",
    ],
)
def test_the_first_line_names_the_schema_and_every_comment_of_the_head_survives(tiny, head):
    path = tiny / "content" / "terms" / "terms.yml"
    path.write_text(head + "quay:\n  name: quay\n  short: Where ships lie.\n")
    new = formatted(tiny, path)
    assert new.startswith("# yaml-language-server: $schema=../schemas/terms.json\n")
    others = [line for line in new.splitlines()[1:] if line.startswith("#")]
    assert others == [line for line in head.splitlines() if line.startswith("#") and "yaml-language" not in line]
    path.write_text(new)
    assert formatted(tiny, path) == new


def formatted(project, path):
    return next(new for one, _, new in format.format_folder(project / "content") if one == path)


def test_every_content_file_names_a_schema_that_is_there():
    for path in [*sorted((ROOT / "content").glob("*/*.yml")), ROOT / "content" / "site.yml"]:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema="), f"{path}: run make format"
        assert (path.parent / first.partition("=")[2]).is_file(), path


def test_the_content_of_the_project_is_written_canonically():
    assert [str(path) for path, old, new in format.format_folder(ROOT / "content") if old != new] == [], "run make format"


@pytest.mark.parametrize(
    "text",
    [
        "plain", "no", "2022-02-24", "a: b", "x #y", "- dash", "'quoted'", '"quoted"', "", "~", "null", "[list]", "{map}", "100 %", "%",
        "@at", "back\\slash", "ends:", "Гомель", "“curly”", "? ask", "* star", "& and", "! bang", "| pipe", "> more", "a\nb", "tab\there",
    ],
)
def test_any_text_is_written_so_that_it_reads_back(text):
    assert str(yaml.load(f"key: {scalar(text)}", Loader=yaml.BaseLoader)["key"]) == text
