"""What is a web address is told as a browser would read it; everything else is refused in words."""

import pytest

from build_scripts.web_address import fault_of_url, is_host

WHOLE = [
    "https://example.org", "http://example.org/", "https://example.org:8080/a/b.html?c=d&e=f#g", "https://xn--e1afmkfd.example/%D0%90",
    "https://приклад.укр/шлях", "https://a-b.example/(c)_d;e,f!g~h", "https://example.org./x", "https://1.2.3.4/x",
]
NONE = [
    "", "example.org", "//example.org/x", "ftp://example.org", "mailto:a@example.org", "javascript:alert(1)", "https://", "https:///x",
    "https://localhost/x", "https://[a.b/", "https://a..example/", "https://-a.example/", "https://a-.example/", "https://example.org:0/",
    "https://example.org:99999/", "https://ｅxample.org/", "https://exa_mple!.org/",
]


@pytest.mark.parametrize("address", WHOLE)
def test_a_whole_address_has_no_fault(address):
    assert fault_of_url(address) is None


@pytest.mark.parametrize("address", NONE)
def test_what_is_none_is_told_with_what_to_write(address):
    message, hint = fault_of_url(address)
    assert message == f"`{address}` is not a web address" and "https://" in hint


@pytest.mark.parametrize("place", ["/a{}-", "/?a={}", "/#{}"])
@pytest.mark.parametrize("sign", [*" \t\n\u00a0<>\"'`\\{}|^", "%", "%4", "%4G", "%zz"])
def test_what_a_browser_would_write_otherwise_is_told(place, sign):
    assert "is not a web address" in fault_of_url("https://example.org" + place.format(sign))[0]
    assert fault_of_url("https://example.org" + place.format("%4f")) is None


def test_only_the_beginning_of_a_long_text_is_said():
    message, _ = fault_of_url("word" * 1000)
    assert message.startswith("`wordword") and len(message) < 120


def test_a_name_or_password_is_told_and_nothing_of_it_repeated():
    for address in ("https://ann@example.org/", "https://ann:secret@example.org/", "https://:secret@example.org/", "https://@example.org/"):
        message, hint = fault_of_url(address)
        assert "password" in message and "@" in hint and "ann" not in message and "secret" not in message
    assert fault_of_url("https://example.org/@ann") is None


def test_names_of_hosts_are_as_long_as_they_may_be():
    """RFC 1035, section 2.3.4: labels of 63 octets, names of 253 characters without the last point."""
    assert is_host("a" * 63 + ".example") and not is_host("a" * 64 + ".example")
    name = ".".join(["a" * 63] * 3 + ["b" * 61])
    assert len(name) == 253 and is_host(name) and not is_host(name + "b") and not is_host("example") and not is_host("")
