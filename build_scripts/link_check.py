"""The links that leave the site: what they are, and whether they still lead somewhere."""

import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from build_scripts.prose import links
from build_scripts.references import everything, prose_texts

TIMEOUT = 15
AT_ONCE = 6
PAUSE = 1.0  # seconds between two requests to one host
AGENT = "link check of an explainer site"
WRITTEN = "%/:=&?~#+!$,;'@()*[]"  # what may stand in an address as it is; other signs are sent as %XX
# Some servers refuse HEAD and answer GET.
REFUSALS = (403, 405, 501)


@dataclass(frozen=True, order=True)
class Outward:
    """A link that leaves the site: its address, the archived copy that content names, where the content has it."""

    url: str
    archive: str
    place: str


def outward(explainer):
    """Every outward link of the content, sorted, each address once, as a list."""
    found = {}
    for raw, item in everything(explainer):
        for path, url, archive in addresses(raw, item):
            at = raw.at(path, "")
            found.setdefault(url, Outward(url, archive or "", f"{at.file}:{at.line}"))
    return sorted(found.values())


def addresses(raw, item):
    """(path, address, archived copy) of each link of one item: in its fields, in its licences, in its prose."""
    if getattr(item, "url", None):
        yield ("url",), item.url, getattr(item, "archive", None)
    elif getattr(item, "archive", None):
        yield ("archive",), item.archive, item.archive
    for index, licence in enumerate(getattr(item, "licences", ())):
        if licence.url:
            yield ("licences", index, "url"), licence.url, None
    for path, text in prose_texts(raw, item):
        for link in links(text):
            if link.scheme in ("http", "https"):
                yield path, f"{link.scheme}:{link.target}", None


def check(found, timeout=TIMEOUT, pause=PAUSE):
    """Ask each address once, a host at a time with a pause in between, several hosts at once.

    Returns {address: what came of it}: `200`, `404`, `301 to ...`, `no answer: ...`. Never raises for an answer.
    """
    hosts = {}
    for one in found:
        hosts.setdefault(urlsplit(one.url).netloc, []).append(one.url)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(lambda urls: ask_host(urls, timeout, pause), hosts.values())
    return {url: answer for one in answers for url, answer in one.items()}


def ask_host(urls, timeout, pause):
    """The answers of one host, asked politely."""
    answers = {}
    for index, url in enumerate(urls):
        if index:
            time.sleep(pause)
        answers[url] = ask(url, timeout)
    return answers


def ask(url, timeout, method="HEAD"):
    """What an address answers, in a few words."""
    try:
        if urlsplit(url).scheme not in ("http", "https"):
            raise ValueError("this is no address of the web")
        request = urllib.request.Request(quote(url, safe=WRITTEN), method=method, headers={"User-Agent": AGENT})
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            moved = answer.url.rstrip("/") != request.full_url.rstrip("/")
            return f"{answer.status}, moved to {answer.url}" if moved else str(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return ask(url, timeout, "GET") if method == "HEAD" and error.code in REFUSALS else str(error.code)
    except (OSError, ValueError) as error:
        return f"no answer: {getattr(error, 'reason', None) or error}"


def good(answer):
    """Whether an answer means that the link leads somewhere."""
    return answer.startswith("2")
