"""What is said of a kind of content, once: everything that lists, links, cites or shows items of a kind is made from this."""

from dataclasses import dataclass

from build_scripts.model.values import is_prose
from build_scripts.prose import plain


@dataclass(frozen=True)
class Shown:
    """How a chapter shows items of a kind: by a block that holds an id, rendered by the component of the same name.

    `meaning` and `example` document the block's field. `texts` names the fields whose words a reader of the chapter
    reads there. With `many` the block holds a list of ids and is called like the kind's folder.
    """

    meaning: str
    example: str
    texts: tuple = ()
    many: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of content.

    `name`: in links (`place:port`), in ids of HTML elements and as a block. `folder`: its folder of content, its files of data.
    `model`: the fields of an item. `page`: the page its items stand on.
    `title`: the field that an item is called by; `definition`: the field that a link to it shows on hover.
    `stated`: the fields that hold what an item states, of which the first that is filled counts; such an item has `check`,
    `cites` and `standing` too. `parts`: the fields that hold a list of statements each, of which each has an id.
    `named`: whether the box of names at the foot of a page lists the items that the page links to.
    `own_pages`: whether each item has a page of its own, below the one that lists them.
    `block`: how a chapter shows an item, where it can. `citable`: whether citations name its items.
    """

    name: str
    folder: str
    model: type
    page: str | None = None
    title: str = "title"
    definition: str = ""
    stated: tuple = ()
    parts: tuple = ()
    named: bool = False
    block: Shown | None = None
    citable: bool = False
    own_pages: bool = False

    def __post_init__(self):
        """Refuse, with a TypeError, a description that the model does not bear out."""
        needed = {self.title, *self.stated} | ({"check", "cites", "standing"} if self.stated else set()) | ({self.definition} - {""}) | set(self.parts)
        lacking = sorted(needed - set(self.model.model_fields))
        if lacking:
            raise TypeError(f"the kind `{self.name}` needs fields that its model does not have: {', '.join(lacking)}")

    @property
    def block_name(self):
        """The field of a block that shows items of this kind."""
        return self.folder if self.block.many else self.name

    def title_of(self, item):
        """What `item` is called in lists and links; its id where its kind has no such field."""
        return getattr(item, self.title, None) or item.id

    def definition_of(self, item):
        """What a link to `item` shows on hover, in plain words."""
        return words_of(item, self.definition or self.title) or self.title_of(item)

    @property
    def cited(self):
        """Whether the items cite sources without being statements."""
        return not self.stated and "cites" in self.model.model_fields

    @property
    def wants_use(self):
        """Whether something should refer to each item of this kind: a text by a link, a chapter by a block, a citation."""
        return self.named or self.citable or self.block is not None


def words_of(item, name):
    """The text in the field `name` of an item as a reader sees it: that of a Markdown field without its marks, any other as it is
    written; None where there is no text."""
    declared, text = type(item).model_fields.get(name), getattr(item, name, None)
    if declared is None or not isinstance(text, str):
        return None
    return plain(text) if is_prose(declared.annotation, declared.metadata) else text
