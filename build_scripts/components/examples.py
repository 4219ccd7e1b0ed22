"""The named examples of the components, made ready to render.

They are written in each component's examples.yml with ids of the tiny explainer under tests/: tests render them, and the
specimen page for contributors shows them.
"""

from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import yaml

from build_scripts.components.page_context import PageContext
from build_scripts.model import BY_FOLDER, BY_NAME
from build_scripts.model.fields import Answer, Cite

COMPONENTS = Path(__file__).parent


def components():
    """The names of the components that have examples."""
    return sorted(path.parent.name for path in COMPONENTS.glob("*/examples.yml"))


def examples(component):
    """{name: values} as written."""
    return yaml.safe_load((COMPONENTS / component / "examples.yml").read_text(encoding="utf-8"))


def show(explainer, component, values, page="chapters/closing"):
    """The HTML of one example, as it would stand on `page`, and the ctx that it was made with."""
    ctx = PageContext(explainer, page)
    for name in values.get("named", ()):
        ctx.mention(*name.split(":"))
    render = import_module(f"build_scripts.components.{component}").render
    return render(ctx, **{key: ready(explainer, key, value) for key, value in values.items() if key != "named"}), ctx


def ready(explainer, key, value):
    """One value: ids become items, citations and answers what the model makes of them."""
    kind = key.removesuffix("_item")
    if kind in BY_NAME:
        return explainer.get(kind, value)
    if key in BY_FOLDER:
        return [explainer.get(BY_FOLDER[key].name, name) for name in value]
    if key == "cites":
        return [Cite.model_validate(cite) for cite in value]
    if key == "answers":
        return [Answer.model_validate(answer) for answer in value]
    if key == "stated":
        return explainer.statements[: int(value)]
    if key == "copies":
        return [SimpleNamespace(**copy) for copy in value]
    if key == "margin":
        return float(value)
    return value
