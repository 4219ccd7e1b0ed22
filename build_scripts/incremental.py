"""The cache that one build hands to the next in the same process, so that only files whose content changed are made again.

A maker is a function that makes one file from the explainer. It is given a view of the explainer that notes every look-up;
its file is made again once what stands there is no longer the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.explainer import Explainer

# The key of the look-up "is there any?", which every page makes for its menu.
ANY = object()
# Parts of an explainer that every file shows, and lists that are derived from its items.
IN_EVERY_FILE = ("folder", "site", "labels", "languages", "untranslated")
DERIVED = ("statements_on", "titles", "cited_by", "event_page", "source_page", "parts")


@dataclass
class BuildCache:
    """`reads` for content.load; `files` maps a path to (look-ups, content), as `explainer` had it; `pictures` maps a drawing
    to its PNG, and `written` is for docs_folder.write_docs."""

    reads: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    pictures: dict = field(default_factory=dict)
    written: dict = field(default_factory=dict)
    explainer: Explainer | None = None


def make(makers, explainer, cache=None):
    """{path: content} of what `makers`, a mapping of paths to makers, make of `explainer`. `cache` is brought up to date."""
    cache = cache or BuildCache()
    invalidate(cache, explainer)
    for path, maker in makers.items():
        if path not in cache.files:
            looked_up = set()
            content = maker(tracked(explainer, looked_up))
            cache.files[path] = (looked_up, content)
    return {path: cache.files[path][1] for path in makers}


def invalidate(cache, explainer):
    """Turn `cache` to `explainer`: drop each file that would no longer be the same. The words of the site and of the
    interface stand in all of them."""
    before, cache.explainer = cache.explainer, explainer
    if before is explainer:
        return
    if before is None or any(getattr(before, name) != getattr(explainer, name) for name in IN_EVERY_FILE):
        cache.files.clear()
        return
    changed = changes(before, explainer)
    for path in [path for path, (looked_up, _) in cache.files.items() if looked_up & changed]:
        del cache.files[path]


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
    return {**explainer.items, **{name: getattr(explainer, name) for name in DERIVED}}


class TrackedMapping(Mapping):
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
class TrackedExplainer(Explainer):
    """An explainer that notes what is looked up in `whole`."""

    whole: Explainer
    looked_up: set

    @property
    def statements(self):
        self.looked_up.add(("statements", None))
        return self.whole.statements


def tracked_property(name):
    """A property that gives the list `name` of the explainer as a TrackedMapping."""
    return property(lambda self: TrackedMapping(name, getattr(self.whole, name), self.looked_up))


for name in DERIVED:
    setattr(TrackedExplainer, name, tracked_property(name))


def tracked(explainer, looked_up):
    """The explainer, with every look-up noted in the set `looked_up`."""
    items = {kind: TrackedMapping(kind, known, looked_up) for kind, known in explainer.items.items()}
    plain = (explainer.folder, explainer.site, explainer.labels, items, explainer.raw, explainer.languages, explainer.untranslated)
    return TrackedExplainer(*plain, whole=explainer, looked_up=looked_up)
