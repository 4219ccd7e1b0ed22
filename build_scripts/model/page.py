"""The words of the pages that are not chapters: title, description, and what stands above or below the lists."""

from build_scripts.model.fields import Item, Text, told
from build_scripts.model.section import Body


class Page(Item):
    """The words of a page whose lists the engine makes."""

    title: Text = told("the title of the page", "Places")
    description: Text = told("one plain sentence for search engines and messengers", "Every place that the explainer names, with a map.")
    intro: Text | None = told("one sentence below the title", "Every place, with its other spellings.", default=None)
    body: Body = told("blocks of words above the lists", [{"heading": {"text": "How to read this", "id": "how-to-read"}}], ("words", "a list must stand here"), default=[])
