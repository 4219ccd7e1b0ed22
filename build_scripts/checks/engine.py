"""What a kind of content or a page still lacks in the engine, before a page would die of it."""

from pathlib import Path

from build_scripts.findings import Finding
from build_scripts.model import PAGES
from build_scripts.model.items import BLOCKS

CODE = Path(__file__).parent.parent
LIST = "build_scripts/model/items.py"


def components(explainer):
    """What a chapter can show has a component of the same name."""
    for name in BLOCKS:
        if not (CODE / "components" / name / "__init__.py").is_file():
            yield Finding(LIST, 1, 1, f"the block `{name}` has no component", f"write build_scripts/components/{name}/__init__.py with render(ctx, ...)")


def templates(explainer):
    """Every page has its template."""
    for name in PAGES:
        if not (CODE / "pages" / f"{name}.md.j2").is_file():
            yield Finding(LIST, 1, 1, f"the page `{name}` has no template", f"write build_scripts/pages/{name}.md.j2")
