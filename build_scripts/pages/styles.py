"""The one style sheet: what holds everywhere, the frame, then each component's own."""

import re
from pathlib import Path

COMPONENTS = Path(__file__).parent.parent / "components"
FIRST = ("base", "page_frame")
LAST = ("print",)
DARK = re.compile(r"@media \(prefers-color-scheme: ?dark\)\{((?:[^{}]*\{[^{}]*\})+)\}")
RULE = re.compile(r"([^{}]+)(\{[^{}]*\})")


def joined(without=()):
    """All components' style.css but those `without` as one text, without comments and needless white space.

    Raises ValueError where `without` names a component that has none.
    """
    names = sorted(path.parent.name for path in COMPONENTS.glob("*/style.css"))
    if set(without) - set(names):
        raise ValueError(f"no component has a style sheet and is called {', '.join(sorted(set(without) - set(names)))}")
    order = [name for name in [*FIRST, *(name for name in names if name not in FIRST + LAST), *LAST] if name not in without]
    return "\n".join(switchable(small((COMPONENTS / name / "style.css").read_text(encoding="utf-8"))) for name in order) + "\n"


def switchable(css):
    """The same rules, the dark ones also where a reader chose dark, and not where one chose light.

    `css` is small already. The choice is an attribute of the root; `:where` keeps it from weighing more than other rules.
    """
    def both(match):
        system = under(match[1], ":root:where(:not([data-scheme=light]))")
        return f"@media (prefers-color-scheme:dark){{{system}}}" + under(match[1], ":root:where([data-scheme=dark])")

    return DARK.sub(both, css)


def under(rules, root):
    """`rules` as they are where `root` holds."""
    def placed(selector):
        return selector.replace(":root", root, 1) if selector.startswith(":root") else f"{root} {selector}"

    return RULE.sub(lambda rule: ",".join(map(placed, rule[1].split(","))) + rule[2], rules)


def small(css):
    """The same rules in fewer bytes."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    css = re.sub(r"([{;][a-z-]+): ", r"\1:", css)
    return css.replace(";}", "}").strip()
