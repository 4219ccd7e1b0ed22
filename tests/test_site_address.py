"""The address of the site is that of a folder; the environment can give one for a build."""

from dataclasses import replace

import pytest

from build_scripts import site_address
from build_scripts.explainer import Language
from build_scripts.findings import ContentErrors
from tests.explainers import explainer

VARIABLE = "SITE_URL"


@pytest.mark.parametrize("address", ["https://example.org", "https://example.org/", "https://example.org/repo", "https://example.org/a/b.c/"])
def test_an_address_of_a_folder_is_right(address):
    assert site_address.wrong(address) is None


@pytest.mark.parametrize(
    "address, words",
    [
        ("https://example.org/?x=1", "question mark"), ("https://example.org/?", "question mark"),
        ("https://example.org/#", "question mark"), ("https://example.org/#x", "question mark"), ("https://example.org//", "folder"),
        ("https://example.org/a//b", "folder"), ("https://example.org/a//", "folder"), ("https://example.org/./a", "folder"),
        ("https://example.org/a/..", "folder"), ("https://example.org/index.html", "folder"),
        ("https://example.org/a/index.html", "folder"), ("example.org", "not a web address"),
    ],
)
def test_any_other_is_told(address, words):
    message, hint = site_address.wrong(address)
    assert words in message and hint


@pytest.mark.parametrize(
    "given",
    [
        "javascript:alert(1)", "https://[a.b", "example.org", "https://user:pass@example.org/", "https://example.org/?x=1#y",
        "https://exa mple.org/", 'https://example.org/"><x-h>', "ftp://example.org/",
    ],
)
def test_an_address_that_is_none_is_refused(monkeypatch, given):
    monkeypatch.setenv(site_address.VARIABLE, given)
    with pytest.raises(ContentErrors) as stopped:
        site_address.with_given(explainer("tiny"))
    assert str(stopped.value).startswith("SITE_URL:1:1: ")


def test_the_address_of_the_environment_comes_before_the_own_ones(monkeypatch):
    monkeypatch.setenv(site_address.VARIABLE, "https://preview.example/repo")
    after = site_address.with_given(explainer("tiny"))
    assert after.site.addresses[0] == "https://preview.example/repo" and after.items is explainer("tiny").items
    monkeypatch.delenv(site_address.VARIABLE)
    assert site_address.with_given(explainer("tiny")) is explainer("tiny")


def test_an_address_that_the_site_has_already_stands_once_and_first(monkeypatch):
    tiny = explainer("tiny")
    known = replace(tiny, site=tiny.site.model_copy(update={"addresses": ["https://a.example/", "https://b.example/repo"]}))
    monkeypatch.setenv(VARIABLE, " https://b.example/repo/ ")
    assert site_address.with_given(known).site.addresses == ["https://b.example/repo/", "https://a.example/"]
    monkeypatch.setenv(VARIABLE, "  ")
    assert site_address.with_given(known) is known


def test_another_language_stands_below_the_address(monkeypatch):
    tiny = explainer("tiny")
    belarusian = replace(tiny, site=tiny.site.model_copy(update={"language": "be"}), languages=(Language("en", "English"), Language("be", "Беларуская", "be/")))
    for given in ("https://a.example/repo", "https://a.example/repo/"):
        monkeypatch.setenv(VARIABLE, given)
        assert site_address.with_given(belarusian).site.addresses[0] == "https://a.example/repo/be/"


@pytest.mark.parametrize(
    "address, path", [("https://a.example", "/"), ("https://a.example/", "/"), ("https://a.example/repo", "/repo/"), ("https://a.example/a/b/", "/a/b/")]
)
def test_the_path_of_an_address_has_a_slash_at_both_ends(address, path):
    assert site_address.path_of(address) == path


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u00ad", "\ue000"])
def test_an_invisible_character_in_the_address_is_told(hidden):
    assert "invisible" in site_address.wrong(f"https://example.org/{hidden}/")[0]
