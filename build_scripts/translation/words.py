"""Which texts of the content are translated: one message a field of words, found in the items as they were written."""

from dataclasses import dataclass

from build_scripts.addresses import anchor_of, page_of
from build_scripts.checks.label_usage import singular
from build_scripts.model import BY_FOLDER, SITE
from build_scripts.model.fields import Cite
from build_scripts.model.shape import shape_of

LABEL = "a label of the interface; keep what stands in braces"


@dataclass(frozen=True)
class Message:
    """One text to translate.

    `context` is its address in a catalogue, made of ids: `sections/the-port/body/closed/text`. `path` is where it stands in
    the data of the item (`kind`, the folder, and `id`). `meaning` says what the field means, `page` where a reader finds it.
    `plural`, for a label that counts, is its form for other numbers than one.
    """

    context: str
    kind: str
    id: str
    path: tuple
    text: str
    meaning: str
    page: str
    plural: str = ""

    @property
    def catalogue(self):
        """The name of the catalogue that a new message goes to: one a kind, and one a chapter."""
        return f"{self.kind}-{self.id}" if self.kind == "sections" else self.kind


def messages_of(raw, groups=None):
    """Every Message of a RawItem, as a list, in the order of its fields; none where the item is no mapping.

    `groups` maps a line of labels.yml to the comment that its labels stand under.
    """
    kind = SITE if raw.kind == "site" else BY_FOLDER.get(raw.kind)
    if not isinstance(raw.data, dict):
        return []
    if raw.kind == "labels":
        return list(labels_of(raw, groups or {}))
    if kind is None:
        return []
    above = (raw.kind,) if kind is SITE else (raw.kind, raw.id)
    page, taken, found = shown_at(kind, raw.id), set(), []
    for path, steps, text, meaning in texts_in(kind.model, raw.data, (), above):
        context = "/".join(steps)
        number = 2
        while context in taken:
            context, number = f"{'/'.join(steps)}-{number}", number + 1
        taken.add(context)
        found.append(Message(context, raw.kind, raw.id, path, text, meaning, page))
    return found


def label_groups(text):
    """line -> the comment of the group that it stands in, of the text of labels.yml."""
    found, group = {}, ""
    for number, line in enumerate(text.splitlines(), 1):
        group = line.removeprefix("# --- ") if line.startswith("# --- ") else group
        found[number] = group
    return found


def labels_of(raw, groups):
    """A Message for each label; labels that are the plural forms of one are one message, and so is each one that counts."""
    texts = {key: text.strip() for key, text in raw.data.items() if isinstance(text, str) and text.strip()}
    for key, text in texts.items():
        group = groups.get(raw.at((key,), "").line)
        meaning = f"{LABEL}; {group}" if group else LABEL
        base = key.removesuffix("_one")
        others = [texts[name] for name in (f"{base}_other", base) if base != key and name in texts]
        if others:
            yield Message(f"labels/{base}", "labels", "labels", (base,), text, meaning, "", others[0])
        elif key.endswith("_other") and f"{key.removesuffix('_other')}_one" in texts or f"{key}_one" in texts:
            continue
        else:
            yield Message(f"labels/{key}", "labels", "labels", (key,), text, meaning, "", text if counts(key) else "")


def counts(key):
    """Whether the words of a label may depend on the number that is filled in."""
    return singular(f"{key}_one") == key


def shown_at(kind, item_id):
    """The address, without the language, at which a reader finds an item."""
    if kind is SITE:
        return "index.html"
    page = page_of(kind.name, item_id)
    return f"{page}.html" if kind.name in ("section", "page") else f"{page}.html#{anchor_of(kind.name, item_id)}"


def texts_in(model, data, path, steps):
    """(path, steps, text, meaning) of each text of words in `data`, the raw data of a `model`; what does not fit the model is passed over."""
    for name, field in model.model_fields.items():
        value = data.get(name) if isinstance(data, dict) else None
        declared = field.json_schema_extra
        inner = shape_of(model, name).part
        here, names = (*path, name), (*steps, name)
        if inner and isinstance(value, dict):
            yield from texts_in(inner, value, here, names)
        elif inner and isinstance(value, list):
            for index, one in enumerate(value):
                yield from texts_in(inner, one, (*here, index), (*names, name_of(inner, one, index)))
        elif declared["words"] and isinstance(value, list):
            for index, one in enumerate(value):
                if isinstance(one, str) and one.strip():
                    yield (*here, index), (*names, str(index + 1)), one.strip(), field.description
        elif declared["words"] and isinstance(value, str) and value.strip():
            yield here, names, value.strip(), field.description


def name_of(model, entry, index):
    """What an entry of a list is called in a context: by its id or what identifies it, else by its place, counted from 1."""
    if isinstance(entry, dict):
        heading = entry.get("heading")
        of_heading = heading.get("id") if isinstance(heading, dict) else None
        of_source = entry.get("source") if model is Cite else None
        for name in (entry.get("id"), of_heading, of_source, entry.get("code")):
            if isinstance(name, str) and name.strip():
                return name.strip()
    return str(index + 1)
