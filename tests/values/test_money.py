"""Money: signs, codes and names; scales; what it is paid for; no rates between currencies."""

import pytest

from claimcheck.values import kind
from claimcheck.values.core import Relation
from tests.values.stated import found, relation, said, value


@pytest.mark.parametrize(
    ("text", "low", "currency"),
    [
        ("$7", 7, "USD"), ("US$7", 7, "USD"), ("7 dollars", 7, "USD"), ("7 U.S. dollars", 7, "USD"),
        ("A$7", 7, "AUD"), ("C$ 7", 7, "CAD"), ("HK$7", 7, "HKD"), ("R$7", 7, "BRL"), ("7 New Zealand dollars", 7, "NZD"),
        ("€8m", 8e6, "EUR"), ("8 million euros", 8e6, "EUR"), ("EUR 8 million", 8e6, "EUR"), ("8€", 8, "EUR"),
        ("£1.4bn", 1.4e9, "GBP"), ("£10B", 1e10, "GBP"), ("64 pence", 0.64, "GBP"), ("64p", 0.64, "GBP"),
        ("40 cents", 0.4, "USD"), ("¥900", 900, "JPY"), ("₹900", 900, "INR"), ("Rs 900", 900, "INR"),
        ("9 crore rupees", 9e7, "INR"), ("CHF 12.50", 12.5, "CHF"), ("12 Swiss francs", 12, "CHF"),
        ("300 zł", 300, "PLN"), ("900 kroner", 900, "krone"), ("900 Danish kroner", 900, "DKK"), ("12 MEUR", 12e6, "EUR"),
        ("5,000 won", 5000, "KRW"), ("half a million pounds", 500000, "GBP"), ("-$6", -6, "USD"),
        ("R240 million", 24e7, "ZAR"), ("R25 000", 25000, "ZAR"), ("NKr260mn", 26e7, "NOK"), ("P150 million", 15e7, "PHP"),
        ("7.50 crowns", 7.5, "crown"), ("12 dollars and 30 cents", 12.3, "USD"), ("nine euros 5 cents", 9.05, "EUR"),
    ],
)  # fmt: skip
def test_amounts(text, low, currency):
    money = value("money", text)
    assert money.quantity.low == pytest.approx(low)
    assert (money.currency, money.per) == (currency, None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("between $3 and $5", "$3 to $5"),
        ("$10-20 million", "$10 million to $20 million"),
        ("from 30 euros to 40 euros", "€30 to €40"),
        ("up to 4 million euros", "at most €4 million"),
        ("about $6.2bn", "about $6.2 billion"),
        ("$19 a month", "$19 a month"),
        ("$141 every year", "$141 a year"),
        ("$5 every Monday", "$5"),
        ("€6.50/hour", "€6.50 an hour"),
        ("84p a share", "£0.84 a share"),
        ("£2 each", "£2 each"),
        ("$40,000-a-year", "$40,000 a year"),
        ("€49 per server and month", "€49 per month and server"),
        ("€49 a month for each server", "€49 per month and server"),
        ("€49 per user per month", "€49 per month and user"),
        ("€49 a month and all was well", "€49 a month"),
    ],
)
def test_bounds_ranges_and_what_is_paid_for(text, shown):
    assert [s for _, _, s in said(text)] == [shown]


def test_a_sum_in_two_currencies_is_two_mentions():
    assert [s for _, _, s in said("for 20 million euros ($23 million) in cash")] == ["€20 million", "$23 million"]


