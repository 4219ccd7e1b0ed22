"""How a story reads: an auditor's remarks in it, and runs of very short sentences. Advice, which stops nothing."""

import re

from build_scripts.prose import plain

SHORT, RUN = 8, 3  # a sentence under eight words is short; three of them in a row are a run


def stories(explainer):
    """(raw, path, text) of each piece of story: the answers, takeaways and words of the home page and the chapters."""
    site, raw = explainer.site, explainer.raw["site", "site"]
    yield raw, ("answer", "text"), site.answer.text
    for index, takeaway in enumerate(site.takeaways):
        yield raw, ("takeaways", index, "text"), takeaway.text
    for section in explainer.chapters():
        yield from chapter_stories(explainer, section)


def chapter_stories(explainer, section):
    """The same of one chapter."""
    raw = explainer.raw["section", section.id]
    yield raw, ("answer", "text"), section.answer.text
    for index, block in enumerate(section.body):
        if block.words:
            yield raw, ("body", index, block.kind), block.words


def remarks(explainer, text):
    """The remarks in `text` that site.yml lists, as they stand there; `*` in a listed phrase is any one word."""
    words = plain(text)
    return [found[0] for phrase in explainer.site.remarks for found in pattern(phrase).finditer(words)]


def pattern(phrase):
    """A phrase as a pattern: a star is any word, and both apostrophes are one."""
    words = re.sub("[’']", "[’']", re.escape(phrase).replace(r"\*", r"[\w-]+"))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.I)


def auditors_remarks(explainer):
    """What was looked for and not found, and who counts how, belongs into the check."""
    for raw, path, text in stories(explainer):
        for found in remarks(explainer, text):
            yield raw.at(path, f"an auditor’s remark stands in the story: “{found}”", "tell the story here, and what was checked in `check`")


def short_sentences(explainer):
    """No more than two sentences under eight words stand in a row."""
    for raw, path, text in stories(explainer):
        for first, count in runs(text):
            yield raw.at(path, f"{count} short sentences stand in a row: “{' '.join(first.split()[:6])} …”", "join what belongs together")


def runs(text):
    """(first sentence, how many) of each run of short sentences."""
    for part in re.split(r"\n\s*\n|\n(?=- )", text):
        found = [one for one in re.split(r"(?<=[.!?…])[”’\")]*\s+", plain(part)) if one]
        start = 0
        for place in range(len(found) + 1):
            if place == len(found) or len(re.findall(r"\w[\w’'-]*", found[place])) >= SHORT:
                if place - start >= RUN:
                    yield found[start], place - start
                start = place + 1
