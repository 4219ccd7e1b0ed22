"""Which files of a folder are content."""

import os
import re
from pathlib import Path

from build_scripts.characters import unseen
from build_scripts.findings import Finding

ENDINGS = (".yml", ".yaml")
CATALOGUE = ".po"
TRANSLATIONS = "translations"  # in it one folder of catalogues a language
ODD = re.compile(r"[\x00-\x1f<>:\"\\|?*\ud800-\udfff]")
# Windows keeps these names for devices, whatever ending follows, so that no file can have them.
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.I)
LONGEST_NAME = 120  # bytes; with the folders before it, below the 260 letters that Windows allows a path


def content_files(folder):
    """Every .yml file of `folder` and its sub-folders, sorted; linked folders are not followed."""
    found = []
    for here, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        found += [Path(here) / name for name in names if name.endswith(ENDINGS) and not name.startswith(".")]
        found += [Path(here) / name for name in folders if (Path(here) / name).is_symlink()]
    return sorted(found)


def folder_findings(folder):
    """What is wrong with the folder itself: parts that can't be read, names that would be passed over."""
    findings = []

    def refused(error):
        path = Path(error.filename)
        if path != folder:
            findings.append(Finding(relative(path, folder), 1, 1, f"this folder can't be read ({error.strerror})", "check that you may read it"))

    for here, folders, names in os.walk(folder, onerror=refused):
        findings += [Finding(relative(Path(here) / name, folder), 1, 1, *fault) for name, fault in faults_of_names([*folders, *names])]
        if Path(here).parent != folder / TRANSLATIONS:
            lost = [Path(here) / name for name in names if name.endswith(CATALOGUE) and not name.startswith(".")]
            hint = f"move it to {folder.name}/{TRANSLATIONS}/CODE/, or delete it"
            findings += [Finding(relative(path, folder), 1, 1, "no language reads this file", hint) for path in lost]
        for name in names:
            for endings in (ENDINGS, (CATALOGUE,)):
                if name.lower().endswith(endings) and not name.endswith(endings):
                    message = "the ending of this file is not written in small letters, so it is not read"
                    findings.append(Finding(relative(Path(here) / name, folder), 1, 1, message, f"rename it to end in {endings[0]}"))
    return findings


def faults_of_names(names):
    """(name, (what is wrong, what to do)) of the names of one folder that not every system can hold."""
    seen = {}
    for name in sorted(names):
        other = seen.setdefault(name.casefold(), name)
        if ODD.search(name) or unseen(name):
            yield name, ("a character stands in this name that not every system can hold in one", "rename it, best in small letters, digits and hyphens")
        elif RESERVED.fullmatch(name.partition(".")[0]):
            yield name, ("Windows lets no file have this name", "rename it")
        elif len(name.encode()) > LONGEST_NAME:
            yield name, (f"this name is longer than {LONGEST_NAME} bytes", "rename it")
        elif other != name:
            yield name, (f"Windows and macOS take this name for that of `{other}`", "rename one of the two")


def passed_over(folder):
    """The files that look like content and are not read, because an editor or a system left them: their names begin with a point."""
    folder = Path(folder)
    return [relative(path, folder) for path in sorted(folder.rglob(".*")) if path.name.endswith(ENDINGS)]


def relative(path, folder):
    """The name of `path` as an editor sees it: from the folder's own name on, with forward slashes."""
    name = (Path(folder.name) / path.relative_to(folder)).as_posix()
    # What can't be printed on one line is written out.
    return name if name.isprintable() else name.encode("unicode_escape").decode()
