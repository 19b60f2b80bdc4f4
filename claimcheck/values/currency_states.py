"""Currencies by the state that has them: Polish zloty, East Caribbean dollar. Data only."""

from __future__ import annotations

# The last word of a state's name or adjective, the currency's name, and its code.
_NATIONAL = """
us dollar USD, u.s. dollar USD, american dollar USD, canadian dollar CAD, australian dollar AUD,
singapore dollar SGD, taiwan dollar TWD, zealand dollar NZD, kong dollar HKD, jamaican dollar JMD,
zimbabwe dollar ZWL, british pound GBP, lebanese pound LBP, egyptian pound EGP, syrian pound SYP,
sudanese pound SDG, irish pound IEP, swiss franc CHF, french franc FRF, belgian franc BEF, cfa franc XOF,
congolese franc CDF, rwandan franc RWF, german mark DEM, deutsche mark DEM, danish krone DKK,
norwegian krone NOK, swedish krona SEK, icelandic krona ISK, danish crown DKK, norwegian crown NOK,
swedish crown SEK, czech crown CZK, czech koruna CZK, polish zloty PLN, hungarian forint HUF, mexican peso MXN,
argentine peso ARS, argentinian peso ARS, chilean peso CLP, colombian peso COP, philippine peso PHP,
cuban peso CUP, uruguayan peso UYU, iraqi dinar IQD, kuwaiti dinar KWD, jordanian dinar JOD, bahraini dinar BHD,
serbian dinar RSD, libyan dinar LYD, tunisian dinar TND, algerian dinar DZD, uae dirham AED, emirati dirham AED,
moroccan dirham MAD, saudi riyal SAR, qatari riyal QAR, omani rial OMR, iranian rial IRR, yemeni rial YER,
kenyan shilling KES, ugandan shilling UGX, tanzanian shilling TZS, somali shilling SOS, indian rupee INR,
pakistani rupee PKR, pakistan rupee PKR, lankan rupee LKR, nepalese rupee NPR, mauritian rupee MUR,
turkish lira TRY, italian lira ITL, israeli shekel ILS, chinese yuan CNY, japanese yen JPY, korean won KRW,
bahamian dollar BSD, barbadian dollar BBD, barbados dollar BBD, belize dollar BZD, bermudian dollar BMD,
bermuda dollar BMD, brunei dollar BND, cayman dollar KYD, caribbean dollar XCD, fijian dollar FJD, fiji dollar FJD,
guyanese dollar GYD, guyana dollar GYD, liberian dollar LRD, namibian dollar NAD, namibia dollar NAD,
surinamese dollar SRD, taiwanese dollar TWD, singaporean dollar SGD, trinidadian dollar TTD, tobago dollar TTD,
zimbabwean dollar ZWL, jamaica dollar JMD, cypriot pound CYP, gibraltar pound GIP, djiboutian franc DJF,
burundian franc BIF, burundi franc BIF, guinean franc GNF, comorian franc KMF, luxembourg franc LUF, cfp franc XPF,
convertible mark BAM, dominican peso DOP, filipino peso PHP, bolivian boliviano BOB, macedonian denar MKD,
yemeni riyal YER, iranian riyal IRR, omani riyal OMR, nepali rupee NPR, seychelles rupee SCR, seychellois rupee SCR,
maldivian rufiyaa MVR, bhutanese ngultrum BTN, belarusian ruble BYN, belarusian rouble BYN, belarus ruble BYN,
lebanese lira LBP, syrian lira SYP, maltese lira MTL, romanian leu RON, romanian lei RON, moldovan leu MDL,
moldovan lei MDL, bulgarian lev BGN, bulgarian leva BGN, kyrgyz som KGS, uzbek som UZS, uzbek sum UZS,
azerbaijani manat AZN, turkmen manat TMT, georgian lari GEL, kazakh tenge KZT, ukrainian hryvnia UAH,
ethiopian birr ETB, nigerian naira NGN, ghanaian cedi GHS, ghana cedi GHS, zambian kwacha ZMW, malawian kwacha MWK,
malawi kwacha MWK, croatian kuna HRK, vietnamese dong VND, bangladeshi taka BDT, lao kip LAK, cambodian riel KHR,
indonesian rupiah IDR, mongolian tugrik MNT, greek drachma GRD, finnish markka FIM, portuguese escudo PTE,
austrian schilling ATS, dutch guilder NLG, antillean guilder ANG, spanish peseta ESP, estonian kroon EEK,
peruvian sol PEN, venezuelan bolivar VES, guatemalan quetzal GTQ, honduran lempira HNL, haitian gourde HTG,
paraguayan guarani PYG, rican colon CRC, nicaraguan cordoba NIO, albanian lek ALL, armenian dram AMD, afghan afghani AFN,
angolan kwanza AOA, botswana pula BWP, mozambican metical MZN, malagasy ariary MGA, gambian dalasi GMD,
guinean kina PGK, guinea kina PGK,
russian rouble RUB, russian ruble RUB, brazilian real BRL, brazilian reais BRL, malaysian ringgit MYR,
malaysia ringgit MYR, thai baht THB, african rand ZAR, pound sterling GBP
"""
NATIONAL: dict[tuple[str, str], str] = {
    (state, name): code for state, name, code in (row.split() for row in _NATIONAL.split(","))
}
