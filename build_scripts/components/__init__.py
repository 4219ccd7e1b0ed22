"""What a reader sees, a folder for each component: its code, template, style and named examples side by side.

Every component has `render(ctx, ...)`, which gives a block of HTML without blank lines, fit to stand in a Markdown page;
what is better said in Markdown (statements) has `markdown(ctx, ...)` beside it. `base`, `page_frame` and `print`
hold only style: what holds for every page, what stands around its text, and what holds on paper.
"""

from importlib import import_module
from pkgutil import iter_modules


def names():
    """The names of the components: the folders that hold code, sorted."""
    return sorted(found.name for found in iter_modules(__path__) if found.ispkg)


def component(name):
    """The module of the component called `name`. Raises ModuleNotFoundError where there is none."""
    return import_module(f"{__name__}.{name}")
