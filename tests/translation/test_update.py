"""`make translate`: catalogues follow the content, and no translation is ever lost."""

import shutil

import polib
import pytest

from build_scripts.content import load
from build_scripts.translation.catalogue import catalogues
from build_scripts.translation.update import update
from build_scripts.translation.words import Message, messages_of
from tests.project import TINY

MESSAGES = [
    Message("terms/port/name", "terms", "port", ("name",), "port", "the word", "glossary.html#term-port"),
    Message("terms/port/short", "terms", "port", ("short",), "Where *ships* lie.", "what it means", "glossary.html#term-port"),
    Message("labels/minutes", "labels", "labels", ("minutes",), "{number} minute", "a label", "", "{number} minutes"),
    Message("sections/end/title", "sections", "end", ("title",), "The end", "the title", "chapters/end.html"),
]


def write(folder, messages, lang="be"):
    files, findings = update(folder, lang, messages)
    assert not findings
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    return {path.name for path in files}


def entries(folder, lang="be"):
    return {(entry.msgctxt, bool(entry.obsolete)): entry for one in catalogues(folder, lang) for entry in one.po}


def translate(folder, words, lang="be"):
    """Put `words`, {context: text}, into the catalogues as a translator's tool would."""
    for one in catalogues(folder, lang):
        for entry in one.po:
            if entry.msgctxt in words:
                entry.msgstr = words[entry.msgctxt]
        one.po.save(str(one.path))


def changed(context, text):
    return [Message(**{**vars(one), "text": text}) if one.context == context else one for one in MESSAGES]


def test_new_messages_are_empty_and_tell_what_they_are_and_where(tmp_path):
    assert write(tmp_path, MESSAGES) == {"terms.po", "labels.po", "sections-end.po"}
    entry = entries(tmp_path)["terms/port/short", False]
    assert (entry.msgid, entry.msgstr, entry.comment) == ("Where *ships* lie.", "", "what it means\nshown at glossary.html#term-port")
    assert entries(tmp_path)["labels/minutes", False].msgstr_plural == {0: "", 1: "", 2: ""}


def test_a_second_run_changes_nothing(tmp_path):
    write(tmp_path, MESSAGES)
    translate(tmp_path, {"terms/port/name": "порт"})
    assert write(tmp_path, MESSAGES) == set()


def test_a_changed_original_is_fuzzy_with_the_former_one(tmp_path):
    write(tmp_path, MESSAGES)
    translate(tmp_path, {"terms/port/short": "Дзе стаяць *судны*."})
    for text in ("Where *boats* lie.", "Where *boats* rest."):
        write(tmp_path, changed("terms/port/short", text))
        entry = entries(tmp_path)["terms/port/short", False]
        assert (entry.msgid, entry.msgstr, entry.fuzzy, entry.previous_msgid) == (text, "Дзе стаяць *судны*.", True, "Where *ships* lie.")


def test_a_vanished_message_goes_and_its_translation_waits_for_its_return(tmp_path):
    write(tmp_path, MESSAGES)
    translate(tmp_path, {"terms/port/name": "порт"})
    write(tmp_path, MESSAGES[2:])
    kept = entries(tmp_path)
    assert ("terms/port/name", True) in kept and not any(context == "terms/port/short" for context, _ in kept)
    write(tmp_path, MESSAGES)
    assert entries(tmp_path)["terms/port/name", False].msgstr == "порт"
    assert ("terms/port/name", True) not in entries(tmp_path)


def test_a_catalogue_of_which_nothing_is_left_is_deleted(tmp_path):
    write(tmp_path, MESSAGES)
    write(tmp_path, MESSAGES[:3])
    assert not (tmp_path / "translations/be/sections-end.po").exists()


def test_an_entry_of_a_list_that_moves_takes_its_translation_along(tmp_path):
    def answers(*texts):
        return [Message(f"polls/a/answers/{index + 1}/label", "polls", "a", ("answers", index, "label"), text, "", "") for index, text in enumerate(texts)]

    write(tmp_path, answers("for", "against"))
    translate(tmp_path, {"polls/a/answers/1/label": "за", "polls/a/answers/2/label": "супраць"})
    write(tmp_path, answers("hard to say", "for", "against"))
    found = {context: (entry.msgid, entry.msgstr, entry.fuzzy) for (context, _), entry in entries(tmp_path).items()}
    assert [found[f"polls/a/answers/{place}/label"] for place in (1, 2, 3)] == [("hard to say", "", False), ("for", "за", False), ("against", "супраць", False)]


def test_messages_stay_in_the_file_in_which_a_team_put_them(tmp_path):
    write(tmp_path, MESSAGES)
    folder = tmp_path / "translations/be"
    (folder / "terms.po").rename(folder / "anna.po")
    assert write(tmp_path, [*MESSAGES, Message("terms/port/note", "terms", "port", ("note",), "More.", "", "")]) == {"anna.po"}
    assert ("terms/port/note", False) in entries(tmp_path)


