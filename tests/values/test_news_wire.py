"""Dates and lengths of time in the manner of news wires and local papers: EDTF and ISO 8601, sentence by sentence."""

from datetime import date

import pytest

from claimcheck.text import sentences, words
from claimcheck.values import kind, mentions
from claimcheck.values.core import Context


def read(text, published):
    """The dates and the durations among all that is found."""
    given = [words(text, s.start, s.end) for s in sentences(text)]
    found = mentions(given, Context(published))
    return (
        tuple(f.value.edtf for f in found if f.kind == "date"),
        tuple(kind("duration").to_json(f.value)["iso8601"] for f in found if f.kind == "duration"),
    )


BUSINESS = [
    ("Orders at the foundry climbed 4% over the past two weeks.", ("1989-10-12/1989-10-25",), ("P2W",)),
    (
        "Third-quarter earnings at the mill fell to $3.1 million from $4 million a year earlier.",
        ("1989-35", "1988-35"),
        ("P1Y",),
    ),
    ("Output in the year-earlier period was 11 million tons.", ("1988",), ()),
    ("For the nine months, the airline lost $18 million.", (), ("P9M",)),
    ("The agency signed a two-year lease that begins early in 1990.", ("1990-01-01~/1990-04-30~",), ("P2Y",)),
    ("The dispute has cooled in recent years.", (), ()),
    ("Holders of record Oct. 31 will receive the dividend on Nov. 15.", ("1989-10-31", "1989-11-15"), ()),
    ("The board met yesterday and will meet again last thing on Monday.", ("1989-10-25", "1989-10-30"), ()),
    ("Fiscal 1990 capital spending was put at $40 million.", ("1990",), ()),
    ("A decade ago, fewer than a dozen brokers traded the contract.", ("1979",), ("P10Y",)),
    ("Bond prices have dropped since mid-September.", ("1989-09-11~/1989-09-20~",), ()),
    ("He ran the unit for nearly three years before quitting in August 1988.", ("1988-08",), ("P3Y",)),
    ("Wages rose through the 1980s, while rents doubled each year.", ("198X",), ()),
    ("In the fiscal year ended June 30, the chain opened 14 outlets.", ("1989-06-30",), ()),
    ("The notes, due in 1999, were priced Tuesday.", ("1999", "1989-10-24"), ()),
    ("Last Thursday's slide erased gains made earlier in the week.", ("1989-10-19", "1989-10-23/1989-10-25"), ()),
    ("The strike is now 52 days old and could last another three weeks.", (), ("P52D", "P3W")),
    ("The shares traded at $22 a year ago and $31 two months ago.", ("1988", "1989-08"), ("P1Y", "P2M")),
    ("Under the plan, creditors would be repaid within five years.", (), ("P5Y",)),
    ("The minister said the 30-year-old treaty expires on Dec. 31, 1992.", ("1992-12-31",), ("P30Y",)),
    ("Inflation was 5.1% in the 12 months ended in September.", ("1989-09",), ("P12M",)),
    ("The new plant should be running by the spring of 1991.", ("1991-21",), ()),
    ("Since last October, the fund has gained 9%.", ("1988-10",), ()),
    ("The previous quarter included a one-time charge of $2 million.", ("1989-35",), ()),
    ("The first half of 1989 was its best six months since 1981.", ("1989-01-01/1989-06-30", "1981"), ("P6M",)),
    ("A hearing is set for 9:30 a.m. Nov. 8 in Dover.", ("1989-11-08",), ()),
    ("The unit earned $6 million in the 1988 third quarter.", ("1988-35",), ()),
    ("The chairman stepped down about two years ago.", ("1987~",), ("P2Y",)),
    ("More than 10 years ago, the town lost its only mill.", ("1979",), ("P10Y",)),
    ("Nearly three weeks ago the ship left Hamburg.", ("1989-10-05~",), ("P3W",)),
    ("At year-end 1988 it held 30 branches.", ("1988-09-01~/1988-12-31~",), ()),
    ("The lease runs to next June 30.", ("1990-06-30",), ()),
    ("The stock has been listed since last July 3.", ("1989-07-03",), ()),
    ("Growth will slow in 1990's first half.", ("1990-01-01/1990-06-30",), ()),
    ("A month earlier, the index stood at 112.", ("1989-09",), ("P1M",)),
    ("The guild's two- and three-year contracts expire soon.", (), ("P2Y", "P3Y")),
    ("The freighter is to sail one week from Friday.", ("1989-11-03",), ("P1W",)),
    ("The senator spent one year in Paris as a student.", (), ("P1Y",)),
    ("He got a year in prison and a $500 fine.", (), ("P1Y",)),
    ("Steel output in the first 10 months rose 3%.", (), ("P10M",)),
    ("The company posted a loss for the fiscal year ended Aug. 31.", ("1989-08-31",), ()),
    ("Rates on six-month bills slipped to 7.6% from 7.7% Monday.", ("1989-10-23",), ("P6M",)),
    ("The treaty, signed on May 2, 1972, bars such tests.", ("1972-05-02",), ()),
    ("Traders expect the report Friday morning.", ("1989-10-27",), ()),
    ("A decision is due by Nov. 30, a month after the vote.", ("1989-11-30",), ("P1M",)),
    ("The minister will resign tomorrow, his office said today.", ("1989-10-27", "1989-10-26"), ()),
    ("It was the biggest gain in nearly two years.", (), ("P2Y",)),
    ("In the year to September, imports grew 12%.", ("1989-09",), ()),
    ("The late-October storm came five days after the first frost.", ("1989-10-21~/1989-10-31~",), ("P5D",)),
    ("The program began in fiscal 1987 and ends in fiscal 1991.", ("1987", "1991"), ()),
    ("The 1990 model year began Oct. 1.", ("1990", "1989-10-01"), ()),
    ("By 1995, the fleet will have 40 jets.", ("1995",), ()),
    ("A week before Christmas, shoppers were scarce.", ("1988-12-18",), ("P1W",)),
    ("Car sales in the Oct. 11-20 period fell 21%.", ("1989-10-11/1989-10-20",), ()),
    ("The men were convicted in 1986 and 1987, respectively.", ("1986", "1987"), ()),
    ("In the second quarter of fiscal 1989, it broke even.", ("1989-34",), ()),
    ("The bonds mature between 1994 and 2009.", ("1994-01-01/2009-12-31",), ()),
    ("The plant has been idle since the spring.", ("1989-21",), ()),
    ("Two Fridays ago the market plunged.", ("1989-10-13",), ()),
    ("The fund lost 4% this month after gaining 6% last month.", ("1989-10", "1989-09"), ()),
    ("The pilot had flown for 23 years, the past four as a captain.", (), ("P23Y",)),
    ("Profit for the latest quarter doubled.", ("1989-35",), ()),
    ("Output fell 0.3% from August and 2% from September 1988.", ("1989-08", "1988-09"), ()),
    ("The judge gave the firm 45 days to comply.", (), ("P45D",)),
    ("Workers walked out at midnight Saturday.", ("1989-10-21",), ()),
]

