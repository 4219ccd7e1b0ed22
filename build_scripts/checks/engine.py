"""What a kind of content or a page still lacks in the engine, before a page would die of it."""

from pathlib import Path

from build_scripts.checks.label_families import FAMILIES
from build_scripts.checks.label_usage import read
from build_scripts.findings import Finding
from build_scripts.model import PAGES
from build_scripts.model.items import BLOCKS, ITEMS

CODE = Path(__file__).parent.parent
LIST = "build_scripts/model/items.py"


def components(explainer):
    """What a chapter can show has a component of the same name."""
    for name in BLOCKS:
        if not (CODE / "components" / name / "__init__.py").is_file():
            yield Finding(LIST, 1, 1, f"the block `{name}` has no component", f"write build_scripts/components/{name}/__init__.py with render(ctx, ...)")


def templates(explainer):
    """Every page has its template, and the pages of single items of a kind have one of the kind's name."""
    for name in (*PAGES, *(kind.name for kind in ITEMS if kind.own_pages)):
        if not (CODE / "pages" / f"{name}.md.j2").is_file():
            what = "the page" if name in PAGES else "the page of a single"
            yield Finding(LIST, 1, 1, f"{what} `{name}` has no template", f"write build_scripts/pages/{name}.md.j2")


def label_families(explainer):
    """A key of a label that is put together from a value belongs to one of the families, so that a check can ask for it."""
    for prefix in sorted({asked.key for asked in read()[0] if not asked.whole} - {family.prefix for family in FAMILIES}):
        yield Finding(
            "build_scripts/checks/label_families.py", 1, 1, f"labels that begin with `{prefix}` belong to no family", "add a Family with their values"
        )
