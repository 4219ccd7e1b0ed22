"""Catalogues that are translated whole, for tests: every word of the original in Belarusian letters."""

import re

from build_scripts.content import load
from build_scripts.translation.catalogue import catalogues
from build_scripts.translation.update import update
from build_scripts.translation.words import messages_of

LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "а б к д е ф г х і ж к л м н о п к р с т у в ў кс ы з".split()))
# Addresses of links and placeholders stay as they are.
KEPT = re.compile(r"(\]\([^()]*\)|\{\w*\})")


def in_letters(text):
    """`text` with its Latin letters in Cyrillic ones."""
    pieces = KEPT.split(text)
    return "".join(piece if KEPT.fullmatch(piece) else "".join(letter_of(one) for one in piece) for piece in pieces)


def letter_of(one):
    new = LETTERS.get(one.lower(), one)
    return new.capitalize() if one.isupper() else new


def fill(content, lang="be", keep=lambda entry: True):
    """Bring the catalogues of the folder `content` up to date and translate each entry that `keep` says yes to."""
    files, findings = update(content, lang, [message for raw in load(content)[0] for message in messages_of(raw)])
    assert not findings, findings
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for one in catalogues(content, lang):
        for entry in one.po:
            if keep(entry):
                entry.msgstr = "" if entry.msgid_plural else in_letters(entry.msgid)
                entry.msgstr_plural = {number: in_letters(entry.msgid_plural) for number in range(3)} if entry.msgid_plural else {}
        one.po.save(str(one.path))


def translate_all(where):
    """Translate a copy of the tiny explainer whole, and publish it at an address."""
    fill(where / "content")
    path = where / "content" / "site.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("complete: no", "complete: yes").replace("addresses: []", "addresses: [https://harbour.example/]"), encoding="utf-8")
