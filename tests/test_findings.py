from build_scripts.findings import ContentErrors, Finding, did_you_mean


def test_a_finding_reads_as_editors_and_terminals_know_it():
    assert str(Finding("content/a.yml", 3, 7, "what is wrong", "what to do")) == "content/a.yml:3:7: what is wrong; what to do"
    assert str(Finding("content/a.yml", 3, 7, "what is wrong")) == "content/a.yml:3:7: what is wrong"


def test_errors_are_told_once_in_the_order_of_the_check():
    a, b, c = Finding("a.yml", 2, 1, "x"), Finding("a.yml", 10, 1, "x"), Finding("b.yml", 1, 1, "x")
    assert ContentErrors([c, b, a, b]).findings == [c, b, a]


def test_a_near_word_is_suggested_and_few_words_are_listed():
    assert did_you_mean("standig", ["standing", "cites"]) == "did you mean standing?"
    assert did_you_mean("zzz", ["b", "a"]) == "one of: a, b"
    assert did_you_mean("zzz", [str(n) + "x" for n in range(20)]) == ""
    assert did_you_mean("zzz", []) == ""
