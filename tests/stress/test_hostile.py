"""Every hostile text in every place that takes it, built, looked through, and opened in a browser."""

import pytest

from tests import browser, hostile, mutate, project
from tests.project import TINY

pytestmark = pytest.mark.stress

WHOLE = mutate.read(TINY / "content")


@pytest.mark.parametrize("kind", hostile.PAYLOADS)
def test_hostile_text_is_refused_or_shown_as_text(tmp_path, chromium, kind):
    tiny = hostile.copy_tiny(tmp_path)
    taken, refused = hostile.fill(tiny, WHOLE, hostile.PAYLOADS[kind])
    done = project.run(tiny, "build")
    assert done.returncode == 0, done.stderr
    site = tiny / "site"
    assert hostile.brought(site) == {}
    with browser.visit(chromium, "about:blank", site.as_uri()) as (page, complaints):
        ran = []
        page.expose_function("hostile", lambda: ran.append(page.url))
        page.on("dialog", lambda dialog: ran.append(dialog.message))
        names = [name for name in project.pages(site) if name != "404.html"]
        for name in names:
            page.goto(f"{site.as_uri()}/{name}")
            page.mouse.move(200, 30)
            # A refusal of the policy would be a complaint: nothing even tries.
            assert ran == [] and complaints == [], name
    print(f"{kind}: {taken} places took it as text, {refused} refused it, {len(names)} pages opened")
