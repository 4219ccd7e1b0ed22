import pytest
from pydantic import TypeAdapter

from build_scripts.model.values import Text, typographic


@pytest.mark.parametrize(
    "typed, set_",
    [
        ("Russia's army", "Russia’s army"),
        ("soldiers' words", "soldiers’ words"),
        ('He said "no way back" twice.', "He said “no way back” twice."),
        ('"No," he said.', "“No,” he said."),
        ('(the "older brother")', "(the “older brother”)"),
        ("Прип'ять", "Прип’ять"),
        ("[a](place:b) and 5 < 6", "[a](place:b) and 5 < 6"),
        ("“already” ‘so’", "“already” ‘so’"),
    ],
)
def test_straight_marks_become_those_of_printers(typed, set_):
    assert typographic(typed) == set_


@pytest.mark.parametrize("typed, read", [("two\nlines", "two lines"), ("```\n<x-h>\n```", "``` <x-h> ```"), ("x\n---\nx: y\n---\n", "x --- x: y ---")])
def test_a_text_of_one_paragraph_is_one_line(typed, read):
    assert TypeAdapter(Text).validate_python(typed) == read
