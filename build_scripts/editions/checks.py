"""Checks where nothing folds: one mark at the paragraph, and the checks at the end of the page, linked both ways."""

from lxml.html.builder import E

from build_scripts.editions import html_tree

MARK, ENTRY = "checked", "check"  # ids: checked-3 is where the third mark of a page stands, check-3 the check that it leads to
WORDS = ("p", "li", "dd")


def at_the_end(page, ctx):
    """Move each check of a page to its end, in the order of the statements, and leave at each statement a mark that leads there."""
    entries = []
    for check in [one for one in page.tree.iter("details") if "check" in html_tree.classes(one)]:
        number = len(entries) + 1
        made = mark(check, number)
        entries.append(entry(ctx, check, number))
        leave_mark(check, made)
    if entries:
        heading = E.h2(ctx.label("copy_checks"), {"class": "small-heading", "id": f"{page.name}-checks"})
        page.tree.append(E.section(heading, *entries, {"class": "checks"}))


def label_of(check):
    """The element of a check that says its standing in a word, or None where the words carry no label."""
    return next((one for one in check.iter("b") if "standing" in html_tree.classes(one)), None)


def mark(check, number):
    """The mark of a check: its standing in a word, and its number."""
    label = label_of(check)
    words = f"{html_tree.words(label)} " if label is not None else ""
    classes = " ".join(["check-mark", *(html_tree.classes(label) if label is not None else [])])
    return E.a(f"{words}[{number}]", {"class": classes, "id": f"{MARK}-{number}", "href": f"#{ENTRY}-{number}"})


def entry(ctx, check, number):
    """What stands at the end of the page of a check: its number and backlink, its standing, what was found, the sources."""
    back = E.a(f"[{number}] ↩", {"class": "check-back", "href": f"#{MARK}-{number}", "aria-label": ctx.label("copy_check_back", number=number)})
    head = E.p(back, {"class": "check-head"})
    for one in (label_of(check), *(one for one in check.iter("span") if "check-count" in html_tree.classes(one))):
        if one is not None:
            head[-1].tail = " " if len(head) == 1 else ", "
            head.append(one)
            one.tail = None
    inside = [one for one in check if one.tag != "summary" and "check-more" not in html_tree.classes(one)]
    return E.div(head, *inside, {"class": "checked", "id": f"{ENTRY}-{number}"})


def leave_mark(check, mark):
    """Put a mark where a check stands: at the end of the paragraph before it or, after a figure or table, in a line of its own."""
    before = check.getprevious()
    parent, tail = check.getparent(), check.tail
    last = [one for one in before.iter(*WORDS)] if before is not None and before.tag not in ("figure", "table") else []
    if last:
        join(last[-1], mark)
        parent.remove(check)
        before.tail = (before.tail or "") + (tail or "")
    else:
        line = E.p(mark, {"class": "check-line"})
        parent.replace(check, line)
        line.tail = tail


def join(element, mark):
    """Add a mark to the words of an element, a space before it."""
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + " "
    else:
        element.text = (element.text or "").rstrip() + " "
    element.append(mark)


def by_number(page, numbers):
    """Let the checks of a page name each source by its number in the list of sources, its publisher and its date. That list stands
    in the same document and has the title, the address and what a reader must know before opening it. `numbers`: {anchor: number}."""
    for one in page.tree.iter("ul"):
        if "check-list" in html_tree.classes(one):
            for item in one:
                name_by_number(item, numbers)


def name_by_number(item, numbers):
    """Give an entry of a check the number of its source, where the list of sources has it: in place of title and publisher, or before a
    title that is the link to that list itself."""
    link = next((one for one in item.iter("a") if one.get("href", "").partition("#")[2] in numbers), None)
    if link is None:
        return
    html_tree.prune(item, lambda one: "restricted" in html_tree.classes(one))
    html_tree.unwrap(item, lambda one: {"supports", "locator"} & set(html_tree.classes(one)))
    number = f"[{numbers[link.get('href').partition('#')[2]]}]"
    if "check-entry" in html_tree.classes(link):
        title = item[0]
        named = E.a(number, href=link.get("href"))
        named.tail = " " + (title.tail or "").removeprefix(", ")
        item.replace(title, named)
        html_tree.drop_tree(link)
        item[-1].tail = (item[-1].tail or "").rstrip()
    else:
        link.text = f"{number} {link.text}"
    item.text = (item.text or "").lstrip()
