"""What states, what cites, and what of an item is words: made from the list of kinds."""

import pytest

from build_scripts.model import BY_NAME, KINDS
from build_scripts.model.fields import Cite
from build_scripts.model.kind import Kind
from build_scripts.model.term import Term
from build_scripts.prose import plain
from build_scripts.references import everything, references, words
from tests.explainers import explainer


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_every_citation_of_the_content_is_one_of_those_that_a_source_lists(name):
    found = explainer(name)
    cited = {ref.id for ref in references(found) if ref.how == "cite"}
    # Takes the statements' way; words about the site itself, which state nothing, cite too.
    assert cited == set(found.cited_by)


def test_every_item_that_states_something_is_a_statement_with_its_words():
    found = explainer("tiny")
    stated = {(one.kind, one.owner): one.text for one in found.statements if not one.path}
    for kind in KINDS:
        for item in found.all(kind.name) if kind.stated else ():
            text = next(filter(None, (getattr(item, name) for name in kind.stated)))
            assert plain(text) in plain(stated[kind.name, item.id])
    for quote in found.all("quote"):
        assert stated["quote", quote.id].startswith("“") == (quote.words is not None)


def test_a_kind_that_its_model_does_not_bear_out_is_refused():
    with pytest.raises(TypeError, match="`word` needs fields that its model does not have: check, standing"):
        Kind("word", "words", Term, title="name", stated=("short",))


def test_words_are_what_a_translation_writes_anew_and_quoted_ones_are_not_ours():
    found = explainer("tiny")
    texts = {(raw.kind, raw.id): (dict(words(raw, item)), dict(words(raw, item, quoted=False))) for raw, item in everything(found)}
    quote = next(one for one in found.all("quote") if one.words)
    everyone, ours = texts["quotes", quote.id]
    assert everyone["words",] == quote.words and ("words",) not in ours and ours["occasion",] == quote.occasion
    source, _ = texts["sources", "gazette-2024-04"]
    assert ("title",) not in source and ("publisher",) not in source
    assert not {path[-1] for one, _ in texts.values() for path in one} & {"id", "url", "date", "lang", "standing", "borders", "code", "locator"}
    assert Cite.model_fields["supports"].json_schema_extra["words"]


def test_kinds_are_told_apart_by_name_and_folder():
    assert len(BY_NAME) == len(KINDS) == len({kind.folder for kind in KINDS})


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_a_source_lists_every_poll_and_every_other_item_that_cites_it(name):
    found = explainer(name)
    for kind in KINDS:
        for item in found.all(kind.name) if kind.cited else ():
            for cite in item.cites or ():
                assert any(anchor == f"{kind.name}-{item.id}" for _, anchor in found.cited_by[cite.source])
