"""Currencies: signs, ISO 4217 codes and English names. Data only."""

from __future__ import annotations

from claimcheck.values.currency_states import NATIONAL

# Codes that no English word in capitals is confused with; ALL, TRY, TOP and their like need their names.
CODES = frozenset(
    "USD EUR GBP JPY CNY CNH RMB CHF CAD AUD NZD HKD SGD TWD KRW INR PKR LKR BDT NPR IDR MYR PHP THB VND RUB UAH PLN "
    "CZK HUF RON BGN HRK RSD SEK NOK DKK ISK ILS AED SAR QAR KWD BHD OMR JOD EGP LBP IQD IRR SYP YER MXN BRL ARS CLP "
    "COP PEN UYU PYG BOB VES VEF CRC GTQ HNL NIO DOP JMD TTD BBD BSD XCD ZAR NGN GHS KES UGX TZS ETB MAD DZD TND LYD "
    "SDG XOF XAF MUR ZMW MWK MZN AOA BWP NAD GEL AMD AZN KZT UZS KGS TJS TMT MNT KHR LAK MMK MOP BND FJD PGK AFN MDL "
    "MKD BAM BYN ALL TRY BTC DEM FRF ITL ESP".split()
)
# Codes that are English words too: with an amount of money's shape only, so they are not read from bare codes.
ALSO_WORDS = frozenset("ALL TRY PEN MAD GEL AMD BOB COP ESP LAK MOP BAM".split())
LOWER_CODES = frozenset("usd eur gbp cad aud nzd rmb inr jpy chf cny hkd sgd myr idr thb".split())

SIGNS: dict[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₡": "CRC",
    "₭": "LAK",
    "₾": "GEL",
    "₸": "KZT",
    "₮": "MNT",
    "₵": "GHS",
    "₲": "PYG",
    "₿": "BTC",
    "元": "CNY",
    "円": "JPY",
    "zł": "PLN",
    "kč": "CZK",
}
# Letters before a dollar sign: US$, HK$, C$. One letter counts only when glued to it.
DOLLARS: dict[str, str] = {
    "us": "USD",
    "u.s.": "USD",
    "usd": "USD",
    "hk": "HKD",
    "hkd": "HKD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "cdn": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "nz": "NZD",
    "nzd": "NZD",
    "s": "SGD",
    "sg": "SGD",
    "sgd": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "mex": "MXN",
    "mx": "MXN",
    "j": "JMD",
    "jm": "JMD",
    "tt": "TTD",
    "rd": "DOP",
    "ar": "ARS",
    "cl": "CLP",
    "col": "COP",
    "bz": "BZD",
    "z": "ZWL",
    "fj": "FJD",
}
# Abbreviations before the number (and some after it).
BEFORE: dict[str, str] = {
    "rs": "INR",
    "rm": "MYR",
    "kr": "krone",
    "nkr": "NOK",
    "dkr": "DKK",
    "skr": "SEK",
    "ikr": "ISK",
    "fr": "CHF",
    "sfr": "CHF",
}
# One letter glued to an amount of money's size: R240 million, R25 000; R240 is a road.
LETTERS: dict[str, str] = {"R": "ZAR", "P": "PHP"}
AFTER: dict[str, str] = {
    "rm": "MYR",
    "kr": "krone",
    "rs": "INR",
    "zł": "PLN",
    "zl": "PLN",
    "zlotys": "PLN",
    "kč": "CZK",
}