# The same catalogue as other tools write it: order of the header, line wraps, comments, Windows line ends, a byte-order mark.
TOOLS = """# Translators, 2026.
# Anna <anna@example.org>, 2026.
msgid ""
msgstr ""
"Project-Id-Version: port\\n"
"PO-Revision-Date: 2026-11-29 18:00+0000\\n"
"X-Generator: Weblate 5.8\\n"
"Language: be\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# A remark of the translator's.
#. what it
#. means shown at
#. glossary.html#term-port
#, no-wrap
msgctxt "terms/port/short"
msgid ""
"Where *ships* "
"lie."
msgstr ""
"Дзе стаяць "
"*судны*."

#. the word
#. shown at glossary.html#term-port
#, fuzzy, python-brace-format
#| msgctxt "terms/harbour/name"
#| msgid ""
#| "har"
#| "bour"
msgctxt "terms/port/name"
msgid "port"
msgstr "порт"

#~| msgid ""
#~| "A thing\\n"
#~| "that hauls"
#~ msgctxt "terms/capstan/short"
#~ msgid ""
#~ "A thing "
#~ "that pulls."
#~ msgstr ""
#~ "Тое, што "
#~ "цягне \\"канаты\\"."
"""


@pytest.mark.parametrize("form", [str, lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: text.rstrip("\n")])
def test_what_other_tools_write_keeps_every_word(tmp_path, form):
    path = tmp_path / "translations/be/terms.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(form(TOOLS).encode("utf-8"))
    write(tmp_path, MESSAGES)
    found = entries(tmp_path)
    assert found["terms/port/short", False].msgstr == "Дзе стаяць *судны*."
    assert found["terms/port/short", False].tcomment == "A remark of the translator's."
    assert found["terms/port/short", False].flags == ["no-wrap"]
    name = found["terms/port/name", False]
    assert (name.msgstr, name.flags, name.previous_msgid) == ("порт", ["fuzzy", "python-brace-format"], "harbour")
    assert found["terms/capstan/short", True].msgstr == 'Тое, што цягне "канаты".'
    text = path.read_text(encoding="utf-8")
    assert "Anna <anna@example.org>" in text and "X-Generator: Weblate 5.8" in text
    assert write(tmp_path, MESSAGES) == set()


def test_other_line_wraps_alone_are_no_change(tmp_path):
    write(tmp_path, MESSAGES)
    path = tmp_path / "translations/be/terms.po"
    po = polib.pofile(str(path), wrapwidth=20)
    po.save()
    assert write(tmp_path, MESSAGES) == set()


def test_two_translations_of_one_message_are_both_kept(tmp_path):
    write(tmp_path, MESSAGES)
    translate(tmp_path, {"terms/port/name": "порт"})
    folder = tmp_path / "translations/be"
    shutil.copy(folder / "terms.po", folder / "again.po")
    text = (folder / "again.po").read_text(encoding="utf-8")
    (folder / "again.po").write_text(text.replace('"порт"', '"гавань"'), encoding="utf-8")
    write(tmp_path, MESSAGES)
    kept = [(entry.msgstr, bool(entry.obsolete)) for one in catalogues(tmp_path, "be") for entry in one.po if entry.msgctxt == "terms/port/name"]
    assert sorted(kept, key=lambda one: one[1]) in ([("порт", False), ("гавань", True)], [("гавань", False), ("порт", True)])


def test_a_broken_catalogue_is_told_with_its_line_and_nothing_is_written(tmp_path):
    write(tmp_path, MESSAGES)
    path = tmp_path / "translations/be/terms.po"
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgstr "again"\nmsgid "x" "y"\n', encoding="utf-8")
    files, findings = update(tmp_path, "be", MESSAGES)
    assert not files and findings[0].file.endswith("translations/be/terms.po") and findings[0].line > 10


def test_only_fields_of_words_are_messages_and_each_context_is_one():
    found = [message for raw in load(TINY / "content")[0] for message in messages_of(raw)]
    contexts = [message.context for message in found]
    assert len(contexts) == len(set(contexts)) > 200
    assert not {message.path[-1] for message in found} & {"id", "date", "url", "standing", "lang", "locator", "latitude"}
    assert "labels/search_count" in contexts and "labels/search_count_one" not in contexts


@pytest.mark.parametrize(
    "line",
    [
        'msgstr "порт', 'msgstr порт"', "msgstr порт", "msgstr 'порт'", 'msgstr "по"рт"', 'msgstr "по" "рт"', 'msgstr "порт" # why',
        'msgstr ""\n"порт', '#~ msgstr "порт', "<<<<<<< HEAD", "=======",
    ],
)
def test_a_line_without_its_quotation_marks_is_told_and_loses_no_letter(tmp_path, line):
    write(tmp_path, MESSAGES)
    path = tmp_path / "translations" / "be" / "terms.po"
    whole = path.read_text(encoding="utf-8")
    at = whole[: whole.index('msgstr ""\n\n')].count("\n") + line.count("\n") + 1
    path.write_text(whole.replace('msgstr ""\n\n', f"{line}\n\n", 1), encoding="utf-8")
    spoiled = path.read_bytes()
    files, (finding,) = update(tmp_path, "be", MESSAGES)
    assert files == {} and (finding.file, finding.line) == (f"{tmp_path.name}/translations/be/terms.po", at)
    assert ("joined" in finding.message) == (line[0] in "<=")
    assert path.read_bytes() == spoiled
