"""Counts, money, shares and measures as news texts state them, and numbers that are none."""

import pytest

from claimcheck.text import sentences, words
from claimcheck.values import kind, mentions
from claimcheck.values.core import Context

ALL = ("count", "money", "percent", "measure", "tally", "version")


def said(text, kinds):
    """What is found of these kinds, as shown."""
    given = [words(text, s.start, s.end) for s in sentences(text)]
    return [(f.kind, kind(f.kind).show(f.value)) for f in mentions(given, Context()) if f.kind in kinds]


NUMBERS = [
    ("A further 2.5 and 2.4 million clients were hit.", [("count", "2.5 million"), ("count", "2.4 million")]),
    ("Some 10+ million people saw it.", [("count", "at least about 10 million")]),
    ("At least 46 were held over four nights of protest.", [("count", "at least 46"), ("count", "4")]),
    ("Over 40 people came.", [("count", "more than 40")]),
    ("The toll tops 1,400.", [("count", "more than 1,400")]),
    (
        "A magnitude-6.4 quake struck; an aftershock of magnitude 5.1 followed.",
        [("measure", "6.4 magnitude"), ("measure", "5.1 magnitude")],
    ),
    ("The quake had a magnitude of 6.4.", [("measure", "6.4 magnitude")]),
    ("A 7.8-magnitude earthquake hit.", [("measure", "7.8 magnitude")]),
    ("At least 38 people were killed and 120 others wounded.", [("count", "at least 38"), ("count", "120")]),
    ("Some 200 houses burned.", [("count", "about 200")]),
    ("Nearly two-thirds of voters backed it.", [("count", "nearly 2/3")]),
    ("One in five adults smokes.", [("count", "1 in 5")]),
    ("Nine out of 10 homes have power.", [("count", "9 in 10")]),
    ("Three-quarters of the crop was lost.", [("count", "3/4")]),
    ("Half of the residents left.", [("count", "1/2")]),
    ("More than half the staff quit.", [("count", "more than 1/2")]),
    ("Shares fell 12 cents to $4.35.", [("money", "$0.12"), ("money", "$4.35")]),
    ("Shares rose 3 pence to 197p.", [("money", "£0.03"), ("money", "£1.97")]),
    ("Oil rose 45 cents to $82.10 a barrel.", [("money", "$0.45"), ("money", "$82.10 a barrel")]),
    (
        "The stock closed at $12.50, down 75 cents, or 5.7%.",
        [("money", "$12.50"), ("money", "$0.75"), ("percent", "5.7%")],
    ),
    (
        "Net income rose to $1.2 billion, or $2.35 a share, from $980 million, or $1.89 a share.",
        [("money", "$1.2 billion"), ("money", "$2.35 a share"), ("money", "$980 million"), ("money", "$1.89 a share")],
    ),
    (
        "The Dow rose 123.45 points, or 0.4 percent, to 33,250.12.",
        [("count", "123.45"), ("percent", "0.4%"), ("count", "33,250.12")],
    ),
    (
        "Inflation eased to 3.2% from 3.7%, a drop of half a percentage point.",
        [("percent", "3.2%"), ("percent", "3.7%"), ("percent", "1/2 percentage points")],
    ),
    ("Rates rose a quarter of a percentage point.", [("percent", "1/4 percentage points")]),
    ("Rates rose 25 basis points to 5.5%.", [("percent", "0.25 percentage points"), ("percent", "5.5%")]),
    ("The deal is worth between $3 billion and $4 billion.", [("money", "$3 billion to $4 billion")]),
    ("The fine was set at 2.5m euros (£2.2m).", [("money", "€2.5 million"), ("money", "£2.2 million")]),
    (
        "He paid €1.5 million, or about 1.6 million dollars.",
        [("money", "€1.5 million"), ("money", "about $1.6 million")],
    ),
    ("The $1.9-trillion package passed 51-49.", [("money", "$1.9 trillion"), ("tally", "51-49")]),
    ("The House voted 219 to 212.", [("tally", "219-212")]),
    ("They won 3-1 after leading 2-0.", [("tally", "3-1"), ("tally", "2-0")]),
    ("Five of the 12 jurors disagreed.", [("count", "5"), ("count", "12")]),
    (
        "The fire burned 1,200 acres, or about 486 hectares.",
        [("measure", "1,200 acres"), ("measure", "about 486 hectares")],
    ),
    (
        "The train derailed at 80 mph (130 km/h).",
        [("measure", "80 miles per hour"), ("measure", "130 kilometres per hour")],
    ),
    ("The town lies 30 miles (50 km) north of Kabul.", [("measure", "30 miles"), ("measure", "50 kilometres")]),
    ("A 6-foot-4 guard scored 31 points.", [("measure", "6 1/3 feet"), ("count", "31")]),
    ("The well is 1.5 km deep.", [("measure", "1.5 kilometres")]),
    ("Flight 5735 crashed with 123 passengers and nine crew aboard.", [("count", "123"), ("count", "9")]),
    ("Two F-16 jets crashed.", [("count", "2")]),
    ("The judge fined him $500 plus costs.", [("money", "at least $500")]),
    (
        "Tens of thousands marched; hundreds were arrested.",
        [("count", "at least about 20,000"), ("count", "at least about 200")],
    ),
    ("Dozens of homes and scores of cars were lost.", [("count", "at least about 24"), ("count", "at least about 40")]),
    ("A dozen eggs cost $4.", [("count", "12"), ("money", "$4")]),
    ("The vote was 7-2.", [("tally", "7-2")]),
    ("Between 15 and 20 militants were killed.", [("count", "15 to 20")]),
    ("The army lost 10 to 15 tanks.", [("count", "10 to 15")]),
    ("Around 3.5 million people, mostly women, fled.", [("count", "about 3.5 million")]),
    ("The population is 67.5 million.", [("count", "67.5 million")]),
    ("The school has 1,150 pupils, up from 980.", [("count", "1,150"), ("count", "980")]),
    ("Zero cases were found and no one died.", [("count", "0"), ("count", "0")]),
    ("None of the 14 miners survived.", [("count", "0"), ("count", "14")]),
    ("Two in three said yes; one third said no.", [("count", "2 in 3"), ("count", "1/3")]),
    ("The index fell by 1 1/2 points to 87 1/4.", [("count", "1.5"), ("count", "87 1/4")]),
    ("A quarter of a million people lost power.", [("count", "250,000")]),
    ("It covers some 2 1/2 million acres.", [("measure", "about 2.5 million acres")]),
    (
        "The quake had a magnitude of 6.4 and a depth of 10 km.",
        [("measure", "6.4 magnitude"), ("measure", "10 kilometres")],
    ),
    ("A magnitude of 7,000 workers.", [("count", "7,000")]),
    ("Arsenal beat Spurs 3-1.", [("tally", "3-1")]),
    ("United lost 2-3 to City.", [("tally", "2-3")]),
    ("The Senate voted 45-53 against.", [("tally", "45-53")]),
    ("It passed by 219 to 212.", [("tally", "219-212")]),
    ("They lost 10 to 15.", [("tally", "10-15")]),
    ("Growth was three-quarters of 1 percent.", [("percent", "3/4%")]),
]


