"""English words that ask the same question in reports: one group a line, dictionary forms, the first stands for all."""

from __future__ import annotations

from claimcheck.text import stem

_GROUPS = """
kill die death dead perish fatality casualty slay fatal fatally lethal deadly toll deceased
injure hurt wound injury wounded injured casualty
missing unaccounted
arrest detain apprehend custody detention
accuse charge indict
sentence jail imprison prison
people person man woman individual
child kid youngster pupil student schoolchild boy girl
resident inhabitant villager townspeople
police officer policeman constable trooper gendarme gardai
firefighter fireman
soldier troop serviceman troops
passenger traveller occupant
resume restart recommence
suspend pause halt cessation suspension stoppage
begin start commence launch
end finish conclude
close shut closure closing
complete completion
open reopen opening
buy purchase acquire acquisition takeover
sell sale
cost price fee charge worth value
pay payment
contract agreement deal accord
vote ballot poll
elect election
employee worker staff workforce payroll personnel headcount colleague
company firm business corporation
revenue turnover sales
profit earnings
damage loss
fire blaze flame
earthquake quake tremor temblor
storm hurricane cyclone typhoon
explosion blast explode detonate detonation
crash collision accident collide wreck
car vehicle automobile
truck lorry
plane aircraft jet airliner aeroplane airplane
boat ship vessel
home house residence dwelling
evacuate evacuation displace
rescue save
inspect inspection examine examination
limit maximum max cap ceiling largest biggest
minimum min lowest oldest least
require need requirement
goal score
match game fixture
road street highway
march demonstration protest rally procession
marcher demonstrator protester
organiser organizer
attend attendance turnout participate
appear appearance
height tall high
weight weigh
depth deep
length long
width wide
duration last
interval every
copy replica
store storage
send transmit
reply respond response answer
retain retention keep
delete remove removal
supported support
strike attack raid
decide decision
announce announcement unveil
recover recovery recuperate
hospital hospitalise hospitalize
doctor physician medic
medical checkup
teach teacher
founder founding establish
born birth
arrive reach
marry marriage wedding
""".strip().split("\n")

# stem → the word that stands for its group
CONCEPTS: dict[str, str] = {}
for _group in _GROUPS:
    _words = _group.split()
    for _word in _words:
        CONCEPTS.setdefault(stem(_word), _words[0])


# Two claims of which one speaks of the first word and the other of the second ask different questions.
_OPPOSITES = """
begin end
begin arrive
leave arrive
depart arrive
move arrive
set arrive
open close
resume suspend
rise fall
gain lose
win lose
win draw
buy sell
injure kill
kill missing
injure missing
injure arrest
kill arrest
passenger crew
police organiser
revenue profit
goal assist
limit minimum
risk safe
danger safe
lose safe
import export
born kill
male female
child adult
mother father
husband wife
son daughter
north south
east west
domestic foreign
home away
upload download
read write
send receive
request response
monthly annual
hourly daily
arrival departure
assets debt
income expense
indoors outdoors
plaintiff defendant
teacher child
""".strip().split("\n")

# What reports go on counting while an event unfolds: the later figure is the larger one.
COUNTED_ON = frozenset(
    CONCEPTS.get(stem(w), stem(w))
    for w in "kill injure arrest evacuate rescue accuse aftershock ill infect contract sicken destroy".split()
)

OPPOSITES: dict[str, frozenset[str]] = {}
for _group in _OPPOSITES:
    _one, _other = (CONCEPTS.get(stem(w), stem(w)) for w in _group.split())
    OPPOSITES[_one] = OPPOSITES.get(_one, frozenset()) | {_other}
    OPPOSITES[_other] = OPPOSITES.get(_other, frozenset()) | {_one}


def concept(stem: str) -> str:
    """What stands for the words of a ``stem`` and their synonyms."""
    return CONCEPTS.get(stem, stem)
