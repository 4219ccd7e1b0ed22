import json
from dataclasses import replace

import pytest

from build_scripts.addresses import page_of
from build_scripts.exports import json_ld
from build_scripts.model import KINDS
from build_scripts.model.fields import Cite
from build_scripts.pages import listed
from tests.explainers import explainer


@pytest.fixture(params=["tiny", "own"])
def found(request):
    return explainer(request.param)


def graph(found, page):
    return json_ld.jsonld(found, page)["@graph"]


def test_every_page_says_what_it_is_and_what_a_reader_sees(found):
    for path, _, _ in listed(found):
        made = json_ld.jsonld(found, path)
        assert made["@context"] == "https://schema.org" and json.loads(json.dumps(made)) == made
        article = made["@graph"][0]
        assert article["headline"] and article["description"] and article["inLanguage"] == found.site.language
        assert article["isBasedOn"]["name"] == found.base().title
        names = [one.get("@id") for one in made["@graph"]]
        assert len(set(names)) == len(names)


def test_chapters_are_articles_and_lists_are_collections(found):
    for section in found.chapters():
        assert graph(found, page_of("section", section.id))[0]["@type"] == "Article"
    for page in ("quotes", "polls", "sources", "glossary", "people", "timeline", "data"):
        assert graph(found, page)[0]["@type"] == "CollectionPage"
    assert graph(found, page_of("poll", found.all("poll")[0].id))[0]["@type"] == "WebPage"
    assert graph(found, "index")[0]["@type"] == "Article"


def test_a_claim_that_is_reviewed_names_its_speaker(found):
    reviews = {one["@id"]: one for one in graph(found, "quotes") if one["@type"] == "ClaimReview"}
    assert len(reviews) == sum(json_ld.reviewable(found, quote) for quote in found.all("quote"))
    for quote in found.all("quote"):
        one = reviews.get(f"#review-quote-{quote.id}")
        if one:
            speaker = found.speaker(quote)
            name = speaker.name if speaker else quote.voice
            assert one["claimReviewed"].startswith(name) and one["claimReviewed"].endswith(quote.words or quote.paraphrase)
            assert [who["name"] for who in one["itemReviewed"]["author"]] == [name]


def test_every_dataset_has_licence_creator_and_tables(found):
    sets = [one for page in ("data", *(page_of("poll", poll.id) for poll in found.all("poll"))) for one in graph(found, page) if one["@type"] == "Dataset"]
    assert len(sets) == len(found.all("poll")) + 1
    for one in sets:
        assert one["license"] in [licence.url for licence in found.site.licences if licence.url] and one["creator"]["name"]
        assert any(part["encodingFormat"] == "text/csv" for part in one["distribution"])


def test_data_has_the_licence_that_gives_most():
    tiny = explainer("tiny")
    assert json_ld.data_licence(tiny.site) == "https://creativecommons.org/publicdomain/zero/1.0/"


def test_a_poll_cites_its_sources_but_the_base_and_a_chapter_leaves_that_to_its_checks(found):
    for poll in found.all("poll"):
        sources = {cite.source for cite in poll.cites} - {found.site.base_source}
        assert sorted(graph(found, f"polls/{poll.id}")[0].get("citation", [])) == sorted(
            found.get("source", name).url or found.get("source", name).title for name in sources
        )
    for section in found.chapters():
        assert "citation" not in graph(found, page_of("section", section.id))[0]


def test_quotations_and_polls_stand_with_their_page(found):
    quotes = [one for one in graph(found, "quotes") if one["@id"].startswith("#quote-")]
    assert [one["@id"] for one in quotes] == [f"#quote-{quote.id}" for quote in found.all("quote")]
    for one, quote in zip(quotes, found.all("quote")):
        verbatim = bool(quote.words or quote.original)
        assert one["@type"] == ("Quotation" if verbatim else "Claim")
        assert one["text"] and one["spokenByCharacter" if verbatim else "author"]["name"]
        if quote.original:
            assert (one["text"], one["inLanguage"]) == (quote.original.text, quote.original.lang)
    for poll in found.all("poll"):
        sets = [one for one in graph(found, page_of("poll", poll.id)) if one["@type"] == "Dataset"]
        assert [one["@id"] for one in sets] == [f"#poll-{poll.id}"] and len(sets[0]["distribution"]) == 2
        assert graph(found, page_of("poll", poll.id))[0]["headline"] == poll.title


def test_only_claims_of_the_base_source_that_others_refine_or_contradict_are_reviewed(found):
    for kind in ("quote", "figure"):
        reviewed = {one["@id"] for one in graph(found, page_of(kind, "")) if one["@type"] == "ClaimReview"}
        fit = {
            f"#review-{kind}-{item.id}"
            for item in found.all(kind)
            if item.standing in ("refined", "contradicted") and {found.site.base_source} < {cite.source for cite in item.cites}
        }
        assert {name for name in reviewed if name.startswith(f"#review-{kind}-")} == fit


def test_no_address_is_invented_and_a_given_one_is_used():
    found = explainer("tiny")
    site = found.site.model_copy(update={"addresses": []})
    bare = replace(found, site=site)
    assert "url" not in graph(bare, "index")[0]
    site = found.site.model_copy(update={"addresses": ["https://example.org/x"]})
    there = replace(found, site=site)
    assert graph(there, "chapters/closing")[0]["url"] == "https://example.org/x/chapters/closing.html"


