"""How a language sets its marks: quotation marks, dashes, the apostrophe and the groups of a number, as `typographic` does for English."""

import re

GUILLEMETS = ("be", "uk", "ru")
WORDS_IN = re.compile(r"“([^“”„«»]*)”|(?<!\w)\"([^\"\s](?:[^\"]*[^\"\s])?)\"")
WITHIN = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)+»")
HYPHEN = re.compile(r"(?<=\S)[ \u00a0][-–—][ \u00a0](?=\S)")
APOSTROPHE = re.compile(r"(?<=\w)['ʼ`´](?=\w)")
# Thousands as English parts them; where a comma parts decimals, such a number reads as a thousandth of itself.
THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!,?\d)")
# The dash goes with the word before it.
DASH = "\u00a0— "


def set_in(lang, text):
    """`text`, Markdown in the language `lang`, with that language's marks; as it was where nothing is known of them."""
    text = text.strip()
    if lang.partition("-")[0] not in GUILLEMETS:
        return text
    text = APOSTROPHE.sub("’", text)
    text = THOUSANDS.sub(lambda found: found[0].replace(",", "\u00a0"), text)
    text = WORDS_IN.sub(lambda found: f"«{found[1] if found[1] is not None else found[2]}»", text)
    # Quotation marks inside others are the low and high ones.
    text = WITHIN.sub(lambda found: found[0][0] + found[0][1:-1].replace("«", "„").replace("»", "“") + found[0][-1], text)
    return HYPHEN.sub(DASH, text)
