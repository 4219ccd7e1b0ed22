"""What one build keeps for the next in the same process, so that only files whose content changed are made again.

A maker is a function that makes one file from the explainer. It is given a view of the explainer that notes every look-up;
its file is made again once what stands there is no longer the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.explainer import Explainer

# The key of the look-up "is there any?", which every page makes for its menu.
ANY = object()
WORKED_OUT = ("statements_on", "titles", "cited_by", "event_page", "source_page", "parts")


@dataclass
class Kept:
    """`reads` for content.load; `made` maps a path to (look-ups, content), as `explainer` had it; `pictures` maps a drawing
    to its PNG, and `written` is for docs_folder.write_docs."""

    reads: dict = field(default_factory=dict)
    made: dict = field(default_factory=dict)
    pictures: dict = field(default_factory=dict)
    written: dict = field(default_factory=dict)
    explainer: Explainer | None = None


def make(makers, explainer, kept=None):
    """{path: content} of what `makers`, a mapping of paths to makers, make of `explainer`. What `kept` holds is kept up to date."""
    kept = kept or Kept()
    forget(kept, explainer)
    for path, maker in makers.items():
        if path not in kept.made:
            looked_up = set()
            content = maker(view(explainer, looked_up))
            kept.made[path] = (looked_up, content)
    return {path: kept.made[path][1] for path in makers}


def forget(kept, explainer):
    """Turn `kept` to `explainer`: forget each file that would no longer be the same. The words of the site and of the
    interface stand in all of them."""
    before, kept.explainer = kept.explainer, explainer
    if before is explainer:
        return
    if before is None or (before.folder, before.site, before.labels, before.languages, before.untranslated) != (explainer.folder, explainer.site, explainer.labels, explainer.languages, explainer.untranslated):
        kept.made.clear()
        return
    changed = changes(before, explainer)
    for path in [path for path, (looked_up, _) in kept.made.items() if looked_up & changed]:
        del kept.made[path]


def changes(before, after):
    """The look-ups that give something else than before: (list, key), (list, None) for the list as a whole, (list, ANY) for
    whether there is anything in it."""
    found = {("statements", None)} if before.statements != after.statements else set()
    for (name, old), new in zip(lists(before).items(), lists(after).values()):
        keys = {key for key in old.keys() | new.keys() if old.get(key) is not new.get(key) and old.get(key) != new.get(key)}
        found |= {(name, key) for key in keys}
        if keys or list(old) != list(new):
            found.add((name, None))
        if bool(old) != bool(new):
            found.add((name, ANY))
    return found


def lists(explainer):
    """name -> mapping: everything in which something is looked up."""
    return {**explainer.items, **{name: getattr(explainer, name) for name in WORKED_OUT}}


class Noted(Mapping):
    """A mapping that adds (name, key) to `looked_up` for each key that is asked for, (name, None) where all are, (name, ANY)
    where it matters only whether there is one."""

    def __init__(self, name, known, looked_up):
        self.name, self.known, self.looked_up = name, known, looked_up

    def __getitem__(self, key):
        self.looked_up.add((self.name, key))
        return self.known[key]

    def __iter__(self):
        self.looked_up.add((self.name, None))
        return iter(self.known)

    def __bool__(self):
        self.looked_up.add((self.name, ANY))
        return bool(self.known)

    def __len__(self):
        self.looked_up.add((self.name, None))
        return len(self.known)

    def values(self):
        self.looked_up.add((self.name, None))
        return self.known.values()


@dataclass(frozen=True, eq=False, kw_only=True)
class View(Explainer):
    """An explainer that notes what is looked up in `whole`."""

    whole: Explainer
    looked_up: set

    @property
    def statements(self):
        self.looked_up.add(("statements", None))
        return self.whole.statements

    @property
    def statements_on(self):
        return Noted("statements_on", self.whole.statements_on, self.looked_up)

    @property
    def titles(self):
        return Noted("titles", self.whole.titles, self.looked_up)

    @property
    def event_page(self):
        return Noted("event_page", self.whole.event_page, self.looked_up)

    @property
    def source_page(self):
        return Noted("source_page", self.whole.source_page, self.looked_up)

    @property
    def parts(self):
        return Noted("parts", self.whole.parts, self.looked_up)

    @property
    def cited_by(self):
        return Noted("cited_by", self.whole.cited_by, self.looked_up)


def view(explainer, looked_up):
    """The explainer, with every look-up noted in the set `looked_up`."""
    items = {kind: Noted(kind, known, looked_up) for kind, known in explainer.items.items()}
    return View(explainer.folder, explainer.site, explainer.labels, items, explainer.raw, explainer.languages, explainer.untranslated, whole=explainer, looked_up=looked_up)
