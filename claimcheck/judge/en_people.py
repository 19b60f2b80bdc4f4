"""English words for people of a sort, beside which there may have been others: children, passengers, soldiers."""

from __future__ import annotations

import re

from claimcheck.align.beside import behind
from claimcheck.model import Claim

# All that befalls people befalls some sort of them; these are sorts, and victims are none.
_SORTS = {
    noun: sort
    for sort, nouns in {
        "child": "child children kid kids youngster youngsters girl girls boy boys toddler toddlers infant infants baby babies teenager teenagers",
        "pupil": "pupil pupils student students schoolchildren",
        "teacher": "teacher teachers",
        "passenger": "passenger passengers traveller travellers traveler travelers commuter commuters",
        "crew": "crew crewman crewmen sailor sailors driver drivers pilot pilots",
        "civilian": "civilian civilians bystander bystanders resident residents villager villagers",
        "soldier": "soldier soldiers troops fighter fighters militant militants gunman gunmen attacker attackers assailant assailants rebel rebels",
        "officer": "officer officers policeman policemen police",
        "rescuer": "rescuer rescuers firefighter firefighters fireman firemen volunteer volunteers",
        "worker": "worker workers employee employees miner miners labourer labourers laborer laborers",
        "foreigner": "foreigner foreigners tourist tourists national nationals migrant migrants",
        "grown-up": "woman women man men adult adults",
        "prisoner": "prisoner prisoners inmate inmates hostage hostages",
    }.items()
    for noun in nouns.split()
}
_WORDS = re.compile(r"(?: [\w-]+){1,3}")


def sort_of_people(claim: Claim) -> str:
    """The sort of people that a count counts, "" where it counts people, or does not say."""
    found = _WORDS.match(behind(claim, 50))
    if claim.kind != "count" or found is None:
        return ""
    return next((_SORTS[word] for word in found[0].lower().split() if word in _SORTS), "")
