"""What page templates can show: every component by the name of its folder, and the pieces that are Markdown."""

from types import SimpleNamespace

from build_scripts import components
from build_scripts.components import contents, map, standing, statement
from build_scripts.pages import body

SHOW = SimpleNamespace(
    **({name: components.component(name).render for name in components.names()} | {"statement": statement.markdown}),
    stated=statement.render,
    sourced=statement.sourced,
    takeaway=statement.listed,
    hero=map.hero,
    side=contents.side,
    legend=standing.legend,
    body=body.markdown,
)