@pytest.mark.parametrize(
    "text",
    [
        "The team won 5 games.",
        "a 5-pound baby",
        "25 pounds of flour",
        "1080p video",
        "He scored 90 marks.",
        "Take the R240 to Cork.",
    ],
)
def test_no_money(text):
    assert found("money", text) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("£8 million", "8 million pounds", Relation.SAME),
        ("about £530m", "£530 million", Relation.SAME),
        ("64p", "£0.64", Relation.SAME),
        ("more than $6 million", "$6.4 million", Relation.COMPATIBLE),
        ("$6 million", "$6.04 million", Relation.COMPATIBLE),
        ("900 kroner", "900 Danish kroner", Relation.SAME),
        ("€30 million", "€27 million", Relation.DIFFERENT),
        ("$5", "$5.20", Relation.DIFFERENT),
        ("€30 million", "$30 million", Relation.INCOMPARABLE),
        ("$29 a month", "$29", Relation.COMPATIBLE),
        ("$29 a month", "$28", Relation.INCOMPARABLE),
        ("$29 a month", "$29 a year", Relation.INCOMPARABLE),
    ],
)
def test_comparison(a, b, expected):
    assert relation("money", a, b) == relation("money", b, a) == expected


def test_json():
    json = kind("money").to_json(value("money", "£1.20 a litre"))
    assert (json["low"], json["high"], json["currency"], json["per"]) == (1.2, 1.2, "GBP", "litre")


def test_the_p_of_a_release_is_no_pence():
    assert found("money", "It was fixed in 9.0p1 of the server.") == []


def test_a_text_of_one_currency_need_not_repeat_it():
    text = "The price is 653 million euros, or €12 a share. Halvord borrows 450 million from its banks."
    assert [(m.value.quantity.low, m.value.currency) for m in found("money", text)][-1] == (450e6, "EUR")


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Sales rose to 612 million euros from 561 million a year earlier.", [612e6, 561e6]),
        ("It pays 30 million euros now and up to another four million in bonuses.", [30e6, 4e6]),
        ("It costs €5. A child pays €6, a dog €8 ($9). The budget has a hole of 4.6 million.", [5, 6, 8, 9, 4.6e6]),
        ("It costs €5, for a child €6. The club was fined 15,000.", [5, 6, 15e3]),
        ("It costs €5, for a child €6. He owes a dealer fourteen grand.", [5, 6, 14e3]),
    ],
)
def test_sums_whose_currency_stands_elsewhere(text, sums):
    assert [m.value.quantity.low for m in found("money", text)] == sums


@pytest.mark.parametrize(
    "text",
    [
        "It costs €5 or €6. He played two grand pianos.",
        "It costs €5 or €6. It employs 15,000, and paid 3,000 workers.",
        "It costs €5 or €6. It paid 2 million people.",
        "It costs €5 or €6. Some 3 million saw the show.",
        "It costs €5 or €6. It borrows 450 from its banks.",
        "Its sales rose to 3 million, and it paid 2 million people.",
    ],
)
def test_a_large_number_is_no_sum_where_it_counts_something(text):
    assert all(m.value.quantity.low < 100 for m in found("money", text))


@pytest.mark.parametrize(
    "text",
    [
        "It costs 653 million euros, or $12 a share. Halvord borrows 450 million.",  # of two
        "It costs 653 million euros. Halvord borrows 450 million.",  # named but once
        "Halvord borrows 450 million.",
    ],
)
def test_where_the_currency_is_open_a_sum_is_of_any(text):
    sum_ = found("money", text)[-1].value
    assert (sum_.quantity.low, sum_.currency) == (450e6, "")
    euros, others = (found("money", f"It borrows {n} million euros.")[-1].value for n in (450, 540))
    assert kind("money").compare(sum_, euros).relation is Relation.COMPATIBLE
    assert kind("money").compare(sum_, others).relation is Relation.DIFFERENT
    assert kind("money").show(sum_) == "450 million"


def test_what_is_paid_for_may_be_told_in_part():
    assert relation("money", "€49 a month for each server", "€49 a month") is Relation.COMPATIBLE
    assert relation("money", "€49 a month for each server", "€39 a month") is Relation.INCOMPARABLE
    assert relation("money", "€49 a month for each server", "€39 per server and month") is Relation.DIFFERENT
