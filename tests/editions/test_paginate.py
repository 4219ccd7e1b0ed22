"""Long pages in several short ones: nothing is lost, nothing stands twice, and each is as small as it may be."""

import random
import zlib

import pytest
from lxml import etree

from build_scripts.editions import html_tree, paginate

BUDGET = 1500


def tree(html):
    return html_tree.article(f"<article>{html}</article>")


def words(number, length=60):
    """Words that do not get smaller by being like each other."""
    chance = random.Random(number)
    return " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=7)) for _ in range(length))


def listed(number, tag="ul", **attributes):
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{given}>" + "".join(f'<li id="{tag}{number}{one}">{words(one)}</li>' for one in range(number)) + f"</{tag}>"


def size(element):
    return len(zlib.compress(html_tree.html(element).encode(), paginate.LEVEL))


def test_a_page_that_fits_stays_whole():
    whole = tree("<h2>A</h2><p>Short.</p>")
    assert paginate.parts(whole, BUDGET) == [whole]


@pytest.mark.parametrize("html", [
    listed(30), f"<p>First.</p>{listed(12)}<p>Middle</p>{listed(12, 'ol')}<p>Last.</p>", f"<section id=s><h2>A</h2>{listed(8)}<h2>B</h2>{listed(9)}</section>",
    "".join(f"<h2 id=h{one}>{one}</h2><p>{words(one, 50)}</p>" for one in range(20)),
], ids=["list", "lists", "section", "headings"])
def test_every_word_stands_once_in_its_order_and_the_parts_are_small(html):
    whole = tree(html)
    text = "".join(whole.itertext())
    parts = paginate.parts(whole, BUDGET)
    assert len(parts) > 1 and "".join("".join(part.itertext()) for part in parts) == text
    assert all(size(part) <= BUDGET + 200 for part in parts), [size(part) for part in parts]
    # No part could have taken the next one in as well.
    assert all(size(one) + size(other) > BUDGET for one, other in zip(parts, parts[1:]))
    ids = [one.get("id") for part in parts for one in part.iter("*") if one.get("id")]
    assert len(set(ids)) == len(ids)
    assert not any(part[-1].tag in paginate.HEADINGS for part in parts)


def test_measured_parts_come_with_their_html():
    for piece, data in paginate.measured_parts(tree(listed(20)), BUDGET):
        assert data == html_tree.html(piece).encode()


def test_a_numbered_list_goes_on_counting():
    parts = paginate.parts(tree(listed(30, "ol", start="5", id="numbers")), BUDGET)
    lists = [one for part in parts for one in part.iter("ol")]
    assert len(lists) > 1 and [one.get("id") for one in lists] == ["numbers"] + [None] * (len(lists) - 1)
    expected = 5
    for one in lists:
        assert int(one.get("start")) == expected
        expected += len(one)
    assert expected == 35


def test_a_list_of_points_has_no_numbers():
    assert all(one.get("start") is None for part in paginate.parts(tree(listed(30)), BUDGET) for one in part.iter("ul"))


def test_words_before_the_first_item_and_after_the_list_stay_at_the_ends():
    parts = paginate.parts(tree(f"<div>before{listed(30)}</div>after"), BUDGET)
    text = ["".join(part.itertext()) for part in parts]
    assert text[0].startswith("before") and text[-1].endswith("after") and sum("before" in one for one in text) == sum("after" in one for one in text) == 1


def test_a_table_has_the_names_of_its_columns_in_every_part():
    rows = "".join(f"<tr><td>{words(one, 40)}</td></tr>" for one in range(30))
    parts = paginate.parts(tree(f"<table><caption>Why</caption><thead><tr><th>Name</th></tr></thead><tbody>{rows}</tbody></table>"), BUDGET)
    tables = [one for part in parts for one in part.iter("table")]
    assert len(tables) > 1 and sum(len(list(one.iter("td"))) for one in tables) == 30
    assert all(["".join(one.itertext()) for one in table.iter("th")] == ["Name"] and [one.text for one in table.iter("caption")] == ["Why"] for table in tables)
    assert all(size(part) <= BUDGET + 200 for part in parts)


def test_an_item_that_is_larger_by_itself_stays_whole():
    parts = paginate.parts(tree(f"<p>{words(1, 900)}</p><p>b</p>"), BUDGET)
    assert ["".join(part.itertext()) for part in parts] == [words(1, 900), "b"]


def test_how_large_a_packet_gets_is_what_compressing_all_of_it_gives():
    packet, data = paginate.Packet(), b""
    for one in range(40):
        more = words(one, 5).encode()
        whole = len(zlib.compress(data + more, paginate.LEVEL))
        for budget in (whole - 50, whole + 50, whole + 5000):
            # The size is known to a few bytes, since a stream that goes on is flushed where it ends.
            assert packet.fits(more, budget) == (budget > whole) or abs(budget - whole) < 12
        packet.fits(more, whole)
        exact = packet.measured
        assert exact is None or packet.fits(more, exact) and not packet.fits(more, exact - 1)
        packet.fits(more, whole + 50)
        packet.add(more)
        data += more
        assert packet.limit >= len(zlib.compress(data, paginate.LEVEL)) - 12


def test_copies_share_nothing_with_what_they_were_made_of_but_children():
    element = etree.fromstring('<ul class="a" id="b"><li/></ul>')
    made = paginate.like(element, [etree.Element("li")])
    assert (made.tag, dict(made.attrib), len(made), len(element)) == ("ul", {"class": "a", "id": "b"}, 1, 1)
    made.set("id", "c")
    assert element.get("id") == "b"
