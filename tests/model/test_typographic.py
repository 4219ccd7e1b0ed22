import pytest

from build_scripts.model.values import typographic


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
