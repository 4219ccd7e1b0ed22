"""The content as tables and lists: CSV for people with a spreadsheet, JSON for programs.

In CSV prose is plain words; in JSON it is the content's own Markdown, whose links (`place:port`) name items.
"""

import csv
import io
import json
from functools import cache, partial

from build_scripts.exports.csv_columns import SPLITS, Column, cell, columns, value_at
from build_scripts.incremental import make
from build_scripts.model import KINDS
from build_scripts.model.fields import Answer

ANSWERS = "poll-answers"
STATEMENTS = (
    Column("id", ("id",), "string", "the statement's name", True),
    Column("kind", ("kind",), "string", "the kind of item that holds it", True),
    Column("owner", ("owner",), "string", "the id of that item", True),
    Column("page", ("page",), "string", "the page it stands on, without ending", True),
    Column("anchor", ("anchor",), "string", "its place on that page", True),
    Column("text", ("text",), "string", "what it says, in plain words", True, markdown=True),
    Column("standing", ("standing",), "string", "how well the sources bear it out", True),
    Column("check", ("check",), "string", "what the editors found when they checked it, in plain words", markdown=True),
    Column("cites", ("cites",), "string", "the sources it rests on, as source or source:locator" + SPLITS, True),
)


def files(explainer, cache=None):
    """data/<kind>.csv and .json of every kind, of each poll, of all polls' answers, and of all statements: {path: text}."""
    makers = {}
    for kind in KINDS:
        makers[f"data/{kind.folder}.csv"] = partial(kind_table, kind)
        makers[f"data/{kind.folder}.json"] = partial(kind_listing, kind)
    for poll in explainer.items["poll"]:
        makers[f"data/polls/{poll}.csv"] = partial(poll_table, poll)
        makers[f"data/polls/{poll}.json"] = partial(poll_listing, poll)
    makers[f"data/{ANSWERS}.csv"] = answers_table
    makers["data/statements.csv"] = statements_table
    makers["data/statements.json"] = statements_listing
    return make(makers, explainer, cache)


def kind_table(kind, explainer):
    """All items of a kind as CSV."""
    return table(columns(kind.model), explainer.all(kind.name))


def kind_listing(kind, explainer):
    """All items of a kind as JSON."""
    return listing([dump(item) for item in explainer.all(kind.name)])


def poll_table(name, explainer):
    """One poll as CSV, a row an answer."""
    return sheet(answer_columns(), answer_rows([explainer.get("poll", name)]))


def poll_listing(name, explainer):
    """One poll as JSON."""
    return listing(dump(explainer.get("poll", name)))


def answers_table(explainer):
    """The answers of all polls as CSV."""
    return sheet(answer_columns(), answer_rows(explainer.all("poll")))


def statements_table(explainer):
    """All statements as CSV."""
    return table(STATEMENTS, explainer.statements)


def statements_listing(explainer):
    """All statements as JSON."""
    return listing([statement(stated) for stated in explainer.statements])


def dump(item):
    """An item as plain data, without what it leaves open."""
    return item.model_dump(mode="json", exclude_none=True)


def listing(data):
    """Data as JSON text, the same each time; of a list each item on a line of its own."""
    if isinstance(data, list):
        return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in data) + "\n]\n"
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def table(cols, items):
    """Items as CSV text."""
    return sheet(cols, [[written(column, value_at(item, column.steps)) for column in cols] for item in items])


def written(column, value):
    """A value as the text of a cell; a list of parts as JSON."""
    if column.type == "array" and value is not None:
        return json.dumps([dump(part) for part in value], ensure_ascii=False)
    return cell(value, column.markdown)


def sheet(cols, rows):
    """CSV text as RFC 4180 has it: a heading row, lines that end in CR LF; the mark before it tells spreadsheets that it is UTF-8."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow([column.name for column in cols])
    writer.writerows(rows)
    return out.getvalue()


@cache
def answer_columns():
    """The columns of a poll's CSV: a row for each answer, and on each row who was asked what, how and when."""
    about = {column.name: column for column in columns(kind_of("poll").model)}
    row = [Column("poll", ("id",), "string", "the poll's id", True, refers=("poll",)), Column("answer", (), "integer", "the answer's place, from 1", True)]
    row += [Column(column.name, column.steps, column.type, column.meaning, column.required, markdown=column.markdown) for column in columns(Answer)]
    return row + [column for name, column in about.items() if name not in ("id", "answers")]


def answer_rows(polls):
    """The cells of the answers of `polls`, a row an answer, in the order of `answer_columns`."""
    shares = 2 + len(columns(Answer))
    of_answer, of_poll = answer_columns()[2:shares], answer_columns()[shares:]
    cells = lambda item, columns: [written(column, value_at(item, column.steps)) for column in columns]
    return [[poll.id, str(place), *cells(answer, of_answer), *cells(poll, of_poll)] for poll in polls for place, answer in enumerate(poll.answers, 1)]


def statement(stated):
    """A statement as plain data."""
    words = {column.name: getattr(stated, column.name) for column in STATEMENTS[:-1]}
    return {name: value for name, value in words.items() if value is not None} | {"cites": [dump(one) for one in stated.cites]}


def kind_of(name):
    """The Kind called `name`."""
    return next(kind for kind in KINDS if kind.name == name)