WIRE = [
    ("Officials said Wednesday that talks would resume in March.", ("2003-02-05", "2003-03"), ()),
    ("Nine days after the shuttle broke apart, searchers found a wing.", (), ("P9D",)),
    ("She was last seen Jan. 18 at a bus stop.", ("2003-01-18",), ()),
    ("The tower opened 30 years ago this April.", ("1973-04",), ("P30Y",)),
    ("Sales slid in December and January.", ("2002-12", "2003-01"), ()),
    ("Holiday sales in the fourth quarter were flat.", ("2002-36",), ()),
    ("The war, now in its 13th month, has cost 9,000 lives.", (), ()),
    ("He will be sentenced on Feb. 21.", ("2003-02-21",), ()),
    ("The town's oldest resident turned 108 last Saturday.", ("2003-02-01",), ("P108Y",)),
    ("The inspectors have until the middle of next week.", ("2003-02-12~/2003-02-14~",), ()),
    ("Enrollment dropped for the 2001-02 school year.", ("2001-01-01/2002-12-31",), ()),
    ("The panel meets the first Tuesday of each month.", (), ()),
    (
        "In early January he flew to Geneva, returning the following week.",
        ("2003-01-01~/2003-01-10~", "2003-01-13/2003-01-19"),
        (),
    ),
    ("A 72-hour deadline passed at noon.", (), ("PT72H",)),
    ("The shop closed for good on New Year's Eve.", ("2002-12-31",), ()),
    ("The ice storm left them without power for 11 days.", (), ("P11D",)),
    ("The company, founded in 1911, went bankrupt in 2001.", ("1911", "2001"), ()),
    ("A year and a half after the fire, the school reopened.", (), ("P1.5Y",)),
    ("Tickets go on sale at 10 a.m. Saturday.", ("2003-02-08",), ()),
    ("They met in the summer of 1998.", ("1998-22",), ()),
]

