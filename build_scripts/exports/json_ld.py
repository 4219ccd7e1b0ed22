"""What a page says in terms of schema.org, as JSON-LD, for search engines and archives."""

from types import SimpleNamespace

from build_scripts.addresses import page_of, whole_address
from build_scripts.components.page_context import PageContext
from build_scripts.components.poll import how
from build_scripts.model import BY_NAME, KINDS
from build_scripts.model.source import author_name
from build_scripts.prose import plain

REVIEWED = ("refined", "contradicted")
CONTEXT = "https://schema.org"


def jsonld(explainer, page):
    """The JSON-LD of the page at `page` (an address without ending), as a dict.

    Chapters and pages to be read are Articles (the home page a WebSite too), lists CollectionPages, the page of one item a WebPage, all
    based on the base source. Quotations (Claims, where only their sense is known), polls (Dataset, each on its own page)
    and claims of the base source that sources refine or contradict (ClaimReview) stand with the page that they live on.
    """
    ctx = PageContext(explainer, page)
    graph = [article(ctx), *website(ctx)]
    if page == page_of("quote", ""):
        graph += [quotation(ctx, item) for item in explainer.all("quote")]
    kind, item = own_item(explainer, page)
    if kind == "poll":
        graph.append(dataset(ctx, item))
    for kind in ("quote", "figure"):
        if page == page_of(kind, ""):
            graph += [review(ctx, kind, item) for item in explainer.all(kind) if reviewable(explainer, item)]
    if page == "data":
        graph.append(catalog(ctx))
    return {"@context": CONTEXT, "@graph": graph}


def article(ctx):
    """The page as an Article, a CollectionPage or a WebPage."""
    explainer, site = ctx.explainer, ctx.explainer.site
    item = page_item(explainer, ctx.path)
    return present({
        "@type": type_of(explainer, ctx.path),
        "@id": "#page",
        "headline": getattr(item, "question", None) or item.title,
        "description": item.description,
        "inLanguage": site.language,
        "datePublished": site.dates.published,
        "dateModified": site.dates.updated,
        "author": {"@type": "Organization", "name": site.title},
        "license": next((one.url for one in site.licences if one.url), None),
        "url": whole_address(site, f"{ctx.path}.html"),
        "isPartOf": present({"@type": "WebSite", "name": site.title, "url": whole_address(site, "")}),
        "isBasedOn": work(explainer.base()),
        "citation": works(explainer, cited_on(explainer, ctx.path)),
    })


def type_of(explainer, page):
    """The type of a page in schema.org's words."""
    if own_item(explainer, page)[1]:
        return "WebPage"
    lists = {kind.page for kind in KINDS if kind.page} | {"statements", "data", "download"}
    return "CollectionPage" if page.partition("/")[0] in lists - {"chapters"} else "Article"


def page_item(explainer, page):
    """What tells the title and the description of `page`: the section, page or site that it shows; the site, where a page has no
    words of its own."""
    kind, item = own_item(explainer, page)
    if item:
        return SimpleNamespace(title=BY_NAME[kind].title_of(item), description=BY_NAME[kind].definition_of(item))
    name = page.removeprefix("chapters/").partition("/")[0]
    kind = "section" if page.startswith("chapters/") else "page"
    return explainer.items[kind].get(name, explainer.site)


def own_item(explainer, page):
    """(kind's name, item) of the single item that `page` is of; (None, None) for every other page."""
    folder, _, name = page.rpartition("/")
    kind = next((one for one in KINDS if one.own_pages and one.page == folder), None)
    return (kind.name, explainer.items[kind.name][name]) if kind else (None, None)


def cited_on(explainer, page):
    """What a page of one item cites beside the base source. Chapters and lists have too many to say them twice: their checks do."""
    item = own_item(explainer, page)[1]
    return [cite for cite in item.cites if cite.source != explainer.site.base_source] if item else []


def website(ctx):
    """The WebSite, on the home page alone."""
    site = ctx.explainer.site
    if ctx.path != "index":
        return []
    about = {"name": site.title, "description": site.description, "inLanguage": site.language, "url": whole_address(site, "")}
    return [present({"@type": "WebSite", "@id": "#site", **about})]


def work(source):
    """A source as a CreativeWork."""
    return present({
        "@type": "NewsArticle" if source.kind == "news" else "CreativeWork",
        "name": source.title,
        "author": [author(name) for name in source.authors],
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.date if source.date and "/" not in source.date else None,
        "inLanguage": source.language,
        "url": source.url,
    })


def author(name):
    """An author of a source: a person where the name is written as `Family, Given`."""
    return {"@type": "Person" if ", " in name else "Organization", "name": author_name(name)}