MONEY = [
    ("A dispute over $80 and a row over $5 million ended.", [("money", "$80"), ("money", "$5 million")]),
    ("Prices went back up to $5.", [("money", "$5")]),
    ("A fast-moving fire ruined 30 to 50% of the town.", [("percent", "30 to 50%")]),
    (
        "A surge of 9 to 13 feet can rise 30 to 50 km inland.",
        [("measure", "9 to 13 feet"), ("measure", "30 to 50 kilometres")],
    ),
    ("Sales rose in 2024 to 505 million crowns.", [("money", "505 million crown")]),
    ("It will cost $30 to 50 million.", [("money", "$30 million to $50 million")]),
    ("It paid $2.5 and $2.4 billion.", [("money", "$2.5 billion"), ("money", "$2.4 billion")]),
    ("The walls are 2.5 and 2.4 metres high.", [("measure", "2.5 metres"), ("measure", "2.4 metres")]),
    ("It paid over $65 billion in fines.", [("money", "more than $65 billion")]),
    ("It sent $9+ million in relief.", [("money", "at least $9 million")]),
    ("It paid $185 million plus $5 million to clients.", [("money", "$185 million"), ("money", "$5 million")]),
    ("The stop erased billions of dollars in value.", [("money", "at least about $2 billion")]),
    ("Up to 8 inches (20cm) fell.", [("measure", "at most 8 inches"), ("measure", "at most 20 centimetres")]),
    ("Net was $4 million against $3 million a year earlier.", [("money", "$4 million"), ("money", "$3 million")]),
    ("It was $2 a share a year ago, and $3 a year.", [("money", "$2 a share"), ("money", "$3 a year")]),
    ("Revenue was $2.1 billion, up 12% from a year ago.", [("money", "$2.1 billion"), ("percent", "12%")]),
    ("The fund has $1.2 trillion under management.", [("money", "$1.2 trillion")]),
    ("He paid $400,000 for it and sold it for $1.1m.", [("money", "$400,000"), ("money", "$1.1 million")]),
    (
        "A $50m loan, a 20-million-euro fine and a ¥3 billion loss.",
        [("money", "$50 million"), ("money", "€20 million"), ("money", "¥3 billion")],
    ),
    (
        "The gap widened to US$3.2 billion from A$1.1 billion.",
        [("money", "$3.2 billion"), ("money", "AUD 1.1 billion")],
    ),
    ("Tickets cost £25-£40.", [("money", "£25 to £40")]),
    ("The price fell below $70 a barrel.", [("money", "less than $70 a barrel")]),
    (
        "Gas rose to 4 dollars a gallon; wheat to $6.12 a bushel.",
        [("money", "$4 a gallon"), ("money", "$6.12 a bushel")],
    ),
    ("Bail was set at $1 million.", [("money", "$1 million")]),
    (
        "They owe more than 300 million rupees, or $4 million.",
        [("money", "more than ₹300 million"), ("money", "$4 million")],
    ),
    ("It will cost upwards of $10 billion over 10 years.", [("money", "more than $10 billion")]),
    ("The tax raised an estimated $900 million.", [("money", "about $900 million")]),
    (
        "He won the $1 million prize and a $10,000-a-month flat.",
        [("money", "$1 million"), ("money", "$10,000 a month")],
    ),
    ("Sales fell to $250,000 from $300,000.", [("money", "$250,000"), ("money", "$300,000")]),
    ("Losses were put at between 5 billion and 7 billion pounds.", [("money", "£5 billion to £7 billion")]),
    ("The note pays 8 3/4% interest.", [("percent", "8 3/4%")]),
    ("The pound fell to $1.2150 from $1.2210.", [("money", "$1.2150"), ("money", "$1.2210")]),
    ("The euro bought $1.0560.", [("money", "$1.0560")]),
    ("It cost two and a half million dollars.", [("money", "$2.5 million")]),
    ("The bill came to $1,234.56.", [("money", "$1,234.56")]),
    ("He had $20 in cash and €35.50.", [("money", "$20"), ("money", "€35.50")]),
    ("Debt is 120% of GDP, or some $30 trillion.", [("percent", "120%"), ("money", "about $30 trillion")]),
    ("Wages rose 4-5%.", [("percent", "4 to 5%")]),
    ("The rate rose from 3.5 to 4 percent.", [("percent", "3.5%"), ("percent", "4%")]),
    ("Turnout was 61.5 percent, against 58 percent in 2019.", [("percent", "61.5%"), ("percent", "58%")]),
    ("Support fell five percentage points to 42%.", [("percent", "5 percentage points"), ("percent", "42%")]),
    ("A 2.5-percent rise and a 10 per cent cut.", [("percent", "2.5%"), ("percent", "10%")]),
    ("A 15% to 20% tariff.", [("percent", "15 to 20%")]),
    ("About 1 percent of the 6,000 staff left.", [("percent", "about 1%")]),
    ("Oil output is 9.5 million barrels a day.", [("measure", "9.5 million barrels per day")]),
    ("The site covers 12 hectares (30 acres).", [("measure", "12 hectares"), ("measure", "30 acres")]),
    (
        "Winds of up to 150 mph (240 kph) hit.",
        [("measure", "at most 150 miles per hour"), ("measure", "at most 240 kilometres per hour")],
    ),
    ("The bomb weighed 500 pounds (225 kilograms).", [("measure", "500 pounds"), ("measure", "225 kilograms")]),
    ("It fell 12 feet, 6 inches.", [("measure", "12.5 feet")]),
    ("Ten inches of rain fell; snow lay 3 feet deep.", [("measure", "10 inches"), ("measure", "3 feet")]),
    ("A depth of 10 kilometers, 6 miles.", [("measure", "10 kilometres"), ("measure", "6 miles")]),
    ("The 1.4-billion-liter tank.", [("measure", "1.4 billion litres")]),
    ("A 500-megawatt plant makes 4 terawatt-hours.", [("measure", "500 megawatts"), ("measure", "4 terawatt hours")]),
    (
        "Sales fell from 3 to 2.5 million dollars; the lake shrank from 40 to 35 km.",
        [
            ("money", "$3 million"),
            ("money", "$2.5 million"),
            ("measure", "40 kilometres"),
            ("measure", "35 kilometres"),
        ],
    ),
]


