"""Mutants of a module: copies of its text with one small mistake each, for mutation testing (see tests/mutation_run.py).

A mutant has one thing changed: a comparison, a sum, a sign, a number, a text, an `and`, a condition, the smaller for the larger; or a call
that changes a value is left out, such as one that escapes it.
"""

import ast
import re

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn,
    ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}
SUMS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Mod: ast.Mult, ast.FloorDiv: ast.Div}
OTHERS = {"min": "max", "max": "min", "any": "all", "all": "any"}
# Three words in a row: what is told to an editor or a programmer, since readers' words stand in the content. Tests hold what such a
# sentence is about, not its last letter.
SENTENCE = re.compile(r"[a-z]+,? [a-z]+,? [a-z]+")


def changes(node):
    """The ways of changing a node of a syntax tree: functions that give what stands in its place, which may be the node itself, changed."""

    def put(name, value):
        def change():
            setattr(node, name, value)
            return node

        return change

    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        yield put("ops", [COMPARISONS[type(node.ops[0])](), *node.ops[1:]])
    if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in SUMS:
        yield put("op", SUMS[type(node.op)]())
    if isinstance(node, ast.BoolOp):
        yield put("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield put("op", ast.UAdd())
    if isinstance(node, ast.If | ast.IfExp) and isinstance(node.test, ast.Name | ast.Attribute | ast.Call):
        yield put("test", ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.Name) and node.id in OTHERS and isinstance(node.ctx, ast.Load):
        yield put("id", OTHERS[node.id])
    if isinstance(node, ast.Call) and not node.keywords:
        if len(node.args) == 1 and isinstance(node.func, ast.Name):
            yield lambda: node.args[0]
        elif not node.args and isinstance(node.func, ast.Attribute):
            yield lambda: node.func.value
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield put("value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield put("value", node.value + 1)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield put("value", f"{node.value}X")


def left_alone(tree):
    """What no test of a module could or should see changed."""
    for node in ast.walk(tree):
        # Docstrings do nothing.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        # Decorators and the numbers that only they read save work; errors are told in words.
        if isinstance(node, ast.Raise):
            yield node
        yield from getattr(node, "decorator_list", ())
        # What a number looks like inside a text is seen with the text.
        if isinstance(node, ast.FormattedValue) and node.format_spec:
            yield node.format_spec
        # How an object shows itself to a programmer.
        if isinstance(node, ast.keyword) and node.arg == "repr":
            yield node
        if is_sentence(node):
            yield node
        if isinstance(node, ast.JoinedStr) and any(map(is_sentence, node.values)):
            yield from (part for part in node.values if isinstance(part, ast.Constant))
    decorators = [one for node in ast.walk(tree) for one in getattr(node, "decorator_list", ())]
    inside = {id(part) for one in decorators for part in ast.walk(one)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
    saving = {node.id for node in names if id(node) in inside} - {node.id for node in names if id(node) not in inside}
    for node in tree.body:
        if isinstance(node, ast.Assign) and {one.id for one in node.targets if isinstance(one, ast.Name)} & saving:
            yield node
        # What runs where the module is a program, which its tests import.
        if isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'":
            yield node


def is_sentence(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.search(node.value) is not None


def nodes(tree):
    """The nodes of a module that may be changed, in a fixed order."""
    alone = {id(part) for node in left_alone(tree) for part in ast.walk(node)}
    return [node for node in ast.walk(tree) if id(node) not in alone]


class Put(ast.NodeTransformer):
    """Puts one node of a tree in the place of another."""

    def __init__(self, old, new):
        self.old, self.new = old, new

    def visit(self, node):
        return self.new if node is self.old else self.generic_visit(node)


def places(source):
    """Where a module can be changed: [(the place of a node, the number of one of its changes)]."""
    return [(place, number) for place, node in enumerate(nodes(ast.parse(source))) for number, _ in enumerate(changes(node))]


def mutant(source, place, number):
    """The mutant of one of the `places`: (line, what stands there now, the whole text)."""
    tree = ast.parse(source)
    node = nodes(tree)[place]
    new = list(changes(node))[number]()
    changed = tree if new is node else Put(node, new).visit(tree)
    shown = new if isinstance(new, ast.expr) else getattr(new, "test", new)
    return node.lineno, ast.unparse(shown), ast.unparse(ast.fix_missing_locations(changed))
