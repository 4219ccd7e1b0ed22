"""The content in another language: words from the catalogues, all else from the one content; what is wrong is told with its place."""

import re
import shutil

import pytest

from build_scripts.__main__ import main
from build_scripts.languages import checked_all, gather_all
from build_scripts.translation.catalogue import catalogues
from tests.project import TINY
from tests.translation.pseudo import fill, in_letters


@pytest.fixture
def content(tmp_path):
    """The tiny content with a catalogue that is whole, and said to be so."""
    folder = tmp_path / "content"
    shutil.copytree(TINY / "content", folder)
    fill(folder)
    complete(folder)
    return folder


def complete(folder, word="yes"):
    path = folder / "site.yml"
    path.write_text(re.sub(r"complete: \w+", f"complete: {word}", path.read_text(encoding="utf-8")), encoding="utf-8")


def change(folder, context, msgstr=None, flags=None, msgid=None):
    """Change one entry of a catalogue; returns (file, line) of it afterwards."""
    for one in catalogues(folder, "be"):
        for entry in one.po:
            if entry.msgctxt == context:
                entry.msgstr = entry.msgstr if msgstr is None else msgstr
                entry.flags = entry.flags if flags is None else flags
                entry.msgid = entry.msgid if msgid is None else msgid
                one.po.save(str(one.path))
    for one in catalogues(folder, "be"):
        for entry in one.po:
            if entry.msgctxt == context:
                return one.name, entry.linenum
    raise KeyError(context)


def found(folder):
    return [(finding.file, finding.line, finding.message) for finding in gather_all(folder)[1]]


def test_words_are_translated_and_all_else_is_the_same(content):
    english, belarusian = (one.explainer for one in checked_all(content))
    assert (english.site.language, belarusian.site.language) == ("en", "be")
    assert belarusian.site.title == in_letters(english.site.title)
    assert belarusian.locale.label("minutes", number=3) == in_letters(english.labels["minutes"]).replace("{number}", "3")
    for one, other in zip(english.statements, belarusian.statements, strict=True):
        assert (one.id, one.page, one.anchor, one.standing, [cite.source for cite in one.cites]) == (
            other.id,
            other.page,
            other.anchor,
            other.standing,
            [cite.source for cite in other.cites],
        )
        assert re.findall(r"\d", one.text) == re.findall(r"\d", other.text)
        assert one.text != other.text
    for kind, items in english.items.items():
        assert list(items) == list(belarusian.items[kind])


