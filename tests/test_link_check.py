"""The links that leave the site: which there are, and asking whether they answer. Only this machine is asked."""

import http.server

from build_scripts import link_check
from tests import browser
from tests.explainers import explainer
from tests.project import TINY, run

ASKED = []


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers as the path says: /200, /404; /moved leads to /200, /get-only answers GET alone, /silent not at all."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        ASKED.append((self.command, self.path))
        if self.path == "/silent":
            self.close_connection = True
            return
        status = {"/moved": 301, "/get-only": 405 if self.command == "HEAD" else 200}.get(self.path) or int(self.path[1:])
        self.send_response(status)
        if self.path == "/moved":
            self.send_header("Location", "/200")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def test_every_outward_link_is_listed_with_its_copy_and_place():
    found = {one.url: one for one in link_check.outward(explainer("tiny"))}
    urls = {source.url for source in explainer("tiny").all("source") if source.url}
    assert urls and urls <= set(found)
    assert found == dict(sorted(found.items()))
    assert all(one.place.startswith("content/") for one in found.values())


def test_each_address_is_asked_and_its_answer_told():
    with browser.listening(Answers) as origin:
        paths = ["/200", "/404", "/moved", "/get-only", "/silent"]
        answers = link_check.check([link_check.Outward(origin + path, "", "") for path in paths], timeout=5, pause=0)
    assert [answers[origin + path] for path in paths[:4]] == ["200", "404", f"200, moved to {origin}/200", "200"]
    assert answers[origin + "/silent"].startswith("no answer: ")
    assert [link_check.good(answers[origin + path]) for path in paths] == [True, False, True, True, False]
    assert ("HEAD", "/404") in ASKED and ("GET", "/get-only") in ASKED and ("GET", "/404") not in ASKED


def test_what_is_no_address_of_the_web_is_not_asked():
    assert link_check.ask("file:///etc/passwd", 1) == "no answer: this is no address of the web"
    assert link_check.ask("http://127.0.0.1:1/", 1).startswith("no answer: ")


def test_the_command_lists_them():
    done = run(TINY, "links", env={"PYTHONPATH": str(TINY.parent.parent)})
    assert done.returncode == 0, done.stderr
    assert all(line.count("\t") == 2 for line in done.stdout.splitlines()) and "links leave the site" in done.stderr
