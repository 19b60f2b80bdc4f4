"""English words that reports use for one thing: one field a line, in dictionary forms; a word may stand in several.

Two reports of one event that say destroyed and burned, or staff and workforce, likely speak of the same thing. That is
less than a synonym (``en_synonyms``): words of one field count for a part of their weight.
"""

from __future__ import annotations

from collections import defaultdict

from claimcheck.align.en_synonyms import concept
from claimcheck.text import stem

_FIELDS = """
abandon scrap cancel drop axe shelve ditch withdraw call
abuse assault attack molest
accept approve agree endorse adopt back ratify
access enter entry admission
account bank balance deposit
accuse allege blame claim
achieve reach attain secure manage
add extra additional further increase supplement
address speak speech talk statement
adult grown-up over-18
advance early preliminary provisional
aftershock tremor jolt
age old aged birthday year
aid assistance help relief support
aim target goal objective
ambulance paramedic medic hospital
amount sum figure total number
ancient old historic century
animal livestock cattle sheep cow herd flock
apartment flat unit tenement block
appeal challenge overturn contest
apply application request bid
appoint name hire install nominate
area land ground territory acreage size surface
arms weapon gun rifle pistol firearm handgun
arm hand limb wrist
arrive land reach come dock
arrival landing touchdown
artist painter sculptor
ask request demand seek call
asset holding property
attend present audience crowd turnout spectator visitor crowd
authorise approve permit allow license
authority official agency
average mean typical median
award prize honour medal trophy
baby infant newborn toddler
back support endorse
backlog order book pipeline
bag suitcase luggage
ban prohibit forbid bar outlaw block
bar pub tavern inn saloon nightclub club
baby birth newborn infant
base headquarters headquartered seat based
battery cell accumulator
beat defeat overcome win victory
begin start open launch kick-off commence opening
belief believe think
below underneath under underground beneath depth
bill invoice charge
block cut sever obstruct
board directors committee panel
board aboard carry passenger
body corpse remains
bomb explosive device grenade
bonus premium incentive
border frontier boundary
borrow loan lend credit debt
boss chief head leader chairman director chair
bottom lowest floor
boundary limit border
break fracture
break rupture burst snap
bridge span viaduct crossing
bring carry transport
brother sibling sister
budget spending expenditure allocation
build construct erect building construction raise
building structure premises property
bullet round cartridge shell casing
burn fire blaze scorch char destroy
bus coach minibus shuttle
business firm company enterprise
buyer purchaser acquirer bidder
buyback repurchase
call phone telephone dial hotline helpline number
camera footage video recording cctv
campaign drive push
campus site facility
candidate contender nominee
capacity hold seat room
car vehicle driver motorist
card ticket pass
care treatment
career professional
cargo freight load shipment goods
cause origin source trigger spark start blame reason ignite
ceasefire truce
celebrate mark commemorate anniversary
centre center heart middle focus epicentre
central middle
ceremony service funeral
champion title winner
change alter amend modify revise
charity foundation trust hospice
check inspect examine test verify audit
children pupil student youngster youth
choose pick select
church cathedral chapel basilica
citizen resident national
city town municipality
civilian bystander
claim demand
class lesson school
clean cleanup clear
clear remove
climate weather
close shut shutter end
coach manager trainer
coalition alliance
coast shore beach
code program software
collapse fall topple crumble cave
colleague co-worker
collect gather
college university campus
collision crash accident pileup
combat fight battle
comment remark
commit perpetrate
commission panel committee inquiry
communicate contact
compensate compensation damages refund payout reimburse redress
compete race
complain complaint report grievance
complete finish end done
component part
compute calculate
concern worry fear
concert gig show performance
condition state
confirm verify acknowledge
congress parliament senate legislature
connect link
consumer customer client buyer shopper patron guest
contact reach touch
continue last remain
contract agreement deal tender
contribute donate give gift donation pledge grant
control manage run
convict guilty conviction
copy duplicate
corner side
correct fix repair
cost price expense bill budget spend
council councillor authority borough
count charge offence crime
counter desk
country nation state
county district province
couple pair
court tribunal judge hearing
cover protect
crack fissure
create found establish
crew staff
crime offence felony
crisis emergency
critical serious severe grave
crop harvest yield
cross pass
crowd people gathering attendance
cup trophy tournament
cure treat
curfew lockdown
currency money
custody jail detention
customer user subscriber client account household
cut reduce slash lower trim shed reduction
cut laceration wound gash
cyclist rider bicycle bike
dam reservoir
damage harm destroy wreck ruin
danger risk hazard threat
data information record
dead body death fatality victim
deadline due limit
deal transaction acquisition purchase takeover
debate discussion
debt borrowing liability owe
decade ten
decide rule vote
decision ruling verdict judgment
declare announce
decline fall drop decrease slip slide slump tumble sink lose shed lower
default standard
defeat loss lose
defence defense
defendant accused suspect
delay hold late postpone wait disruption
deliver ship supply delivery
democracy vote
demolish raze destroy flatten
denounce criticise condemn
dense thick
deny reject dismiss
depart leave set off departure
deploy send dispatch mobilise
deployment rollout
depth deep below underground shallow
deputy vice
describe depict
desert flee
design plan
destroy burn raze gut flatten wreck ruin level consume rubble lose
detain arrest hold custody seize
determine find
develop build
device unit product appliance
devise invent
diameter width
diploma degree
disaster catastrophe
discharge release
discuss talk
disease illness sickness infection virus
dismiss fire sack
display show
dispute row conflict
distance far away from mile kilometre
distribute hand
dive plunge
diver swimmer
divide split
dividend payout distribution shareholder
document file record paper
door gate entrance
double twice
download install fetch
draft proposal
drain empty
drill exercise
drive travel
drop fall plunge
drug medicine medication
duration last length run
duty tax
early morning dawn
earn make pay wage salary income
east eastern
economy economic
edge rim
edit revise
education school
effect impact
effort attempt
elder elderly old
elect vote
electricity power energy
elevation altitude height
embark board
embassy consulate
emit release
employ hire recruit
employee worker job post position role staff
empty vacant
enable activate
encounter meet
end expire finish close stop lapse
endpoint path url
engine motor
engineer technician
enrol register
enter join
entire whole
entry participant
participant runner competitor entrant starter athlete contestant
environment ecology
equal equalise level draw
equalise equaliser level tie
equip fit
escape flee
estate property
estimate reckon approximate count
eurozone euro
evacuate flee leave shelter displace
event incident
evidence proof
exam test
exceed over
exhibit display exhibition
exile deport
exit leave
expand extend grow
expect forecast predict guidance outlook project anticipate
expel eject dismiss send
expert specialist
expire lapse valid lifetime validity
export ship
extend lengthen
extinguish douse
extract remove
eyewitness witness
face confront
facility plant factory site works mill
fail failure
fair exhibition
fall drop collapse
family household relative
famine hunger
fan supporter
farmer grower
fast quick
father dad
fault error defect bug flaw
fee fare toll
female woman
fence barrier
festival carnival
fever temperature
field pitch
fight brawl battle quarrel
file lodge
fill occupy
film movie
filter sieve
final last
finance fund
find discover recover
fine penalty
finger hand
finish place end position
fire shoot
firefighter crew
fit install
flag banner
fleet ship
flight plane
flood inundate flooding
floor storey level
flow stream
flu influenza
follow after
foot leg
force troop
foreign overseas
forest wood tree
forge fake
form shape
founder creator
fraud scam swindle deception embezzle
free gratis
freeze stop
frequency interval often every
frequent often
front outside
fuel petrol gasoline diesel
function feature
fund money
funeral burial
gang group
garage carpark parking
gas fuel
gather assemble
general overall
girl daughter
give hand donate
goal strike
govern rule
government ministry
grade mark
graduate alumnus
grain wheat
grant award
group organisation
grow rise increase expand growth
guarantee warranty
guard protect
guess estimate
guest visitor
guide lead
gunfire shot shooting
gunman shooter attacker suspect assailant perpetrator
habitat environment
hall room
handle cope
hang suspend
happen occur take
harbour port
harm injure
health medical
hear listen
heat warm
helicopter chopper
hill slope
hit strike
hold keep
hole breach gap
holiday vacation
homeless displaced
horse pony
hospital clinic treat
host organise
hostage captive
hotel inn
household family customer home
human person
hurry rush
husband spouse
identify name
image picture photo
import bring
improve upgrade
include contain
income revenue
income profit net
inhabitant population resident people
increase rise hike raise jump climb grow gain soar up
independent neutral
industry sector
inflation price
influence effect
inform tell
inherit heir
inject vaccine
injury wound casualty
inmate prisoner
inquiry probe investigation
insect bug
inside indoors
insist maintain
inspect check survey
install set deploy
institute university
insure cover
interest rate
interest stake
internal inside
international foreign
internet web
interview talk
invest spend put
invite ask
island isle
issue publish
jail prison term
job post position role employment work
joint common
journalist reporter
journey trip
judge justice magistrate
jump leap
jury juror deliberate panel
jury verdict
kick hit
kidnap abduct
kill shoot
kill murder
kingdom country
kit equipment
knife blade stab
knock hit
knock fall
label tag
labour work
lake reservoir
landmark monument
landslide mudslide
language tongue
laser beam
latency delay
launch release
law legislation
lawyer attorney solicitor barrister counsel
league division
leak spill
learn study
lease rent
leave quit resign
lecture talk
legal law
letter mail
level grade
library collection
licence license permit
lifeboat rescue
lifetime valid expire ttl
lift raise
lightning strike
limit quota allow allowance per
line queue
line cable wire
liquid fluid
literature book
litter rubbish
lobby hall
log record
lorry driver
lose job
loss deficit
lottery raffle
machine device
mail post
main principal
maintain keep
majority unanimous
majority vote
male man
mandatory require
manufacture make produce build production
manufacturer maker producer
map chart
margin lead majority gap ahead
mark stain
market trade
mask cover
mass weight
master captain skipper
mayor council
measure record
mechanic engineer
media press
meet gather
meeting session hearing
memorial monument
memory ram
mend repair
mention name
merge combine
message text
metal steel
meter gauge
method way
migrant refugee
military army
mine pit
miner worker
minister secretary
minor slight
miss absent
missile rocket
mission operation
mistake error
mob crowd
model version
money cash
monitor watch
mortgage loan
mother mum
mountain peak
move transfer
museum gallery
mutual joint
name call
narrow thin
native local
navy fleet
neighbour resident
network system
news report
noise sound
north northern
note remark
notice warning
notify inform
nurse medic
obey follow
objection oppose against
obtain get
occupy hold
ocean sea
odds chance
offer bid
offer propose
office post
officer official
oil crude
operate run
operation surgery
operator company
opinion view
opponent rival
opposition rival
optional voluntary
order purchase
order command
organ group
organise arrange
outage downtime offline unavailable interruption disruption down
output production
overtake pass
owner proprietor
package parcel
pain hurt
panic fear
parade procession
pardon forgive
parent mother father
park garden
part piece
participate take
partner ally
party group
pass approve
passage transit
password credential
patch fix
path road
patient case
patrol guard
pay cost
payment transfer transaction
peace truce
peak top
pedestrian walker
penalty spot
pension retirement
perform play
period time
permanent lasting
petition signature
phase stage
pilot captain
pipe tube
plaintiff claimant
plan scheme proposal
platform track
play match
player footballer
plead plea
pledge promise
plot scheme
poet writer
point score
poison toxic
policy rule
poll survey
pollute contaminate
pool swim
poor poverty
portion share
position rank
possess own
pound strike
pour rain
praise laud
pregnant expect
prepare ready
present gift
preserve keep
president leader
pressure force
prevent stop
previous former
priest vicar
prime main
principal head
print publish
private personal
problem issue
proceed go
process handle
product item unit device model
programme scheme
progress advance
project scheme
promote advance
propose suggest
prosecute charge
prosecutor attorney
prove show
provide supply
province region
public open
publish release
pull drag
pump pipe
punish penalty
pupil school
pursue chase
qualify eligible
quantity amount
quarter three-month
quarter july september
query search
quote cite
race contest
radio broadcast
rail train
rain rainfall
raise fund
range span
rank place
rape assault
rate pace
rate percentage
reach hit
react respond
read see
real actual
rebel insurgent
rebuild restore
recall withdraw
receive get
recent late
recognise know
recommend advise
record best
recover retrieve find pick collect seize
rectangle square
recycle reuse
red card dismissal off
refer mention
referee official
referendum plebiscite
reform change
refresh update
refuge shelter
refund repay money
refuse reject
regain recover
regret sorry
regulate rule
regulator watchdog
relate link
release free
religion faith
remain stay
remedy cure
remember recall
remote distant
remove take
renew extend
repay return back refund
repeat again
replace substitute
report account
represent stand
republic state
rescue pull
research study
reserve keep
resident live
resist oppose
resolve settle
resource supply
rest remain
restore recover
restrict limit
result outcome
retail shop
retire leave
retreat withdraw
reveal disclose
revenge avenge
revenue top line
reverse back
review examine
revolt uprising
reward prize
riot unrest
rival competitor
river stream
road lane avenue
rob robbery
rock stone
roll turn
roof ceiling
root base
rough approximate
round lap
round shot
route way
row line
royal king
rubbish waste
rule law
rural country
safe secure
sail voyage
sale auction
sample specimen
sanction penalty
satellite orbit
satisfy meet
scale size
scandal affair
scatter spread
scene site
schedule timetable
scholar academic
school classroom
science research
screen display
search hunt
season campaign
seat chair
second runner
secret hidden
section part
security guard
seize take
send ship
sense feel
sensor detector
separate split
sequence order
series run
serve work
server host
set put
settle agree
settlement deal
sewage waste
shake tremor
share part
share stock
share price
shareholder investor
sharp steep
shift move
shock surprise
shop store outlet branch
shot bullet
shout yell
shower rain
shrink fall
side team
siege blockade
sign signature
signal sign
single one
siphon steal embezzle divert
site place
size large
size big
skill ability
slave captive
sleep bed
smash break
smoke fire
smuggle traffic
soccer football
soldier army
sole only
solve fix
son child
south southern
spare extra
speaker address
special particular
species kind
speed pace
spell period
spend pay
spokesman spokeswoman
sponsor back
sport game
spot place
spread extend
squad team
square plaza
stable steady
stadium ground
stair step
stake share
stand booth
standard normal
station terminal
statue monument
status state
steal theft take embezzle rob
storage capacity
storm wind
story account
straight direct
strength force
stress strain
stretch extend
strike walkout
string series
strong powerful
struggle fight
subscribe plan
subscription plan tier
subsidy grant
substitute bench
suburb district
succeed follow
success win
sudden abrupt
suffer sustain
suitable fit
summit peak
summon call
suppose think
suppress quell
surface top
surplus extra
surrender yield
surround circle
survive live
survivor alive
suspend ban
suspend halt stop cancel hold
swear oath
sweep clean
switch change
symbol sign
sympathy pity
tackle fight
take last
tale story
tank container
tap pipe
tariff duty
task job
taste flavour
tax levy
taxi cab
teacher school
team crew
tear rip
technical expert
technology tech
television tv
temperature heat
temple church
temporary interim
tenant renter
tend lean
tender bid
tent camp
term period
terrace row
terror fear
thank grateful
theatre stage
theory idea
thief robber
threaten menace
throw hurl
ticket fare
tight close
timber wood
timeout wait
tip end
tire wheel
title name
tobacco smoke
toilet bathroom
token key
tool device
top high
topic subject
tornado twister
torture abuse
tough hard
tour trip
tourist visitor
tow pull
tower spire
town village
toy doll
trace track
track rail
trade commerce
tradition custom
traffic vehicle
tragedy disaster
trail path
train coach
carriage coach car wagon railcar
transit transport
translate interpret
trap catch
travel journey
treasure wealth
treaty accord
tree branch
trend tendency
trial court
tribute homage
trick deceive
trouble problem
trust rely
truth fact
tunnel underground
type kind
tyre wheel
unanimous unopposed
uncover reveal
underground subway
understand know
undergo have
unemployed jobless
union labour
unite join
upgrade update
upload file attachment
urban city
urge press
usage use
vacancy post
vaccine jab
van vehicle
vary differ
venue hall
version release
veteran former
vet animal
video film
violent brutal
visit tour
vital key
volcano eruption
volume amount
volunteer helper
voter elector
war conflict
ward district
warehouse depot
warn alert
warrant order
wash clean
watch see
weak feeble
website site
welfare benefit
west western
widow wife
wind gust
winner goal
witness see
word term
write author
yield produce
zone area
""".strip().split("\n")


def _related() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for field in _FIELDS:
        members = {concept(stem(word)) for word in field.split()}
        for member in members:
            found[member] |= members - {member}
    return {word: frozenset(others) for word, others in found.items()}


# concept → the concepts that share a field with it
RELATED = _related()
