"""English words that tell a count from a name, a year, a pronoun or a label: data only."""

from __future__ import annotations

# A number after these names a thing and counts nothing. Any case.
DESIGNATIONS = frozenset(
    "article articles section sections chapter chapters clause clauses paragraph paragraphs page pages p pp appendix "
    "annex district precinct schedule verse verses code codes marker markers milepost act route highway interstate motorway junction exit flight platform gate room suite "
    "apartment apt flat ward building unit channel volume vol issue figure fig table plate exhibit rule regulation "
    "directive resolution protocol iso din rfc bus tram line track lane bay dock pier berth terminal zone area sector "
    "grid block plot lot box postcode zip extension ext tel phone fax model type mark mk class category size "
    "stage phase level tier grade group heat pool course hole law bill decree proposition listing listings".split()
)
# What a list of numbers tells apart: gates 3 and 4 were shut.
NUMBERED = frozenset(
    "tracks gates rooms platforms lanes exits junctions wards districts precincts volumes terminals zones phases blocks "
    "units floors levels routes sectors bays berths docks piers lots plots items questions".split()
)
PLURAL_DESIGNATIONS = NUMBERED | frozenset(
    "articles sections chapters clauses paragraphs pages pp verses figures tables listings annexes rules".split()
)
# These are designations only when written with a capital inside a sentence, or before digits alone.
CAPITAL_ONLY = frozenset(
    "act building unit issue figure table plate rule line track lane bay zone area sector grid block plot lot box "
    "flat exit model type mark class category size stage phase level tier grade group heat pool course hole bus "
    "tram channel volume terminal law bill decree proposition".split()
)
STREETS = frozenset(
    "street st road rd avenue ave lane ln drive boulevard blvd square terrace crescent court place close row mews quay "
    "parkway pkwy".split()
)
# What is called by number: 911 callers; and measured by one that counts nothing: a .38-caliber gun.
EMERGENCY = frozenset({"911", "999", "112"})
CALLS = frozenset("call calls called calling dial dials dialed dialled caller callers dispatch dispatcher dispatchers "
                  "operator operators tape tapes system".split())  # fmt: skip
BEFORE_CHRIST = frozenset("bc b.c b.c. bce b.c.e b.c.e.".split())
CALIBERS = frozenset("caliber calibre gauge".split())
ARMS = frozenset("magnum special acp revolver pistol rifle handgun".split())
# Written small they still say that an ordinal before them is the name of a street: between 3rd and 4th streets.
STREET_WORDS = frozenset("street streets avenue avenues st ave".split())
AT_CORNER = frozenset("near at on to of from around by between off".split())
# Lists and indices that are called by a number of their members, which they need not have: a Fortune 500 company.
INDICES = frozenset("fortune ftse nikkei russell forbes stoxx nasdaq dow".split())
# What a magnitude is said of, and the word itself.
SHAKEN = frozenset(
    "magnitude magnitudes mag richter earthquake earthquakes quake quakes aftershock aftershocks foreshock temblor tremor "
    "tremors mainshock".split()
)
LABELS = frozenset({"no", "nos", "number", "numbers", "nr", "nrs", "№", "#"})
# After "one" these mean that it is a pronoun or an idiom.
ONE_IS_PRONOUN = frozenset(
    "of point another that who whose which whom is was has had can could may might must will would should does did do to in "
    "on at for by with from and or but as than day thing time way side hand s you i we they he she it per over if "
    "when where because so too also just only really after before more less under into about like not the a an then "
    "are were be being been whom while until since without within against between through during upon out off up "
    "down".split()
)
BEFORE_PRONOUN = frozenset(
    "no any every each this that which the some a an another last next previous other such said lesser square day "
    "good big great new first old loved".split()
)
NOT_COUNTED = frozenset(
    "no longer matter doubt way idea more less fewer sooner such other wonder comment use need plans signs details "
    "doubts words reasons means terms circumstances questions bounds illusions results ways news less series sense "
    "chance choice better worse point place secret stranger one matters bounds thanks regrets hopes odds access "
    "success process progress business always perhaps unless".split()
)
IRREGULAR_PLURALS = frozenset(
    "people men women children police staff persons personnel troops crew fish sheep cattle aircraft lives wives "
    "offspring deer policemen policewomen firefighters feet teeth mice geese".split()
)
FUNCTION_WORDS = frozenset(
    "the a an of in on at to for by with from and or but as than is was are were has had have be been this that these "
    "those it its his her their our your my he she they we you i who which when where while if so not will would can "
    "could may might must should do does did into over under after before about between through during against more "
    "less most least all any some such other another also only just then there here up down out off per".split()
)
NOT_PLURALS = frozenset(
    "was is has his this its as us always perhaps unless across less thus yes plus versus does".split()
)
NOBODY_THEN = frozenset("was were is has had died survived got came".split())
# "in 2019", "the 2020 elections": what stands before a year.
BEFORE_YEAR = frozenset(
    "the in since this of by from for until till before after during early late mid last next summer winter spring "
    "autumn fall season year its his her their a an and to".split()
)
ORDINAL_IDIOMS = frozenset(
    "aid hand lady name class party thought thoughts century centuries degree minister rate world".split()
)
SECOND_IS_ORDINAL_AFTER = frozenset(
    "the a his her their its our my your this that every each finished came placed ranked finishing was".split()
)
# Words that may begin a sentence right before a count: not the name of what is numbered.
BEFORE_COUNT = frozenset(
    "only just another last exactly even these those they we he she it both every each additional other what when "
    "while police officials total killed dead injured monday tuesday wednesday thursday friday saturday sunday "
    "yesterday today now then still yet later first next meanwhile altogether".split()
)