# Names → code, or the bare name where several states use it.
NAMES: dict[str, str] = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "rupee": "INR",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "złoty": "PLN",
    "forint": "HUF",
    "koruna": "CZK",
    "lev": "BGN",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "taka": "BDT",
    "naira": "NGN",
    "cedi": "GHS",
    "rand": "ZAR",
    "shekel": "ILS",
    "lari": "GEL",
    "tenge": "KZT",
    "lira": "TRY",
    "birr": "ETB",
    "kwacha": "ZMW",
    "won": "KRW",
    "reais": "BRL",
    "bolivar": "VES",
    "franc": "franc",
    "mark": "mark",
    "peseta": "ESP",
    "krone": "krone",
    "krona": "krona",
    "crown": "crown",
    "peso": "peso",
    "dinar": "dinar",
    "dirham": "dirham",
    "riyal": "riyal",
    "rial": "rial",
    "shilling": "shilling",
    "drachma": "GRD",
    "guilder": "guilder",
    "bitcoin": "BTC",
    "afghani": "AFN",
    "boliviano": "BOB",
    "colon": "CRC",
    "cordoba": "NIO",
    "dram": "AMD",
    "gourde": "HTG",
    "guarani": "PYG",
    "kwanza": "AOA",
    "kyat": "MMK",
    "lek": "ALL",
    "lempira": "HNL",
    "leu": "RON",
    "manat": "AZN",
    "metical": "MZN",
    "pula": "BWP",
    "quetzal": "GTQ",
    "riel": "KHR",
    "tugrik": "MNT",
    "ariary": "MGA",
    "dalasi": "GMD",
    "denar": "MKD",
    "escudo": "PTE",
    "kroon": "EEK",
    "kuna": "HRK",
    "markka": "FIM",
    "nakfa": "ERN",
    "ngultrum": "BTN",
    "ouguiya": "MRU",
    "pataca": "MOP",
    "rufiyaa": "MVR",
    "schilling": "ATS",
    "somoni": "TJS",
    "tolar": "SIT",
}
PLURALS: dict[str, str] = {n + "s": c for n, c in NAMES.items()} | {
    "kroner": "krone",
    "kronor": "krona",
    "zlotys": "PLN",
    "zlotych": "PLN",
    "lei": "RON",
    "leva": "BGN",
    "lire": "ITL",
    "colones": "CRC",
    "koruny": "CZK",
    "hryvnias": "UAH",
}
# Words that are no money without a sign of it: verbs, marks at school, nouns.
CAREFUL = frozenset(
    {
        "won",
        "mark",
        "marks",
        "crown",
        "crowns",
        "rand",
        "lev",
        "dong",
        "sterling",
        "real",
        "lira",
        "colon",
        "colons",
        "dram",
        "drams",
    }
)
# Hundredths: name → the currency they are hundredths of, when nothing else says which.
HUNDREDTHS: dict[str, str] = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "kopeck": "RUB",
    "kopecks": "RUB",
    "paise": "INR",
    "sen": "MYR",
    "sens": "MYR",
    "eurocent": "EUR",
    "eurocents": "EUR",
    "agorot": "ILS",
    "grosz": "PLN",
    "groszy": "PLN",
    "kobo": "NGN",
    "kopiyka": "UAH",
    "kopiykas": "UAH",
    "pesewas": "GHS",
    "satang": "THB",
    "stotinki": "BGN",
    "centavos": "peso",
    "centimes": "franc",
    "øre": "krone",
    "öre": "krona",
    "c": "",
    "p": "",
    "¢": "USD",
}
# Whose cents: 5 US cents, 20 euro cents.
CENTS = {"us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "euro": "EUR", "singapore": "SGD"}
# Amounts are stated per one of these after an article: "$29 a month". After "per" and "/" any word will do.
PER_ARTICLE = frozenset(
    "second minute hour day night week fortnight month quarter year share person head barrel tonne ton gallon litre "
    "liter kilo kilogram kilogramme unit ticket piece plate seat user student pupil child household family mile "
    "kilometre kilometer bottle pound ounce bushel item copy acre hectare worker employee game match session visit "
    "term semester pop bed room vote minute megawatt trip ride meal pint dose bag box".split()
)
# Every lower-case token that may name a currency: sentences without one hold no money.
TOKENS = frozenset().union(
    SIGNS,
    BEFORE,
    AFTER,
    NAMES,
    PLURALS,
    HUNDREDTHS,
    map(str.lower, LETTERS),
    (prefix + code.lower() for code in CODES for prefix in ("", "m", "k")),
    (name for _, name in NATIONAL),
)
