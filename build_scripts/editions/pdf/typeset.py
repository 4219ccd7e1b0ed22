"""Trees of HTML as Typst's markup: one small walk over the elements that the components and pages write."""

import json
import re

from build_scripts.editions import drawings, html_tree
from build_scripts.editions.pdf.links import HERE

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
WIDTH, TALLEST = 156, 165  # of a drawing, in millimetres
# Drawings as wide as the column they stand in, and the signs of a key.
STRETCHED = frozenset({"shares-drawing", "panel-drawing"})
KEY_MARKERS = frozenset({"swatch", "key-sign"})
LEVELS = {"h2": 1, "h3": 2, "h4": 3, "h5": 4}
ELEMENTS = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "cite": "emph", "sup": "super", "code": "raw"}
# Functions of book.typ by the class of an element.
BOXES = {"answer": "answer", "poll": "figure-box", "stated": "stated-box", "quote": "quote-box", "later": "later-box", "note": "note-box"}
LINES = {"poll-title": "title-line", "box-title": "title-line", "map-title": "title-line", "map-heading": "title-line", "map-caption": "title-line"}
SMALL = frozenset(
    "kicker chapterhead spellings source-more poll-note quote-who quote-original facts checks map-source map-legend event-date copy-note labels jump".split()
)
LINED = frozenset("div section article figure figcaption aside header".split())


def typst(element):
    """An element and the words behind it, as markup."""
    return markup(element) + escaped(element.tail)


def inside(element):
    """What stands inside an element, as markup."""
    return escaped(element.text) + "".join(map(typst, element))


def escaped(text):
    """Plain words as markup that says just them."""
    return PUNCTUATION.sub(r"\\\1", re.sub(r"\s+", " ", text or ""))


def string(text):
    """A text as a string of Typst's code."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def markup(element):
    """One element as markup, with the place that links to it lead to."""
    anchor = place(element)
    names = html_tree.classes(element)
    if element.tag in LEVELS:
        # The place is the heading's own, so that bookmarks and links meet.
        label = f"#label({string(element.get('id'))})" if element.get("id") else ""
        outlined = "false" if "small-heading" in names else "true"
        return f"\n\n#heading(level: {LEVELS[element.tag]}, outlined: {outlined}, bookmarked: {outlined})[{inside(element)}]{label}\n\n"
    text = MAKERS.get(element.tag, block)(element, names)
    if element.get("lang") and element.tag != "article":
        text = f"#text(lang: {string(element.get('lang').partition('-')[0])})[{text}]"
    if element.tag in ("p", "ul", "ol", "dl", "figure", "aside", "section", "div", "table", "li") and SMALL & set(names):
        text = f"#small[{text}]"
    return anchor + text


def block(element, names):
    """A part of a page: a box where it looks like one, else its content."""
    text = inside(element)
    for name in reversed(names):
        if name in BOXES:
            return f"#{BOXES[name]}[{text}]\n"
    return f"#block[{text}]\n" if element.tag in LINED else text


def paragraph(element, names):
    """A paragraph, in the style of the first of its classes `names` that has one."""
    text = inside(element)
    for name in names:
        if name in LINES:
            return f"#{LINES[name]}[{text}]\n"
    if "poll-question" in names:
        text = f"#emph[{text}]"
    if "answer" in names:
        return f"#answer[{text}]\n"
    return f"#par[{text}]\n"


def listing(element, names):
    """A list; a numbered one begins with the number of its `start`."""
    items = [one for one in element if one.tag == "li"]
    texts = "".join(f"[{place(one)}{inside(one)}]," for one in items)
    if not items:
        return ""
    if element.tag == "ul":
        return f"#list({texts})\n"
    return f"#enum(start: {int(element.get('start', '1'))}, {texts})\n"


def place(element):
    """The place that links to an element lead to, where it has an id."""
    return f"#place-here({string(element.get('id'))})" if element.get("id") else ""


def terms(element, names):
    """A list of terms: each term and what is said of it on lines of its own."""
    parts = []
    for one in element:
        inner = list(one) if one.tag == "div" else [one]
        line = ""
        for part in inner:
            text = inside(part)
            line += f"#strong[{text}#h(0.35em)]" if part.tag == "dt" else f"{place(part)}{text}; " if "names" in names else f"{text} "
        parts.append(f"#par[{line.removesuffix('; ')}]")
    return "\n".join(parts) + "\n"


def link(element, names):
    """A link, or the label of a standing; words alone where it leads nowhere."""
    text = inside(element)
    if not text.strip():
        return ""
    kind = next((name.removeprefix("standing-") for name in names if name.startswith("standing-")), None)
    if kind:
        text = f"#standing({string(kind)})[{text}]"
    href = element.get("href")
    if not href:
        return text
    target = string(HERE + href[1:]) if href.startswith("#") else string(href)
    return f"#link({target})[{text}]"


def inline(element, names):
    """Words set apart inside a paragraph: emphasis, code, small print."""
    text = inside(element)
    name = ELEMENTS.get(element.tag)
    if element.tag == "code":
        return f"#raw({string(''.join(element.itertext()))})"
    return f"#{name}[{text}]" if name and text.strip() else text


def svg(element, names):
    """A drawing with its words for those who don't see it; the sample of a legend without."""
    if not drawings.component_of(element):
        return ""
    data = string(drawings.standing_alone(element))
    if element.get("aria-label"):
        # As wide as the page, but never taller than two thirds of it.
        left, top, wide, tall = map(float, element.get("viewBox").split())
        width = f"{min(WIDTH, TALLEST * wide / tall):.0f}mm"
        return f"#drawing({data}, {string(element.get('aria-label'))}, {width})\n"
    if STRETCHED & set(names):
        return f"#bar-drawing({data})"
    return f"#{'sign' if KEY_MARKERS & set(names) else 'sample'}({data})"


