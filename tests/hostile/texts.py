"""Texts that want more time, memory or room than their length allows."""

from __future__ import annotations

from tests.hostile.corpus import MB, attack

N = 50_000
STORY = "Nine boats sank in the bay on Friday, and 214 people were rescued, the harbour master said. "


def prose(size: int) -> str:
    """So many characters, with a sentence that says something now and then."""
    filler = "The harbour lay quiet for the rest of the day and nobody who lived nearby heard any more of it. "
    piece = STORY + filler * 40
    return piece * (size // len(piece))


@attack("text", ".txt")
def brackets() -> str:
    """50,000 opening brackets: recursion, backtracking."""
    return "[" * N


@attack("text", ".md")
def brackets_markdown() -> str:
    """The same as Markdown: links inside links."""
    return "[" * N + "](" * N


@attack("text", ".txt", slow=True, seconds=180)
def one_line() -> str:
    """10 MB of prose on one line: everything that looks at a line."""
    return prose(10 * MB)


@attack("text", ".txt")
def one_word() -> str:
    """A word of a million letters: stems, names, columns."""
    return "Some " + "a" * 1_000_000 + " boats sank on Friday."


@attack("text", ".txt")
def nested_quotes() -> str:
    """50,000 quotations inside one another: pairing of quotation marks."""
    return "“‘" * (N // 2) + "he said" + "’”" * (N // 2)


@attack("text", ".txt")
def open_quotes() -> str:
    """Quotation marks that nothing closes, with a speaker after each: pairs of every one with every other."""
    return '"a ' * N + "said the mayor. " + "“The boats " * (N // 5) + "he said."


@attack("text", ".txt")
def straight_quotes() -> str:
    """Straight quotation marks and apostrophes in turn."""
    return "'\"" * N


@attack("text", ".txt")
def digits() -> str:
    """A number of 50,000 digits: conversion to int is quadratic."""
    return "1" * N + " boats sank. It cost $" + "9" * N + " and 1e" + "9" * 300 + " more."


@attack("text", ".txt")
def dots() -> str:
    """50,000 full stops, and numbers made of them: ends of sentences, versions."""
    return "." * N + " 1" + ".1" * N


@attack("text", ".txt")
def commas() -> str:
    """1,1,1,… without end: grouping of digits."""
    return "1," * N


@attack("text", ".txt")
def dashes_and_slashes() -> str:
    """1-1-1-… and 1/1/1/…: dates, tallies, fractions."""
    return "1-" * N + " " + "1/" * N + " " + "2-1 " * (N // 50) + " " + "–" * N


@attack("text", ".txt")
def dates() -> str:
    """Dates without a break between them: every one could go on with the next."""
    return "Jan 1 " * (N // 50) + "Monday " * (N // 50) + "2024-01-" * (N // 10) + "last last week " * (N // 50)


@attack("text", ".txt")
def number_words() -> str:
    """A number of 50,000 words, and one too large for a float."""
    return "hundred thousand million and " * (N // 5) + "trillion " * N


@attack("text", ".txt")
def overflow() -> str:
    """Values beyond what floats and calendars hold, percentages of them, spans of them, days after them."""
    many = "9" * 400
    said = ["{} boats", "${} billion", "{}%", "{} years after 3 May 2024", "{} km", "in {}", "{}-{}", "version {}.{}"]
    return ". ".join(f"It took {form.format(many, many)}" for form in said) + ". " + f"1{',000' * 200} boats sank."


@attack("text", ".txt")
def abbreviations() -> str:
    """50,000 abbreviations in a row: sentences that never end."""
    return "Mr. Gen. U.S. No. " * (N // 4)


@attack("text", ".txt")
def names() -> str:
    """A name of 50,000 capitalised words, and 5,000 that differ in a letter each."""
    return "Smith " * N + ". ".join(f"Gen. Qas{i:x}em Sol{i}eimani spoke" for i in range(5_000))


@attack("text", ".txt")
def same_claim() -> str:
    """One claim 2,000 times with different values: pairs of all with all."""
    return "\n\n".join(f"Some {n} boats were tied up in the bay on Friday." for n in range(1_000, 3_000))


@attack("text", ".txt")
def same_quotation() -> str:
    """A quotation of 60 words 1,000 times with one word changed: comparison of all with all."""
    words = [f"word{i}" for i in range(60)]
    said = (" ".join([*words[:30], f"other{n}", *words[31:]]) for n in range(1_000))
    return "\n\n".join(f"“We saw {one},” said Rosa Delgado." for one in said)


@attack("text", ".txt")
def bidi() -> str:
    """Overrides and isolates of the direction of writing: what is read is not what is there."""
    return "\u202e\u2066\u2067\u2068\u202d" * N + "Some \u202e04\u202c boats sank on Friday.\u2069"


@attack("text", ".txt")
def escapes() -> str:
    """Sequences that steer a terminal: titles, colours, links, the clipboard."""
    return "\x1b]0;owned\x07\x1b[31m Some 40 \x1b[2Jboats\x1b]52;c;Zm9v\x07 sank on Friday. \x9b2J\x1b]8;;file:///etc\x1b\\x"


@attack("text", ".txt")
def commands() -> str:
    """Lines that build servers run, cells that spreadsheets compute, markup: in every value and title."""
    said = ["::set-output name=a::b", "##vso[task.setvariable]x", "=cmd|' /C calc'!A0", "<script>alert(1)</script>"]
    return "\n\n".join(f"{one}\n\n“{one} 40 boats,” said {one} Rosa Delgado. Some 40 {one} sank." for one in said)


@attack("text", ".txt", "is full of control characters|NUL")
def nul() -> str:
    """Nothing but NUL bytes."""
    return "\0" * N


@attack("text", ".txt")
def some_nul() -> str:
    """NUL bytes between words: strings that end early."""
    return "Some 40\0 boats sank on Friday, the harbour master said. " * 100


@attack("text", ".txt")
def surrogates() -> str:
    """Lone surrogates, as bytes: text that no encoding can write."""
    return "Some 40 \ud800 boats sank \udfff on Friday. " * 50


@attack("text", ".txt")
def combining() -> str:
    """100,000 marks on one letter: widths, normal forms."""
    return "Some 40 boats sank. e" + "\u0301" * 2 * N + " " + "a\u0327\u0301" * N


@attack("text", ".txt")
def zero_width() -> str:
    """Characters without a width in every word and number."""
    return "S\u200bo\u200cm\u200de 4\u20600\ufeff boats sank\u00ad on Fri\u200bday. " * 500 + "\u200b" * N


@attack("text", ".txt")
def spaces() -> str:
    """All kinds of white space there are, in runs: trimming from both ends."""
    kinds = "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    return kinds * (N // 10) + "a" + " " * N + "b" + "\n" * N + "c"


@attack("text", ".txt")
def carriage_returns() -> str:
    """Lines that end in CR alone, and in CR CR LF: line numbers."""
    return "Some 40 boats sank on Friday.\r" * 2_000 + "It rained.\r\r\n" * 2_000


@attack("text", ".txt", slow=True, seconds=180)
def short_lines() -> str:
    """A million lines of a letter each: whatever costs something a line."""
    return "a\n" * 1_000_000


@attack("text", ".md", slow=True, seconds=180)
def headings() -> str:
    """100,000 headings, each deeper than the last or not: contexts without end."""
    return "".join(f"{'#' * (i % 6 + 1)} Heading {i}\n\nSome {i} boats sank.\n\n" for i in range(100_000))


@attack("text", ".md", slow=True)
def wide_table() -> str:
    """A table of 10,000 columns: labels of rows and columns for every cell."""
    row = "|".join(f" {i} " for i in range(10_000))
    return f"|{'|'.join(f' c{i} ' for i in range(10_000))}|\n|{'---|' * 10_000}\n" + f"|{row}|\n"


@attack("text", ".txt")
def wide_row() -> str:
    """Columns set with tabs and blanks, 20,000 of them in one line."""
    return "Port\tBoats\n" + "\t".join(map(str, range(20_000))) + "\n" + "40   " * 20_000


@attack("text", ".md")
def front_matter() -> str:
    """Front matter that explodes as YAML: aliases, 1,000 keys, brackets, tags."""
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
    )
    keys = "".join(f"key{i}: {i}\n" for i in range(N // 50))
    return (
        f"---\ntitle: !!python/object/apply:os.system [id]\n{bomb}{keys}deep: {'[' * N}\n---\n\nSome 40 boats sank.\n"
    )


@attack("text", ".md")
def endless_front_matter() -> str:
    """Front matter that is never closed."""
    return "---\n" + "title: a\n" * N


@attack("text", ".md")
def markdown_depth() -> str:
    """Quotations and lists 2,000 levels deep, code that is never closed, back quotes in runs of all lengths."""
    items = "".join("  " * i + "- Some 40 boats sank.\n" for i in range(1_000))
    ticks = " ".join("`" * i for i in range(1, 300))
    return (
        f"{'> ' * 2_000}Some 40 boats sank.\n\n{items}\n{ticks}\n{'*_' * N}\n{'<!--' * 5_000}\n```\nnever closed\n"
        + "> " * N
    )


@attack("text", ".txt")
def credited() -> str:
    """A credit in every line, each to another agency: origins without end."""
    return "\n".join(
        f"The Daily {chr(65 + i % 26)}{i} Times told Reuters, AP and AFP, citing CNN." for i in range(1_000)
    )


@attack("text", ".txt")
def ambiguous_words() -> str:
    """The words that rules wait for, 50,000 times, without anything between them."""
    return "killed not said on will about more than at least of the per cent before after " * (N // 14)
