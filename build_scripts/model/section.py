"""A chapter: the reader's question, the short answer, and a body of blocks."""


from pydantic import create_model, model_validator

from build_scripts.model.fields import Cites, Item, Part, Statement, check_field, declare, declare_list, declare_part
from build_scripts.model.items import BLOCKS
from build_scripts.model.values import Id, Ids, ListOf, Prose, Standing, Text, Texts, content_error

WORDS = ("text", "argument", "later", "note")
FORMS = (*WORDS, "heading", *BLOCKS, "plain")


class Heading(Part):
    """A heading inside a body; its address is <section>-<id>, in every language."""

    text: Text = declare("the words of the heading", "What came of it", words=True)
    id: Id = declare("its name, for the address", "what-came", ("What came", "is no id"))


class WordsBlock(Part):
    """What a block can be that shows no item of its own, and how to tell which form it has."""

    text: Prose | None = declare("a paragraph or more, in Markdown", "The [port](place:port) closed.", default=None, words=True)
    argument: Prose | None = declare(
        "the reasoning of the base source, set apart and attributed once", "Harbours, the author argues, close when coal runs out.", default=None, words=True
    )
    heading: Heading | None = declare_part(
        "a heading above the blocks that follow", {"text": "What came of it", "id": "what-came"}, "What came of it", default=None
    )
    later: Prose | None = declare("what came after the time that the base source tells of", "As of 2024 no trial had begun.", default=None, words=True)
    note: Prose | None = declare("context or a caution", "The two polls asked different questions.", default=None, words=True)
    plain: Prose | None = declare(
        "words about this site itself, on pages that are no chapters; they claim nothing of the subject and so need no source",
        "Press Ctrl and S to keep a copy.",
        default=None,
        words=True,
    )
    id: Id | None = declare(
        "the name of the statement, for text, argument, later and note; its address is <section>-<id>", "port-closed", ("Port closed", "is no id"), default=None
    )
    check: Prose | None = check_field()
    cites: Cites | None = declare(
        "the sources, for text, argument, later and note, and for plain words that need one", ["base-2022:P7"], ([], "at least 1 must stand here"), default=None
    )
    standing: Standing | None = declare(
        "how well the sources bear it out, for text, argument, later and note", "confirmed", ("true", "is none of"), default=None
    )

    @model_validator(mode="after")
    def one_thing(self):
        """A block is one thing, and words come with id, cites and standing."""
        present = [name for name in FORMS if getattr(self, name) is not None]
        if len(present) != 1:
            raise content_error("a block must be exactly one of " + ", ".join(FORMS), "start a new `- ` for each")
        checked = ("id", "cites", "standing")
        if present[0] in WORDS:
            missing = [name for name in checked if getattr(self, name) is None]
            if missing:
                raise content_error(f"this {present[0]} has no {' and no '.join(missing)}", "no statement goes without them")
        elif any(getattr(self, name) is not None for name in ("check", *checked) if (present[0], name) != ("plain", "cites")):
            raise content_error(f"a {present[0]} takes no id, check, cites or standing here", "they stand with the item itself")
        return self

    @property
    def kind(self):
        """Which of its forms the block has: text, heading, quote, ..."""
        return next(name for name in FORMS if getattr(self, name) is not None)

    @property
    def words(self):
        """The Markdown of a text, argument, later or note block, else None."""
        return self.text or self.argument or self.later or self.note


def item_field(kind):
    """The field of a block that shows an item, or with `many` several, of `kind`: (annotation, declaration)."""
    shown = kind.block
    if shown.many:
        return Ids | None, declare_list(shown.meaning, [shown.example], shown.example, default=None, refers=(kind.name,))
    return Id | None, declare(shown.meaning, shown.example, ("Some item", "is no id"), default=None, refers=(kind.name,))


Block = create_model(
    "Block",
    __base__=WordsBlock,
    __module__=__name__,
    __doc__=f"One piece of a body: exactly one of {', '.join(FORMS)}.",
    **{name: item_field(kind) for name, kind in BLOCKS.items()},
)
Body = ListOf[Block]


class Section(Item):
    """A chapter of the explainer."""

    title: Text = declare("the short title, for the navigation", "The port", words=True)
    question: Text = declare("the reader's question that the chapter answers", "Why did the port close?", words=True)
    description: Text = declare("one plain sentence for search engines and messengers", "How the port came to close in 2022.", words=True)
    find: Texts = declare_list(
        "what people type into a search when they look for this chapter, in any language", ["harbour closed", "coal"], "coal", default=[], words=False
    )
    answer: Statement = declare_part(
        "the answer in two sentences", {"text": "It ran out of coal.", "cites": ["base-2022:P7"], "standing": "confirmed"}, "It ran out of coal."
    )
    paragraphs: Texts = declare_list("the paragraphs of the base source that the chapter tells", ["P3", "P4"], "P3", default=[], words=False)
    body: Body = declare_list(
        "the blocks, in reading order", [{"text": "The port closed.", "id": "port-closed", "cites": ["base-2022:P7"], "standing": "confirmed"}], "words"
    )