NONE = [
    ("A .357 Magnum lay there.", []),
    ("The bank took millions in unauthorized fees, and goods worth millions.", []),
    ("What it owes is capped in the single digit millions.", []),
    ("Sgt. Rivera was assigned to the 82nd Airborne and later the 5th Fleet.", []),
    ("Call the hotline on 0800 123 4567 or +44 20 7946 0958.", []),
    ("Room 101 is on the third floor of 10 Downing Street.", [("count", "3rd")]),
    ("See page 14, section 3.2 and figure 7.", []),
    ("The A320neo and Boeing 737 Max 8 were grounded.", []),
    ("Interstate 95 and Highway 401 were closed.", []),
    ("Psalm 23 and Genesis 1:3 were read.", []),
    ("He wore No. 10 for Brazil.", [("count", "No. 10")]),
    ("Windows 11 and iPhone 15 sell well.", [("version", "version 11")]),
    ("Apollo 11 landed; Voyager 2 went on.", []),
    ("The G7 and the G20 met; COP28 opens.", []),
    ("The third party and the first lady spoke.", []),
    ("The M25 and the A1 were jammed.", []),
    ("The 7/7 bombings killed 52.", [("count", "52")]),
    ("A second later he was gone. Wait a second.", []),
    ("The S&P 500, the FTSE 100 and the Nasdaq 100 fell.", []),
    ("The CAC 40 lost 1.2 percent.", [("percent", "1.2%")]),
    ("Resolution 1701 and Law 25,326 apply.", []),
    ("He ran the 100 meters in 9.9 seconds and the 4x100 relay.", [("measure", "100 metres")]),
    ("The 49ers beat the 76ers? No: the Bills lost 24-17.", [("tally", "24-17")]),
    ("Her number is 555-0134; flight AA1234 left gate B22.", []),
    ("Isaiah 40 was sung in Studio 54.", []),
    ("One of the men said the one thing he wanted was one more day.", []),
    ("The two sides agreed on Phase 2 of Plan B.", [("count", "2")]),
    ("Article 50 was triggered; Title 42 ended.", []),
    ("The Indianapolis 500 and the Daytona 500.", []),
    ("The Fortune 500 firm and Forbes 400 list.", []),
    ("The Class of 2020 met in Hall 3.", []),
    ("The euro zone's 20 members.", [("count", "20")]),
    ("The Big Ten schools and the Final Four teams met while Seven Sisters towns waited.", []),
    ("Nine Dead and Two Hurt in Fire", [("count", "9"), ("count", "2")]),
    ("The Fire Killed Nine and Injured Ten People", [("count", "9"), ("count", "10")]),
    ("On Tuesday Three people died and Five were hurt, officials said later.", [("count", "3"), ("count", "5")]),
    ("The memory was -.5G and 1.5G while 5G grew.", [("count", "-500 million"), ("count", "1.5 billion")]),
    ("A second later he was gone. A second attack followed. He finished second.", [("count", "2nd"), ("count", "2nd")]),
    ("Look at figure 7 and phase 2 of the plan for class 3 ships.", [("count", "3")]),
    ("A Boeing 737-800 landed; an Airbus A320-200 left.", []),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers(text, expected):
    assert said(text, ALL) == expected


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money_shares_and_measures(text, expected):
    assert said(text, ("money", "percent", "measure")) == expected


@pytest.mark.parametrize(("text", "expected"), NONE)
def test_what_looks_like_a_number_and_is_a_name(text, expected):
    assert said(text, ALL) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Shots were heard in the 1900 block of North 27th Street.",
        "The fire was in the 4500 block of Oak Lane.",
        "A bus was hit near 35th and Villard.",
        "Officers went to 76th and Appleton.",
        "It happened at Oak and 26th.",
        "The road is shut between 3rd and 4th streets.",
        "He lived at 1420 N. Maple Street.",
        "Call the tip line at 414-555-0137.",
        "The desk can be reached at 1-800-555-0100 or (812) 555-0199.",
        "Its number is 414.555.0188.",
        "Call 911 at once.",
        "The clerk filed Case No. 19-CV-0042.",
        "The box runs bind 1.17-4 these days.",
        "It needs GTK+ 2.6 to start.",
        "A .38-caliber pistol lay there.",
        "Crews met at mile marker 12.",
        "Mail with ZIP code 53206 was late.",
        "District 3 officers made the arrest.",
        "The vase was made in 300 B.C.",
    ],
)
def test_addresses_telephone_numbers_and_codes_count_nothing(text):
    assert said(text, ALL) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She finished 35th and Smith 36th.", [("count", "35th"), ("count", "36th")]),
        ("The shop sold 911 lamps.", [("count", "911")]),
        ("He built 200 blocks of flats.", [("count", "200")]),
        ("It rose 1.25-2 points.", [("count", "1.25 to 2")]),
        ("Spending fell 0.9% on 0.8 miles of road.", [("percent", "0.9%"), ("measure", "0.8 miles")]),
        ("A 10- to 20-mile hike awaits.", [("measure", "10 to 20 miles")]),
        ("The RS building cost Rs 2m.", [("money", "₹2 million")]),
        ("It runs on Ubuntu 22.04 and version 1.01.", [("version", "version 22.04"), ("version", "version 1.01")]),
    ],
)
def test_and_what_only_looks_like_them_does(text, expected):
    assert said(text, ALL) == expected
