"""What chapters tell already, told once: lists keep the name, the address and the way to the chapter."""

import re

from build_scripts.editions import html_tree

HEADING = re.compile("h[1-6]")


def tell_once(pages, chapter):
    """Cut from the lists of events and figures what a chapter shows in full. `chapter(title)` gives the words of the way there."""
    told = {}
    for page in pages:
        if page.path.startswith("chapters/"):
            for anchor in shown(page.tree, pages):
                told.setdefault(anchor, page)
    for page in pages:
        if page.path in ("timeline", "polls"):
            for parent in list(page.tree.iter()):
                cut(parent, told, chapter)


def shown(element, pages):
    """The anchors of the events and figures that a chapter shows: events by their links, figures by their titles."""
    titles = {html_tree.words(one): one.get("id") for page in pages if page.path == "polls" for one in page.tree.iter("h4")}
    for one in element.iter():
        names = html_tree.classes(one)
        if "events" in names:
            yield from (link.get("href")[1:] for link in one.iter("a") if link.get("href", "").startswith("#event-"))
        if "poll" in names and "stated" not in names:
            title = next((html_tree.words(part) for part in one.iter("p") if "poll-title" in html_tree.classes(part)), None)
            if title in titles:
                yield titles[title]


def cut(parent, told, chapter):
    """Leave of each thing that is told elsewhere its heading and the way there."""
    page, way = None, None
    for child in list(parent):
        if HEADING.fullmatch(child.tag):
            page, way = told.get(child.get("id")), None
        elif page is not None and "event-date" not in html_tree.classes(child):
            if way is None:
                way = html_tree.parse('<p><a></a></p>')
                way[0].text = chapter(page.title)
                way[0].set("href", f"#{html_tree.ids(page.tree)[0]}")
                way.tail = "\n"
                parent.insert(list(parent).index(child), way)
            parent.remove(child)
