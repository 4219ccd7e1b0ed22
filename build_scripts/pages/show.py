"""What page templates can show: every component by the name of its folder, and the pieces that are Markdown."""

from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace

from build_scripts import components
from build_scripts.components import citation, statement
from build_scripts.pages import body


def component_names():
    """The names of the components: the folders below components/ that hold code."""
    return sorted(found.name for found in iter_modules(components.__path__) if found.ispkg)


SHOW = SimpleNamespace(
    **({name: import_module(f"{components.__name__}.{name}").render for name in component_names()} | {"statement": statement.markdown}),
    marked=statement.marked,
    listed=statement.listed,
    marks=citation.markdown,
    footnotes=citation.footnotes,
    body=body.markdown,
)
