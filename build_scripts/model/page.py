"""The words of the pages that are not chapters: title, description, and what stands above or below the lists."""

from build_scripts.model.fields import Item, declare, declare_list
from build_scripts.model.section import Body
from build_scripts.model.values import Line, Text, Texts


class Page(Item):
    """The words of a page whose lists the engine makes."""

    title: Text = declare("the title of the page", "Places", words=True)
    description: Text = declare("one plain sentence for search engines and messengers", "Every place that the explainer names, with a map.", words=True)
    menu: Text | None = declare("half a line on what is there, for the menu", "Every place, on a map", default=None, words=True)
    find: Texts = declare_list(
        "what people type into a search when they look for this page, in any language", ["map", "where is"], "map", default=[], words=False
    )
    intro: Line | None = declare("one sentence below the title", "Every place, with its other spellings.", default=None, words=True)
    body: Body = declare_list("blocks of words above the lists", [{"heading": {"text": "How to read this", "id": "how-to-read"}}], "words", default=[])
