"""Entries of BibTeX, in UTF-8."""

# What BibTeX and TeX would take for a command.
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: "\\" + character for character in "{}&%$#_"},
}


def entry(key, fields):
    """One @misc entry of BibTeX; fields that are empty are left out."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def escaped(words):
    """Words that TeX reads as they are."""
    return "".join(SPECIAL.get(character, character) for character in words)
