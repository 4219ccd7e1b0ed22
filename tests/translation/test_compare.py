"""A translation has the links, numbers, names and placeholders of its original, and letters of its own language."""

import pytest

from build_scripts.translation import compare

NONE = frozenset()


def told(original, text, lang="be", foreign=NONE, names=None):
    return [(rule, message) for rule, message, hint in compare.faults(lang, original, text, foreign, names or {}) if hint]


def rules(*given, **more):
    return [rule for rule, _ in told(*given, **more)]


@pytest.mark.parametrize("original, text", [
    ("In 2022, 1,640 of 14,000 left.", "У 2022 годзе выехалі 1640 з 14 000."),
    ("In 2022, 1,640 left.", "У 2022 годзе выехалі 1\u00a0640."),
    ("About 51.6 %.", "Каля 51,6 %."),
    ("From 24 to 26 February.", "З 24 па 26 лютага."),
    ("One of three.", "Адзін з трох."),
    ("In 2021, 300 left.", "У 2021 300 выехалі."),
    ("Twice 5 and 5.", "Двойчы 5 і 5."),
])
def test_numbers_may_be_grouped_as_the_language_does(original, text):
    assert rules(original, text) == []


@pytest.mark.parametrize("original, text, differences", [
    ("In 2022.", "У 2023.", ["2022 is lost", "2023 is not in the original"]),
    ("1,640 people.", "1,64 чалавек.", None),
    ("5 and 5.", "Толькі 5.", ["5 is lost"]),
    ("Five.", "5 чалавек.", ["5 is not in the original"]),
    ("10 per cent.", "100 працэнтаў.", ["10 is lost", "100 is not in the original"]),
    ("51.6 per cent.", "56.1 працэнта.", ["51 is lost", "6 is lost", "56 is not in the original", "1 is not in the original"]),
])
def test_another_number_is_told(original, text, differences):
    found = told(original, text)
    assert [rule for rule, _ in found] == ["numbers"]
    assert differences is None or sorted(found[0][1].removeprefix("the numbers differ: ").split(", ")) == sorted(differences)


def test_a_link_that_is_lost_or_new_is_told_as_often_as_it_stands():
    original = "[A](place:a), [a](place:a) and [b](https://b.example/x)."
    assert rules(original, "[А](place:a), [а](place:a) і [б](https://b.example/x).") == []
    found = told(original, "[А](place:a) і [б](https://b.example/y).")
    assert [message for rule, message in found if rule == "markup"] == [
        "the link to `place:a` is lost",
        "the link to `https://b.example/x` is lost".replace("https:", "https:"),
        "the link to `https://b.example/y` is not in the original",
    ]


@pytest.mark.parametrize(
    "text, right",
    [
        ("*Гэта* і **гэта**.", True),
        ("_Гэта_ і **гэта**.", True),
        ("Гэта і **гэта**.", False),
        ("*Гэта* і гэта.", False),
        ("*Гэта* і *гэта*.", False),
        ("*Гэта* і **гэта** *тут*.", False),
    ],
)
def test_the_same_words_are_set_apart(text, right):
    assert ("markup" in rules("*This* and **that**.", text)) != right


def test_places_to_fill_are_kept_in_any_order():
    assert rules("{number} of {total}", "З {total} {number}") == []
    for text in ("{number} з усіх", "{number} з {усіх}", "{number} {number} з {total}"):
        assert "markup" in rules("{number} of {total}", text)


NAMES = {("person", "ada"): ("Ada Holm", "Ада Холм"), ("place", "x"): ("X", "—")}


@pytest.mark.parametrize("text, right", [
    ("Сказала [Ада Холм](person:ada).", True), ("Ад [Ады Холмавай](person:ada).", True), ("[Холм](person:ada)", True), ("[АДА](person:ada)", True),
    ("Сказала [яна](person:ada).", False), ("[Адэля](person:ada)", True), ("[А](person:ada)", False), ("[Хо](person:ada)", True),
])
def test_a_link_that_is_a_name_is_the_name_of_its_item_in_some_form(text, right):
    found = told("Said [Ada Holm](person:ada).", text, names=NAMES)
    assert ([message for rule, message in found if rule == "names"] == []) == right, found


def test_a_link_in_other_words_may_be_anything_and_a_name_of_no_letters_is_no_name():
    assert rules("[The mayor](person:ada)", "[Мэр](person:ada)", names=NAMES) == []
    assert rules("[X](place:x)", "[Ікс](place:x)", names=NAMES) == []
    # A link that is lost is told once, as lost.
    assert rules("[Ada Holm](person:ada)", "Яна", names=NAMES) == ["markup"]


@pytest.mark.parametrize(
    "name, word, same",
    [
        ("Холм", "холмаў", True), ("Холм", "Ход", True), ("Холм", "Хвт", False), ("Холм", "Хо", True), ("Ян", "Яна", True),
        ("Ян", "Ягор", False), ("Я", "Яна", False), ("Брэсцкі", "Брэсц", True), ("Брэсцкі", "Брэ", False), ("Брэст", "Брэ", True),
        ("Брэст", "Бра", False),
    ],
)
def test_half_of_a_name_and_two_letters_at_least_begin_its_forms(name, word, same):
    assert compare.akin(name, word) == same


def test_what_was_left_in_the_language_of_the_original_is_told():
    original = "The ships waited in the harbour for days."
    assert rules(original, original) == ["same"]
    assert rules(original, "Караблі: ships waited in the harbour некалькі дзён.") == ["same"]
    # Words between quotation marks are left out of the text, not joined to what stands around them.
    assert rules(original, "ships waited «тут» in the караблі стаялі.") == []
    long = "and then the ships waited in the outer harbour for many more days than anybody had thought"
    (_, message), = told(long, f"Вось: {long} стаялі.")
    assert message.startswith("`and then the ships waited") and len(message) < 110
    # Names, titles and short words may stay, and so may what is quoted or set apart.
    for same in ("Ada Holm", "NATO", "OK", "2022", "{date}"):
        assert rules(same, same) == []
    assert rules("*Ships waited in the harbour* was its title.", "Назва: *Ships waited in the harbour*.") == []
    assert rules(original, "Караблі «ships waited in the harbour» стаялі.") == []
    assert rules(original, "Караблі ships waited in стаялі.") == []
    assert rules("word", "word", foreign=frozenset({"word"})) == [] and rules("word", "word") == ["same"]


@pytest.mark.parametrize(
    "lang, word, right",
    [
        ("be", "Шчука", True), ("be", "Щука", False), ("be", "ИНШЫ", False), ("uk", "Їжак", True), ("uk", "Ёж", False), ("ru", "Ёж", True),
        ("ru", "Їж", False), ("en", "Їж", True), ("be", "Кот-їж", False),
    ],
)
def test_letters_are_those_of_the_language(lang, word, right):
    assert ("letters" in rules("A word.", f"Слова {word}." if lang == "be" else word, lang=lang)) != right


def test_a_word_with_a_wrong_letter_is_told_once_and_not_where_it_is_quoted_or_known():
    assert rules("A word.", "Щука, щука і Щука.").count("letters") == 2
    for text, foreign in (("Слова «щит».", NONE), ("Слова „щит“.", NONE), ("Слова щит.", frozenset({"щит"}))):
        assert rules("A word.", text, foreign=foreign) == []
    assert rules("A *word*.", "Слова *щит*.") == rules("A **word**.", "Слова **щит**.") == []
    assert rules("The щит.", "Слова щит.") == []
