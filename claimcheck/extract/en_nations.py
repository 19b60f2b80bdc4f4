"""What a nation is called: its people, its adjective, its capital where that stands for the government."""

from __future__ import annotations

_NATIONS = """
united states: us u.s usa u.s.a america american americans washington pentagon white house u.s.-led us-led american-led
united kingdom: uk u.k britain great britain british britons london
france: french paris elysee french-led
germany: german germans berlin bundeswehr
italy: italian italians rome
spain: spanish spaniards madrid
portugal: portuguese lisbon
netherlands: dutch the hague
belgium: belgian belgians brussels
denmark: danish danes copenhagen
norway: norwegian norwegians oslo
sweden: swedish swedes stockholm
finland: finnish finns helsinki
poland: polish poles warsaw
estonia: estonian estonians tallinn
latvia: latvian latvians riga
lithuania: lithuanian lithuanians vilnius
czech republic: czech czechs czechia prague
slovakia: slovak slovaks bratislava
hungary: hungarian hungarians budapest
romania: romanian romanians bucharest
bulgaria: bulgarian bulgarians sofia
greece: greek greeks athens
turkey: turkish turks ankara turkiye türkiye
russia: russian russians moscow kremlin
ukraine: ukrainian ukrainians kyiv kiev
georgia: georgian georgians tbilisi
canada: canadian canadians ottawa
australia: australian australians canberra
new zealand: new zealanders wellington
japan: japanese tokyo
south korea: south korean south koreans seoul
north korea: north korean north koreans pyongyang
china: chinese beijing
india: indian indians new delhi
pakistan: pakistani pakistanis islamabad
bangladesh: bangladeshi bangladeshis dhaka
afghanistan: afghan afghans kabul
iran: iranian iranians tehran
iraq: iraqi iraqis baghdad
syria: syrian syrians damascus
lebanon: lebanese beirut
jordan: jordanian jordanians amman
israel: israeli israelis jerusalem
egypt: egyptian egyptians cairo
saudi arabia: saudi saudis riyadh
united arab emirates: uae emirati emiratis abu dhabi
qatar: qatari qataris doha
kuwait: kuwaiti kuwaitis
yemen: yemeni yemenis sanaa
libya: libyan libyans tripoli
tunisia: tunisian tunisians
algeria: algerian algerians algiers
morocco: moroccan moroccans rabat
mali: malian malians bamako
niger: nigerien nigeriens niamey
nigeria: nigerian nigerians abuja
chad: chadian chadians n'djamena
burkina faso: burkinabe burkinabè ouagadougou
ivory coast: ivorian ivorians abidjan
senegal: senegalese dakar
ghana: ghanaian ghanaians accra
cameroon: cameroonian cameroonians yaounde
sudan: sudanese khartoum
south sudan: south sudanese juba
ethiopia: ethiopian ethiopians addis ababa
eritrea: eritrean eritreans asmara
somalia: somali somalis mogadishu
kenya: kenyan kenyans nairobi
uganda: ugandan ugandans kampala
rwanda: rwandan rwandans kigali
burundi: burundian burundians
congo: congolese kinshasa
mozambique: mozambican mozambicans maputo
south africa: south african south africans pretoria
brazil: brazilian brazilians brasilia
colombia: colombian colombians bogota
venezuela: venezuelan venezuelans caracas
mexico: mexican mexicans
philippines: philippine filipino filipinos manila
indonesia: indonesian indonesians jakarta
vietnam: vietnamese hanoi
nato: north atlantic treaty organization atlantic alliance nato-led
united nations: un u.n un-led
european union: eu e.u eu-led
african union: au african union-led
"""
# Names of several words, which the list above would take apart.
_PHRASES = (
    "white house", "great britain", "the hague", "czech republic", "new zealanders", "south korean", "south koreans",
    "north korean", "north koreans", "new delhi", "abu dhabi", "addis ababa", "south sudanese", "south african",
    "south africans", "north atlantic treaty organization", "atlantic alliance", "african union-led",
)  # fmt: skip


def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _NATIONS.strip().splitlines():
        nation, _, said = line.partition(": ")
        for phrase in _PHRASES:
            if phrase in said:
                found[phrase] = nation
                said = said.replace(phrase, " ")
        found |= dict.fromkeys([nation, *said.split()], nation)
    return found


_NAMES = _names()


def nation(text: str) -> str:
    """The nation or alliance that a text is a name of; any other text as it is, in small letters."""
    return _named(text) or text.lower()


def nation_shown(text: str) -> str:
    """The same for people to read; any other text as it is."""
    named = _named(text)
    return _SHOWN.get(named, named.title()) if named else text


_SHOWN = {"nato": "NATO"}


def _named(text: str) -> str | None:
    said = " ".join(text.lower().replace("’", "'").removeprefix("the ").removesuffix("'s").split()).rstrip(".")
    return _NAMES.get(said) or _NAMES.get(said.replace(".", ""))
