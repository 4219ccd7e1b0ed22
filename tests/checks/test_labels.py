"""The words of the interface are words, and have a place for nothing that the engine does not fill in."""

import shutil

import pytest

from build_scripts.checks import check, label_usage
from tests.project import TINY


@pytest.mark.parametrize(
    "text, expected",
    [
        ("<b>as of {date}</b>", "HTML stands in the label"),
        ("a &lt; {date}", "an HTML entity stands in the label"),
        ("[as of](javascript:alert%281%29) {date}", "a link stands in the label"),
        ("as of {date} {day}", "nothing is known for `{day}` in the label; what is filled in here: {date}"),
        ("as of {date} {date.__class__}", "nothing is known for `{date.__class__}` in the label"),
        ("as of {date} {}", "nothing is known for `{}` in the label"),
        ("as of {date:>99999999}", "a place to fill holds more than a name"),
        ("as of {date!r}", "a place to fill holds more than a name"),
        ("as of today", "the label does not say `{date}`"),
        ("as of {date", "a curly bracket stands alone in the label"),
        ("as of } {date}", "a curly bracket stands alone in the label"),
    ],
)
def test_a_label_that_is_more_than_words_is_told_with_its_place(tmp_path, text, expected):
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    path = content / "labels.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if line.startswith("as_of:"))
    lines[number] = f'as_of: "{text}"'
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [str(finding) for finding in check(content)[1]]
    assert len(found) == 1 and found[0].startswith(f"content/labels.yml:{number + 1}:8: ") and expected in found[0], found


def test_every_way_of_asking_for_a_label_is_seen():
    assert label_usage.filled("as_of") == {"date"}
    assert label_usage.filled("sources_total") == {"number"}  # asked for in a template
    assert label_usage.filled("feed_title") == {"site"}  # filled without label()
    assert label_usage.filled("month_1") == frozenset()
