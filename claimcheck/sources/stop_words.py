"""Function words of languages, and letters that only some scripts' languages use: by them a language is told.

The words are the commonest of running text that are no names; words that several languages share count for each.
Single letters of the Latin alphabet count in English only: in code and tables they are anything.
"""

from __future__ import annotations

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

WORDS: dict[str, frozenset[str]] = {
    code: frozenset(word for word in words.split() if len(word) > 1 or code == "en" or not word.isascii())
    for code, words in {
        "en": "the of and to in a is that for it on was with as by at from be are this have not or an were but has had "
        "they which their been one will would who you he his she her we its when there can if all more other than "
        "into about up out so what some could them do did may any also such only no then these those use used must "
        "should your over after before between during most each how while where",
        "de": "der die und das in den von zu mit ist im des nicht ein eine auf für dem sich auch als an es werden aus "
        "er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis "
        "mehr durch man sein wurde wenn einen kann können wir ich",
        "fr": "de la le et les des en un du une que est pour dans qui par au sur plus pas ce il ne avec se son sa sont "
        "aux ont cette mais comme ou leur été elle ses être nous vous lui ces même entre fait deux aussi après sans",
        "es": "de la que el en y los se del las un por con no una su para es al lo como más pero sus le ha este sí "
        "porque esta entre cuando muy sin sobre también hasta hay donde desde todo nos durante fue son está ser han",
        "it": "di e il la che in un a per è una del non sono con si da i le della dei nel al come più alla anche ha lo "
        "gli ma dal su delle nella questo ed essere dopo stato tra due suo degli fra sua hanno",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à "
        "seu sua ou ser quando muito há nos já está também só pelo pela até isso entre era depois sem mesmo aos são",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit naar door "
        "over ze hij worden werd heeft hebben wordt kan meer geen deze of was tot wel ik je we",
        "sv": "och att det i en som på är av för med den till inte har de ett om var jag från men så vi kan han under "
        "ska sig efter också när eller nu sin hade där vid mot",
        "da": "og i at det er en til af på som de med for den der ikke har et om fra var han vi men sig blev efter kan "
        "også når eller nu jeg over ved skal havde mod",
        "no": "og i det som en er på til av for at med de har den ikke et om fra var han vi men seg ble etter kan også "
        "når eller nå jeg over ved skal hadde mot",
        "fi": "ja on ei se että oli joka mutta hän kun niin myös ovat tai kuin sen mukaan jo vain olla ole vuonna ovat "
        "sekä jotka hänen voi nyt noin mitä",
        "pl": "i w na z do się nie to że jest o jak po od za przez dla ale co są oraz był tym jego może już tylko lub ma "
        "które który przed tak być było",
        "cs": "a v se na je že s z do o to i k za by jsou ale pro tak jako po podle byl který také jeho od má už bylo "
        "nebo při jen které ve",
        "ro": "de și în a la cu un o pe care din nu este pentru că să au mai se sunt fost prin ca o ale lui fi dar sau "
        "după între fi",
        "hu": "a az és hogy nem is egy meg ez de már volt csak azt mint el van kell még ha vagy után által majd szerint "
        "között lesz pedig ki ezt",
        "tr": "ve bir bu için de da ile olarak çok daha olan gibi en ne kadar sonra ancak var değil her ise olduğu ya "
        "ki o veya",
        "id": "yang di dan dengan untuk dari ini pada dalam tidak itu akan ke oleh juga telah ada sebagai mereka bisa "
        "atau adalah karena lebih saat sudah kata kami",
        "vi": "của và là có được cho trong không các một những với đã người này đến từ khi để về tại ra cũng như vào "
        "theo trên sẽ bị",
        "ru": "и в не на что с по как это из но за к у он от его для о до при так все было ее они же бы только или "
        "был уже мы после также",
        "uk": "і в не на що з та як це у до за про від але він його для та є по при так було які який або вже ми "
        "після також із",
        "bg": "на и в за да от се не че с са по е ще до но при като е това или беше както след няма има",
        "sr": "и у је на да се за са од су не а као или из који што ће то до би по након али",
    }.items()
}  # fmt: skip