LOCAL = [
    ("Officers were called at about 2:15 a.m. Sunday to the 1900 block of Walnut Street.", ("2019-05-12",), ()),
    ("Two brothers, both 24, were booked into the county jail Monday night.", ("2019-05-13",), ("P24Y",)),
    ("The road will be closed from 7 a.m. Wednesday through 5 p.m. Friday.", ("2019-05-15", "2019-05-17"), ()),
    ("Anyone with information is asked to call 555-0142 by Friday.", ("2019-05-17",), ()),
    ("The library's summer hours start June 3 and run through Aug. 30.", ("2019-06-03", "2019-08-30"), ()),
    ("Jurors deliberated for less than four hours over two days.", (), ("PT4H", "P2D")),
    (
        "She moved to town in the late 1990s and opened the cafe 12 years ago.",
        ("1996-09-01~/1999-12-31~", "2007"),
        ("P12Y",),
    ),
    ("The vote on Tuesday night came a week after the April 30 workshop.", ("2019-05-14", "2019-05-07"), ("P1W",)),
    ("Crews spent half a day clearing debris left by the March 2018 flood.", ("2018-03",), ("P0.5D",)),
    ("The district has had three superintendents in as many years.", (), ("P3Y",)),
    ("Registration opens at noon on the first Monday in June.", ("2019-06-03",), ()),
    ("A 6-month-old girl was in the back seat.", (), ("P6M",)),
    ("Gov. Hale signed the bill into law on May 3 of last year.", ("2018-05-03",), ()),
    ("The suspect had been free on bail since the end of February.", ("2019-02-21~/2019-02-28~",), ()),
    ("The shooting happened shortly after 11 p.m. Saturday in the 2000 block of W. Oak St.", ("2019-05-11",), ()),
    ("Three teens, all 16, were released to their parents.", (), ("P16Y",)),
    ("A 17-year-old boy and a man, 22, died at the scene.", (), ("P17Y", "P22Y")),
    ("Police ask anyone with tips to call 414-555-0137.", (), ()),
    ("Tom Reyes and Ana Reyes, 41 and 39, were found safe Friday.", ("2019-05-10",), ("P41Y", "P39Y")),
    ("The 24- and 31-year-old victims are expected to survive.", (), ("P24Y", "P31Y")),
    ("The crash closed Interstate 43 for more than five hours Sunday night.", ("2019-05-12",), ("PT5H",)),
    ("The trial is scheduled to last three weeks and begin on June 10.", ("2019-06-10",), ("P3W",)),
    ("Residents have until 5 p.m. May 31 to file a claim.", ("2019-05-31",), ()),
    ("The pool opens Memorial Day weekend.", ("2019-05-25/2019-05-27",), ()),
    ("The bridge, built in 1932, carries 4,500 cars a day.", ("1932",), ()),
    ("Applications must be returned by Monday.", ("2019-05-20",), ()),
    ("The fire broke out around 3:40 a.m. Tuesday, May 14, 2019.", ("2019-05-14",), ()),
    ("She had worked there since she was 19.", (), ("P19Y",)),
    ("The board approved a 3-year deal worth $1.2 million on Monday.", ("2019-05-13",), ("P3Y",)),
    ("A preliminary hearing is set for next Wednesday.", ("2019-05-22",), ()),
    ("He was arrested less than an hour later.", (), ("PT1H",)),
    ("The museum is open 10 a.m. to 4 p.m. Tuesdays through Saturdays.", (), ()),
    ("The couple had been married 52 years.", (), ("P52Y",)),
    ("In the early hours of Saturday, a gunman fired into the crowd.", ("2019-05-11",), ()),
]


@pytest.mark.parametrize(("text", "dates", "durations"), BUSINESS)
def test_a_business_wire_of_26_october_1989(text, dates, durations):
    assert read(text, date(1989, 10, 26)) == (dates, durations)


@pytest.mark.parametrize(("text", "dates", "durations"), WIRE)
def test_a_news_wire_of_6_february_2003(text, dates, durations):
    assert read(text, date(2003, 2, 6)) == (dates, durations)


@pytest.mark.parametrize(("text", "dates", "durations"), LOCAL)
def test_a_local_paper_of_14_may_2019(text, dates, durations):
    assert read(text, date(2019, 5, 14)) == (dates, durations)
