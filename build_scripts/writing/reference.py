"""The content format as one page of prose with examples, made from the model."""

from build_scripts.model.describe import describe, is_item, kinds, parts
from build_scripts.writing.yaml_text import entry, lines

HEAD = """# The content format

*Made from the model by `make reference`; do not edit. A test fails where this page and the model differ.*

Everything that a reader sees stands in `content/`. A kind is a folder there. Each `.yml` file in it maps ids to
items, and may hold as many as you like; `site.yml` and `labels.yml` are single files. Start a new item with
`make new KIND=quote ID=some-id`, which writes a commented starter.

- **Ids** are small letters, digits and hyphens (`first-call-2022`), unique in their kind, and never change: they are
  addresses. To change one all the same: `make rename KIND=place FROM=old TO=new`.
- **Dates** are `2022`, `2022-02`, `2022-02-24`, or an interval of two: `2022-02-24/2022-03-02`.
- **Text** is Markdown of paragraphs, `*emphasis*`, `**strong**`, `- ` lists and links. A link with a kind as its scheme
  points at an item: `[the port](place:port)`. HTML, headings, images and footnotes are refused. Write long text after `>-`.
- **Citations** are a list: `source-id`, `source-id:locator`, or `{source: ..., locator: ..., supports: ...}`.
- **Standing** is one of `confirmed`, `refined`, `reported`, `claimed`, `contradicted`, `judgement`, `open`; what each means
  is told on the About page.
- A text that holds `: ` or ` #`, or starts with a quotation mark, needs quotes around it. Tags, anchors and aliases of YAML are refused.

Below, each field has its type, whether it must be there, what it means, an example, and a bad example with the error it brings.
"""


def page():
    """The whole page as Markdown."""
    blocks = [HEAD]
    for kind in kinds():
        where = f"`content/{kind.folder}.yml`" if kind.folder == "site" else f"files in `content/{kind.folder}/`"
        blocks.append(f"## {kind.name}\n\n{first_line(kind.model)} In {where}.\n")
        blocks.append(example(kind))
        blocks += [field_section(field) for field in describe(kind.model)]
    blocks.append("*The parts below are mappings that stand inside the kinds above.*\n")
    for part in parts():
        blocks.append(f"## {part.__name__.lower()}\n\n{first_line(part)}\n")
        blocks += [field_section(field) for field in describe(part)]
    return "\n".join(blocks).rstrip() + "\n"


def first_line(model):
    """The first line of a model's docstring."""
    return (model.__doc__ or "").strip().splitlines()[0]


def example(kind):
    """An item of the kind with every field, as YAML."""
    values = {field.name: field.example for field in describe(kind.model)}
    data = {kind.model.model_fields["id"].examples[0]: values} if is_item(kind.model) else values
    return "```yaml\n" + "\n".join(lines(data)) + "\n```\n"


def field_section(field):
    """One field as an entry of a list."""
    need = "must be there" if field.required else "may be left out"
    before, space, last = field.type.rpartition(" ")
    words = f"{before}{space}[{last}](#{field.part.__name__.lower()})" if field.part else field.type
    good, bad = (block(field.name, value) for value in (field.example, field.bad))
    return f"### `{field.name}`\n\n{sentence(field.meaning)} *{sentence(words)} {sentence(need)}*\n\n{good}\nNot, because “{field.message}”:\n\n{bad}"


def sentence(words):
    """Words as a sentence: with a capital, also behind a square bracket, and a full stop."""
    start = 1 if words.startswith("[") else 0
    return words[:start] + words[start].upper() + words[start + 1 :].rstrip(".") + "."


def block(name, value):
    """A field with its value as a block of YAML in Markdown."""
    return "```yaml\n" + "\n".join(entry(f"{name}:", value, 2)) + "\n```\n"
