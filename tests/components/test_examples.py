"""Every example of every component renders, to HTML that may stand in a page."""

import re
from html.parser import HTMLParser

import pytest

from build_scripts.components import examples
from build_scripts.reading import gather
from tests.project import TINY

VOID = {"br", "hr", "img", "input", "link", "meta", "rect", "line", "path", "circle", "use"}
CASES = [(component, name) for component in examples.components() for name in examples.examples(component)]


class Strict(HTMLParser):
    """Notes what the security policy or Markdown would refuse: open elements, styles, scripts, doubled ids."""

    def __init__(self, html):
        super().__init__()
        self.open, self.ids, self.wrong = [], [], []
        self.feed(html)
        self.wrong += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.wrong += [f"{name} on <{tag}>" for name in attributes if name == "style" or name.startswith("on")]
        self.wrong += [f"<{tag}>"] * (tag in ("script", "style"))
        if attributes.get("id") in self.ids:
            self.wrong.append(f"id {attributes['id']} twice")
        self.ids += [attributes["id"]] if "id" in attributes else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()


@pytest.fixture(scope="module")
def explainer():
    return gather(TINY / "content")[0]


@pytest.mark.parametrize("component, name", CASES)
def test_example_renders(explainer, component, name):
    html, ctx = examples.show(explainer, component, examples.examples(component)[name])
    assert str(html).strip()
    # What is there to be copied holds markup as text.
    shown = re.sub(r'<code class="copyable">.*?</code>', "", str(html), flags=re.S)
    assert "[^" not in html and "&amp;lt;" not in shown and "&amp;amp;" not in shown
    assert "\n\n" not in html or "<pre" in html
    assert Strict(html).wrong == []
    again, _ = examples.show(explainer, component, examples.examples(component)[name])
    assert again == html


def test_every_room_that_renders_has_examples():
    folders = {path.parent.name for path in examples.COMPONENTS.glob("*/*.html.j2")}
    assert folders - set(examples.components()) == set()
