"""A spoiled catalogue gives complaints with their places, or a site that stands; and no word of it is lost by `make translate`."""

import random
import shutil

import polib
import pytest

from build_scripts import pages
from build_scripts.content import load
from build_scripts.languages import gather_all
from build_scripts.translation.catalogue import catalogues
from build_scripts.translation.update import update
from build_scripts.translation.words import messages_of
from tests.mutate import ODD
from tests.project import TINY
from tests.translation.pseudo import fill

WAYS, SHARES = 300, 6


def spoil(data, chance):
    """The bytes of a catalogue with one to three things wrong."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        lines = data.split(b"\n")
        place = chance.randrange(len(lines))
        how = chance.choice(("cut", "twice", "swap", "odd line", "odd text", "lost quote", "bytes", "cut off", "other key", "fuzzy", "flip"))
        odd = chance.choice(ODD).encode()
        if how == "cut":
            del lines[place : place + chance.randrange(1, 4)]
        elif how == "twice":
            lines[place:place] = lines[place : place + chance.randrange(1, 6)]
        elif how == "swap":
            other = chance.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        elif how == "odd line":
            lines.insert(place, odd)
        elif how == "odd text":
            lines[place] = b'msgstr "' + odd.replace(b'"', b'\\"') + b'"'
        elif how == "lost quote":
            lines[place] = lines[place].rstrip(b'"')
        elif how == "bytes":
            lines[place] += bytes(chance.choices(range(256), k=3))
        elif how == "cut off":
            lines = lines[: place + 1]
        elif how == "other key":
            lines[place] = lines[place].replace(b"msgstr", b"msgid").replace(b"msgctxt", b"msgstr")
        elif how == "fuzzy":
            lines.insert(place, b"#, fuzzy")
        else:
            line = list(lines[place])
            chance.shuffle(line)
            lines[place] = bytes(line)
        data = b"\n".join(lines)
    return data


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoiled") / "content"
    shutil.copytree(TINY / "content", folder)
    fill(folder)
    return folder


def try_ways(content, ways, seed):
    """How often a spoiled catalogue gave complaints, and how often a language that can be rendered."""
    chance, reads = random.Random(seed), {}
    messages = [message for raw in load(content)[0] for message in messages_of(raw)]
    came = {"complaints": 0, "a language": 0}
    for number in range(ways):
        path = chance.choice(sorted((content / "translations" / "be").glob("*.po")))
        right = path.read_bytes()
        path.write_bytes(spoil(right, chance))
        try:
            found, findings = gather_all(content, reads)
            for finding in findings:
                length = len((content.parent / finding.file).read_bytes().split(b"\n"))
                assert finding.file.startswith("content/") and 1 <= finding.line <= length + 1 and finding.message, finding
            came["complaints" if findings else "a language"] += 1
            if not findings and number % 50 == 0:
                assert all(isinstance(text, str) for text in pages.render(found[1].explainer).values())
            keep_words(content, messages)
        except Exception as error:
            error.add_note(f"{path.name}, seed {seed}, way {number}")
            raise
        finally:
            path.write_bytes(right)
    return came


def keep_words(content, messages):
    """Bringing up to date refuses what can't be read, and keeps every translation of what can."""
    files, findings = update(content, "be", messages)
    if findings:
        assert not files
        return
    before = [(one.path, one.po) for one in catalogues(content, "be")]
    after = [polib.pofile(files[path] or "\n") if path in files else po for path, po in before]
    assert words(po for _, po in before) <= words(after)


def words(files):
    """Every translation in PO files, those of retired messages among them."""
    return {text for po in files for entry in po for text in (entry.msgstr, *entry.msgstr_plural.values()) if text.strip()}


def test_some_spoiled_catalogues(content):
    assert sum(try_ways(content, 20, 1).values()) == 20


@pytest.mark.stress
@pytest.mark.parametrize("share", range(SHARES))
def test_many_spoiled_catalogues(content, share):
    came = try_ways(content, WAYS // SHARES, random.randrange(10**6))
    print(f"{WAYS // SHARES} ways tried: {came}")
    assert sum(came.values()) == WAYS // SHARES
