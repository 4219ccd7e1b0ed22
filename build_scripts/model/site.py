"""The site as a whole: title, question, answer, order of chapters, dates, licences."""



from build_scripts.model.fields import Part, Statement, declare, declare_list, declare_part
from build_scripts.model.values import Day, Id, Ids, Language, ListOf, Prose, Text, Texts, Url, YesNo


class Takeaway(Statement):
    """One point of the minute's summary."""

    id: Id = declare("its name", "land-and-sky", ("Land and sky", "is no id"))


class Licence(Part):
    """What may be done with a part of the site."""

    what: Text = declare("which part", "the words", words=True)
    name: Text = declare("the licence, or what it says in a word", "CC BY 4.0", words=True)
    url: Url | None = declare("its text", "https://creativecommons.org/licenses/by/4.0/", ("CC BY", "is not a web address"), default=None)


class Edition(Part):
    """The explainer in another language."""

    code: Language = declare("its code; its catalogues stand in translations/<code>/", "fr", ("French", "is not a language code"))
    name: Text = declare("its name, in itself", "Français", words=False)
    complete: YesNo = declare(
        "yes where every word must be translated; else what is missing stands in the language of the site, marked",
        "no",
        ("perhaps", "is neither yes nor no"),
        default=False,
    )


class Dates(Part):
    """Editorial dates."""

    published: Day = declare("first published", "2024-05-01", ("May 2024", "is not a date"))
    updated: Day = declare("last changed", "2024-05-03", ("today", "is not a date"))
    sources_read: Text = declare("when and how the sources were read", "in stored copies, up to April 2024", words=True)


class Site(Part):
    """What the site is called, asks and answers."""

    title: Text = declare("the name of the site", "The port and the war", words=True)
    short_title: Text = declare("a shorter name, for the header", "The port", words=True)
    language: Language = declare("the language of the site", "en", ("English", "is not a language code"))
    languages: ListOf[Edition] = declare_list(
        "the other languages in which there is an edition, in the order of the menu", [{"code": "fr", "name": "Français", "complete": "no"}], "fr", default=[]
    )
    question: Text = declare("the question that the site answers", "Why did the port close?", words=True)
    description: Text = declare("one plain sentence for search engines and messengers", "Why the port closed in 2022.", words=True)
    kicker: Text = declare("a few words above the question", "An explainer you can check", words=True)
    answer: Statement = declare_part(
        "the answer in one or two sentences", {"text": "It ran out of coal.", "cites": ["base-2022:P7"], "standing": "confirmed"}, "It ran out of coal."
    )
    takeaways: ListOf[Takeaway] = declare_list(
        "the points of the minute's summary", [{"id": "coal", "text": "There was no coal.", "cites": ["base-2022:P7"], "standing": "confirmed"}], "coal"
    )
    chapters: Ids = declare_list("the chapters, by ids, in reading order", ["the-port"], "the-port", refers=("section",))
    base_source: Id = declare("the work that the explainer starts from, by id", "base-2022", ("The base", "is no id"), refers=("source",))
    home_map: Id | None = declare("the map of the home page, by id", "region", ("The region", "is no id"), default=None, refers=("map",))
    makers: Prose = declare("who made the site", "Three volunteers.", words=True)
    contact: Text | None = declare("how to reach the editors, where there is a way", "editors@example.org", default=None, words=False)
    addresses: ListOf[Url] = declare_list("the published site, then its mirrors; may be empty", ["https://example.org/"], "example.org", default=[])
    licences: ListOf[Licence] = declare_list("what may be done with what", [{"what": "the words", "name": "CC BY 4.0"}], "CC BY")
    dates: Dates = declare_part("editorial dates", {"published": "2024-05-01", "updated": "2024-05-03", "sources_read": "April 2024"}, "2024")
    remarks: Texts = declare_list(
        "phrases of an auditor, which a story should not have; `*` stands for any one word",
        ["was not found", "by *’s count"],
        "was found",
        default=[],
        words=True,
    )
    redirects: Texts = declare_list("retired ids, as kind:old new", ["place:harbour port"], "place:harbour", default=[], words=False)