def test_the_dates_of_a_page_are_those_of_the_site(found):
    dates = found.site.dates
    assert "2019-01-02" < dates.updated
    changed = replace(found, site=found.site.model_copy(update={"dates": dates.model_copy(update={"published": "2019-01-02"})}))
    for path, _, _ in listed(changed):
        article = json_ld.jsonld(changed, path)["@graph"][0]
        assert (article["datePublished"], article["dateModified"]) == ("2019-01-02", dates.updated)
        assert {one["datePublished"] for one in graph(changed, path) if one["@type"] == "ClaimReview"} <= {"2019-01-02"}
        assert {one["dateModified"] for one in graph(changed, path) if one["@id"] == "#data"} <= {dates.updated}


# Of https://schema.org/version/28.1; what stands there under other names nobody reads.
TYPES = {
    "Article", "CollectionPage", "WebPage", "WebSite", "Organization", "Person", "Thing", "CreativeWork", "NewsArticle", "Quotation", "Claim", "ClaimReview",
    "Rating", "Dataset", "DataDownload",
}
PROPERTIES = {
    "headline", "description", "inLanguage", "datePublished", "dateModified", "dateCreated", "author", "license", "url", "isPartOf", "isBasedOn",
    "citation", "name",
    "publisher", "text", "spokenByCharacter", "about", "creator", "funder", "temporalCoverage", "measurementTechnique", "variableMeasured", "distribution",
    "encodingFormat", "contentUrl", "claimReviewed", "itemReviewed", "appearance", "reviewBody", "reviewRating", "alternateName",
}


def things(value):
    """Every object of JSON-LD, those inside others too."""
    if isinstance(value, list):
        for one in value:
            yield from things(one)
    elif isinstance(value, dict):
        yield value
        for one in value.values():
            yield from things(one)


def test_every_thing_has_a_type_and_properties_that_schema_org_knows(found):
    pages = [path for path, _, _ in listed(found)]
    for thing in (one for page in pages for one in things(graph(found, page))):
        assert thing["@type"] in TYPES and set(thing) - {"@type", "@id"} <= PROPERTIES, thing
        assert all(value not in ("", None, []) for value in thing.values())
        # Whatever is not an article or a page is called by something, or is words, a file or a rating.
        assert set(thing) & {"name", "headline", "text", "contentUrl", "claimReviewed", "alternateName", "author", "spokenByCharacter"}, thing


def test_a_poll_says_who_asked_for_whom_when_what_and_how():
    tiny = explainer("tiny")
    poll = tiny.get("poll", "harbour-2022-03")
    one = next(one for one in graph(tiny, f"polls/{poll.id}") if one["@type"] == "Dataset")
    assert (one["name"], one["creator"]["name"], one["funder"]["name"]) == (poll.title, poll.pollster, poll.client)
    assert one["temporalCoverage"] == "2022-03-05/2022-03-14" and poll.question in one["description"] and poll.population in one["description"]
    assert one["variableMeasured"] == [answer.label for answer in poll.answers] and one["measurementTechnique"] == tiny.labels["mode_telephone"]
    urls = {part["encodingFormat"]: part["contentUrl"] for part in one["distribution"]}
    assert urls == {"text/csv": f"data/polls/{poll.id}.csv", "application/json": f"data/polls/{poll.id}.json"}
    other = next(one for one in graph(tiny, "polls/harbour-2022-01") if one["@type"] == "Dataset")
    assert "funder" not in other and "temporalCoverage" not in other


def test_the_data_lists_every_table_and_their_description():
    tiny = explainer("tiny")
    one = next(one for one in graph(tiny, "data") if one["@id"] == "#data")
    paths = [part["contentUrl"].rpartition("data/")[2] for part in one["distribution"]]
    assert paths == ["datapackage.json", *(f"{kind.folder}.csv" for kind in KINDS), "statements.csv"]
    assert all((part["encodingFormat"] == "text/csv") == part["contentUrl"].endswith(".csv") for part in one["distribution"])


def test_a_source_is_told_as_what_it_is():
    tiny = explainer("tiny")
    source = tiny.get("source", "gazette-2022-03").model_copy(update={"kind": "news", "date": "2022-03-04", "authors": ["Holm, Ada", "The Crew"]})
    made = json_ld.work(source)
    assert made["@type"] == "NewsArticle" and made["datePublished"] == "2022-03-04" and made["inLanguage"] == source.language and made["url"] == source.url
    assert made["author"] == [{"@type": "Person", "name": "Ada Holm"}, {"@type": "Organization", "name": "The Crew"}]
    assert made["publisher"] == {"@type": "Organization", "name": source.publisher}
    for kind in ("primary", "analysis", "reference"):
        assert json_ld.work(source.model_copy(update={"kind": kind}))["@type"] == "CreativeWork"
    for date in ("2022-03-04/2022-03-05", None):
        assert "datePublished" not in json_ld.work(source.model_copy(update={"date": date}))


def test_works_are_cited_once_by_their_addresses_or_titles():
    tiny = explainer("tiny")
    cites = [Cite.model_validate(one) for one in ("statute-1987", "gazette-2022-03", "statute-1987:4")]
    found = [tiny.get("source", name) for name in ("statute-1987", "gazette-2022-03")]
    assert json_ld.works(tiny, cites) == [one.url or one.title for one in found]
    bare = replace(tiny, items=tiny.items | {"source": tiny.items["source"] | {"statute-1987": found[0].model_copy(update={"url": None})}})
    assert json_ld.works(bare, cites)[0] == found[0].title