def quotation(ctx, quote):
    """A quotation, in the words that were said where they are known, else in those of the base source; what is told in words of our own
    is a Claim of its speaker."""
    explainer = ctx.explainer
    original = quote.original
    verbatim = bool(original or quote.words)
    return present({
        "@type": "Quotation" if verbatim else "Claim",
        "@id": f"#quote-{quote.id}",
        "text": original.text if original else quote.words or said(ctx, quote),
        "inLanguage": original.lang if original else explainer.base().language if verbatim else explainer.site.language,
        "spokenByCharacter" if verbatim else "author": voice(explainer, quote),
        "dateCreated": quote.date if quote.date and "/" not in quote.date else None,
        "about": quote.title,
        "url": whole_address(explainer.site, f"quotes.html#quote-{quote.id}"),
        "citation": works(explainer, quote.cites),
    })


def voice(explainer, quote):
    """Who said a quotation."""
    speaker = explainer.speaker(quote)
    kind = "Person" if quote.speaker in explainer.items["person"] else "Organization"
    return {"@type": kind, "name": speaker.name} if speaker else {"@type": "Thing", "name": quote.voice}


def said(ctx, quote):
    """What a quotation claims, with its speaker: X said ..."""
    who = voice(ctx.explainer, quote)["name"]
    if quote.words:
        return ctx.label("claim_said", who=who, words=quote.words)
    return ctx.label("claim_told", who=who, words=quote.paraphrase)


def data_licence(site):
    """The address of the data's licence: of the dedication to the public domain that is named, else of the first licence."""
    found = [one.url for one in site.licences if one.url]
    return next((url for url in found if "/publicdomain/" in url), next(iter(found), None))


def dataset(ctx, poll):
    """A poll's answers as a Dataset with its two downloads."""
    site = ctx.explainer.site
    return present({
        "@type": "Dataset",
        "@id": f"#poll-{poll.id}",
        "name": poll.title,
        "description": f"{poll.question} {poll.population}",
        "creator": {"@type": "Organization", "name": poll.pollster},
        "license": data_licence(site),
        "funder": {"@type": "Organization", "name": poll.client} if poll.client else None,
        "temporalCoverage": f"{poll.fieldwork.start}/{poll.fieldwork.end}" if poll.fieldwork else None,
        "measurementTechnique": how(ctx, poll),
        "variableMeasured": [answer.label for answer in poll.answers],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": whole_address(site, path) or path}
            for form, path in (("text/csv", f"data/polls/{poll.id}.csv"), ("application/json", f"data/polls/{poll.id}.json"))
        ],
        "url": whole_address(site, f"{ctx.path}.html"),
        "isBasedOn": works(ctx.explainer, poll.cites),
    })


def catalog(ctx):
    """All data of the site as one Dataset."""
    site = ctx.explainer.site
    files = [("application/json", "data/datapackage.json"), *(("text/csv", f"data/{kind.folder}.csv") for kind in KINDS), ("text/csv", "data/statements.csv")]
    return present({
        "@type": "Dataset",
        "@id": "#data",
        "name": site.title,
        "description": site.description,
        "dateModified": site.dates.updated,
        "creator": {"@type": "Organization", "name": site.title},
        "license": data_licence(site),
        "distribution": [{"@type": "DataDownload", "encodingFormat": form, "contentUrl": whole_address(site, path) or path} for form, path in files],
    })


def reviewable(explainer, item):
    """Whether an item repeats a claim of the base source that other sources refine or contradict."""
    cited = {cite.source for cite in item.cites}
    return item.standing in REVIEWED and explainer.site.base_source in cited and len(cited) > 1


def review(ctx, kind, item):
    """What became of a claim of the base source when it was checked."""
    explainer, site = ctx.explainer, ctx.explainer.site
    base = explainer.base()
    names = [author(name) for name in base.authors]
    if kind == "figure":
        claim, speakers = ctx.label("claim_said", who=", ".join(one["name"] for one in names), words=f"{item.label}: {ctx.share(item)}"), names
    else:
        claim, speakers = said(ctx, item), [voice(explainer, item)]
    return present({
        "@type": "ClaimReview",
        "@id": f"#review-{kind}-{item.id}",
        "claimReviewed": claim,
        "itemReviewed": {"@type": "Claim", "appearance": work(base), "author": speakers},
        "reviewBody": plain(item.text if kind == "figure" else item.context),
        "reviewRating": {"@type": "Rating", "alternateName": ctx.label(f"standing_{item.standing}")},
        "author": {"@type": "Organization", "name": site.title},
        "datePublished": site.dates.published,
        "url": whole_address(site, f"{page_of(kind, item.id)}.html#{kind}-{item.id}"),
        "citation": works(explainer, [cite for cite in item.cites if cite.source != site.base_source]),
    })


def works(explainer, cites):
    """The cited sources as briefly as schema.org allows: an address, or a title where there is none."""
    sources = [explainer.items["source"][name] for name in dict.fromkeys(cite.source for cite in cites)]
    return [source.url or source.title for source in sources]


def present(data):
    """A dict without what is missing."""
    return {name: value for name, value in data.items() if value not in (None, [], "")}