def test_the_address_of_an_edition_is_below_that_of_the_site(content):
    path = content / "site.yml"
    path.write_text(
        re.sub(r"^addresses:.*(\n *- .*)*", "addresses:\n  - https://harbour.example/\n", path.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8"
    )
    languages = checked_all(content)
    assert [one.explainer.site.addresses for one in languages] == [["https://harbour.example/"], ["https://harbour.example/be/"]]


@pytest.mark.parametrize(
    "context, msgstr, message",
    [
        ("site/answer/text", "Горад без спасылак.", "the link to `person:ada-holm` is lost"),
        ("site/title", "The harbour and the coal", "the translation is the same as the original"),
        ("site/title", "Щука и вугаль", "has the letter щ, which the language does not"),
        ("site/title", "Гавань і вугаль 2022", "the numbers differ: 2022 is not in the original"),
        ("site/title", "*Гавань* і вугаль", "the original sets 0 pieces in *, the translation 1"),
        ("labels/frame_updated", "Зменена ўчора", "the label does not say `{date}`"),
        ("site/answer/text", "<b>Вугаль</b> скончыўся, і [Ада Холм](person:ada-holm) сама.", "HTML stands in the text"),
        ("site/answer/text", "Вугаль скончыўся, і [Іван](person:ada-holm) сам сабе.", None),
    ],
)
def test_a_wrong_translation_is_told_with_its_place_in_the_catalogue(content, context, msgstr, message):
    file, line = change(content, context, msgstr)
    told = [one for one in found(content) if one[:2] == (file, line)]
    assert (message is None and not told) or any(message in one[2] for one in told), found(content)


def test_a_name_is_the_one_of_its_item(content):
    context = next(entry.msgctxt for one in catalogues(content, "be") for entry in one.po if "[Ada Holm](person:ada-holm)" in entry.msgid)
    entry = next(entry for one in catalogues(content, "be") for entry in one.po if entry.msgctxt == context)
    right = entry.msgstr
    change(content, context, right.replace("Ада Холм", "Адай Холмам"))
    assert not found(content)
    file, line = change(content, context, right.replace("Ада Холм", "Яна Гольм"))
    assert (file, line, "`Яна Гольм` is not the name Ада Холм") in found(content)
    change(content, context, flags=["ignore-names"])
    assert not found(content)


def test_words_in_quotation_marks_may_be_in_another_language(content):
    change(content, "site/title", "Гавань «Щит и меч» і вугаль")
    assert not found(content)


def test_missing_and_stale_messages_of_a_complete_language_are_mistakes(content):
    missing = change(content, "site/title", "")
    stale = change(content, "site/question", flags=["fuzzy"])
    told = gather_all(content)[1]
    wait = "or write `complete: no` for be in site.yml"
    anew = f"run make translate, translate it anew and take the mark `fuzzy` away; {wait}"
    assert {(one.file, one.line, one.message, one.hint) for one in told} == {
        (*missing, "`site/title` is not translated into Беларуская (be)", f"translate it; {wait}"),
        (*stale, "the original of `site/question` changed since it was translated", anew),
    }
    # Who only looks at what he writes is not held up, nor who builds the site's own language alone.
    assert gather_all(content, draft=True)[1] == gather_all(content, langs=["en"])[1] == []
    complete(content, "no")
    languages = checked_all(content)
    assert languages[1].explainer.site.title == languages[0].explainer.site.title
    assert [pair.message.context for pair in languages[1].pairs if pair.state == "stale"] == ["site/question"]


def test_new_words_of_a_complete_language_are_named_where_they_stand_until_there_is_a_place_for_them(content, capsys):
    path = content / "terms" / "new.yml"
    path.write_text("capstan:\n  name: capstan\n  short: A thing that hauls.\n", encoding="utf-8")
    lacking = [f"`terms/capstan/{field}` is not translated into Беларуская (be)" for field in ("name", "short")]
    assert [(one[0], one[2]) for one in found(content)] == [("content/terms/new.yml", message) for message in lacking]
    assert all("run make translate, then translate it; or" in one.hint for one in gather_all(content)[1])
    assert main(["--project", str(content.parent), "translate"]) == 0
    assert {one[0] for one in found(content)} == {"content/translations/be/terms.po"}
    assert main(["--project", str(content.parent), "check"]) == 1
    assert "`terms/capstan/short` is not translated into Беларуская (be); translate it; or write `complete: no`" in capsys.readouterr().err


def test_a_changed_original_is_named_before_the_catalogue_is_brought_up_to_date(content, capsys):
    complete(content, "no")
    path = content / "site.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Why did the harbour close?", "Why was the harbour closed?"), encoding="utf-8")
    assert main(["--project", str(content.parent), "check"]) == 0
    said = capsys.readouterr().out
    assert re.search(r"warning: content/translations/be/site\.po:\d+:1: the original of `site/question` changed since it was translated", said)
    assert main(["--project", str(content.parent), "todo", "be"]) == 0
    assert "site: 0 to translate, 1 stale" in capsys.readouterr().out
    # Without a language, every one of the site.
    assert main(["--project", str(content.parent), "todo"]) == 0
    assert "be: in all 1 of " in capsys.readouterr().out


def test_a_message_in_two_catalogues_is_refused(content):
    folder = content / "translations" / "be"
    shutil.copy(folder / "terms.po", folder / "again.po")
    assert any("is translated already, in content/translations/be/again.po" in message for _, _, message in found(content))


def test_a_language_that_nobody_knows_or_that_stands_twice_is_refused(content):
    path = content / "site.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("code: be", "code: xx"), encoding="utf-8")
    assert any("nothing is known of the language xx" in message for _, _, message in found(content))
    path.write_text(text.replace("code: be", "code: en"), encoding="utf-8")
    assert any("the language en is there already" in message for _, _, message in found(content))


def test_marks_are_set_as_the_language_sets_them(content):
    change(content, "site/title", 'Гавань "Скар\'холм" - і “вугаль”')
    assert checked_all(content)[1].explainer.site.title == "Гавань «Скар’холм»\u00a0— і «вугаль»"


@pytest.mark.parametrize("code", ["zh-Hant", "ja", "vi", "ar", "cy", "no", "be-tarask"])
def test_a_language_may_have_other_forms_for_counted_things_than_the_site_s_own(tmp_path, code):
    shutil.copytree(TINY / "content", tmp_path / "content")
    path = tmp_path / "content" / "site.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("code: be", f"code: {code}"), encoding="utf-8")
    found, findings = gather_all(tmp_path / "content")
    assert findings == [] and [one.code for one in found] == ["en", code]
