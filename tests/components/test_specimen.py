"""The specimen: every example is there, at every width and in both schemes, and axe finds nothing in any."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from build_scripts import specimen
from build_scripts.components import examples
from tests import browser, measure, project
from tests.explainers import explainer


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("specimen")
    page, count, missing = specimen.write(explainer("tiny"), folder / "specimen")
    assert missing == []
    assert count == sum(len(examples.examples(component)) for component in examples.components())
    return page.parent


def test_every_example_is_named_and_every_frame_is_there(folder):
    read = project.pages(folder)
    for component in examples.components():
        frames = [address for tag, address in read["index.html"].links if tag == "iframe" and address.startswith(f"{component}-")]
        assert sorted(frames) == sorted([f"{component}-dark.html", f"{component}-light.html"] * len(specimen.WIDTHS))
        text = read[f"{component}-dark.html"].path.read_text(encoding="utf-8")
        for name in examples.examples(component):
            assert f">{name}</h2>" in text


def test_the_frames_work_from_disk_and_are_as_high_as_what_is_in_them(chromium, folder):
    with browser.visit(chromium, f"{folder.as_uri()}/index.html", folder.as_uri(), viewport={"width": 1400, "height": 900}) as (page, complaints):
        first = page.locator("iframe").first
        expect(first).to_have_attribute("style", re.compile("height"))
        height = first.content_frame.locator("html").evaluate("element => element.getBoundingClientRect().height")
        assert abs(first.bounding_box()["height"] - height) < 10
        colours = [
            page.locator(f'iframe[src="share_bars-{scheme}.html"]')
            .first.content_frame.locator("body")
            .evaluate("element => getComputedStyle(element).backgroundColor")
            for scheme in specimen.SCHEMES
        ]
        assert colours[0] != colours[1]
        assert complaints == []
        assert measure.axe(page) == []


@pytest.mark.parametrize("scheme", specimen.SCHEMES)
@pytest.mark.parametrize("component", examples.components())
def test_axe_finds_nothing_in_any_state_of_a_component(tab, folder, component, scheme):
    found = {}
    tab.goto(f"{folder.as_uri()}/{component}-{scheme}.html")
    # By night only the colours differ, which are the same at each width.
    day = scheme == specimen.SCHEMES[0]
    widths = specimen.WIDTHS if day else specimen.WIDTHS[-1:]
    for width in widths:
        tab.set_viewport_size({"width": width, "height": 900})
        assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth"), f"wider than {width} pixels"
        # Several examples of one landmark stand on a page here, as they never do on the site.
        found[width] = [wrong for wrong in measure.axe(tab, None if day else measure.COLOURS) if not wrong.startswith("landmark-unique")]
    assert found == {width: [] for width in widths}


def test_an_example_whose_item_is_not_there_is_named(tmp_path):
    whole = explainer("tiny")
    without = replace(whole, items={**whole.items, "expectation": {}})
    page, _, missing = specimen.write(without, tmp_path / "specimen")
    assert missing == ["outcome/did-not: there is no opens-soon"]
    assert missing[0] in page.read_text(encoding="utf-8")
