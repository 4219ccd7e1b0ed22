import shutil

import pytest

from build_scripts.checks import check
from tests.project import TINY


@pytest.mark.parametrize(
    "old, new, expected",
    [
        ("site_name: The harbour and the coal", "site_name: Another", "mkdocs.yml:4:12: site_name is not the title"),
        ("chapters/closing.md", "chapters/ending.md", "the chapters of nav are not those of site.yml"),
        ("site_name:", "site_name: [", "not valid YAML"),
        ("  - glossary.md\n", "", "nav does not list the page `glossary`; add glossary.md where it belongs"),
        ("language: en", "language: be", "the language of the theme is not the one in site.yml, en"),
    ],
)
def test_settings_that_disagree_are_told_with_their_place(tmp_path, old, new, expected):
    shutil.copytree(TINY / "content", tmp_path / "content")
    settings = (TINY / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in settings
    (tmp_path / "mkdocs.yml").write_text(settings.replace(old, new, 1), encoding="utf-8")
    findings = [str(finding) for finding in check(tmp_path / "content")[1] if finding.file == "mkdocs.yml"]
    assert len(findings) == 1 and expected in findings[0]