def table(element, names):
    """A table with its headings; one of drawn lines has narrow names and its caption above."""
    heads = [one for one in element.iter("th") if one.get("scope") == "col"]
    rows = [row for body in element.iter("tbody") for row in body]
    cells = ", ".join(cell_of(cell, place(row) if cell is row[0] else "") for row in rows for cell in row)
    head = f"table.header({', '.join(f'strong[{inside(one)}]' for one in heads)}), " if heads else ""
    if "panel" in names:
        lines = "".join(f"{panel_line(row)}, " for row in [*element.find("thead"), *rows])
        return f"#v(4pt)\n#title-line[{inside(element.find('caption'))}]\n#panel({lines})\n"
    return f"#table(columns: {max(map(len, [heads, *rows]))}, {head}{cells})\n"


def panel_line(row):
    """The two cells of a line of a panel: its name, and its drawing with what it shows in words; the numbers of the axis have none."""
    name, drawn = row
    words = "".join(html_tree.words(one) for one in drawn.iter("span") if row.getparent().tag == "tbody")
    data = string(drawings.standing_alone(next(drawn.iter("svg"))))
    return f"[{inside(name) if words else ''}], {f'panel-drawing({data}, {string(words)})' if words else f'bar-drawing({data})'}"


def cell_of(cell, before):
    """A cell, over as many columns as it spans, with what stands before its words."""
    over = cell.get("colspan")
    return f"{f'table.cell(colspan: {over})' if over else ''}[{before}{inside(cell)}]"


def quotation(element, names):
    """The words of a quotation, as a block."""
    return f"#quote(block: true, quotes: false)[#words[{inside(element)}]]\n"


def nothing(element, names):
    """What the PDF leaves out."""
    return ""


MAKERS = {
    "p": paragraph, "ul": listing, "ol": listing, "dl": terms, "a": link, "svg": svg, "table": table, "blockquote": quotation, "nav": nothing,
    "br": lambda element, names: "#linebreak()", "fieldset": nothing, "input": nothing, "pre": lambda element, names: inside(element),
    **dict.fromkeys(("span", "time", "label", *ELEMENTS), inline),
}


def facts(**values):
    """What book.typ needs to know, as the text of `sys.inputs.facts`."""
    return json.dumps(values, ensure_ascii=False)
