"""Units of measure: what they measure, their size in the base unit, and how they are written. Data only.

Base units: metre, square metre, litre, gram, joule, watt, hertz, bit, pascal, kelvin. Sizes are exact by definition
where there is one (BIPM, *The International System of Units*; NIST Handbook 44 for customary units).
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """``x`` of this unit are ``x * factor + offset`` base units of its ``dimension``."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


_LENGTH = """
picometre 1e-12: picometer picometers picometres pm
nanometre 1e-9: nanometer nanometers nanometres nm
micrometre 1e-6: micrometer micrometers micrometres micron microns µm μm um
millimetre 0.001: millimeter millimeters millimetres mm
centimetre 0.01: centimeter centimeters centimetres cm cms
decimetre 0.1: decimeter decimeters decimetres dm
metre 1: meter meters metres mtr mtrs
kilometre 1000: kilometer kilometers kilometres km kms
inch 0.0254: inches
foot 0.3048: feet ft
yard 0.9144: yards yd yds
mile 1609.344: miles mi
nautical_mile 1852: nautical_miles nmi
furlong 201.168: furlongs
fathom 1.8288: fathoms
light_year 9460730472580800: light_years light-year light-years
"""
_AREA = """
square_millimetre 1e-6: square_millimetres mm2 mm²
square_centimetre 1e-4: square_centimetres square_centimeter square_centimeters cm2 cm² sq_cm
square_metre 1: square_metres square_meter square_meters m2 m² sq_m sqm sq_metres sq_meters
square_kilometre 1e6: square_kilometres square_kilometer square_kilometers km2 km² sq_km sqkm sq_kms
square_inch 0.00064516: square_inches sq_in
square_foot 0.09290304: square_feet sq_ft sqft ft2 ft²
square_yard 0.83612736: square_yards sq_yd
square_mile 2589988.110336: square_miles sq_mi sq_mile sq_miles mi2 mi²
acre 4046.8564224: acres
hectare 10000: hectares ha
"""
_VOLUME = """
microlitre 1e-6: microlitres microliter microliters µl μl
millilitre 0.001: millilitres milliliter milliliters ml
centilitre 0.01: centilitres centiliter centiliters cl
litre 1: litres liter liters ltr ltrs
hectolitre 100: hectolitres hectoliter hectoliters hl
cubic_centimetre 0.001: cubic_centimetres cubic_centimeter cubic_centimeters cc cm3 cm³
cubic_metre 1000: cubic_metres cubic_meter cubic_meters m3 m³ cu_m
cubic_mile 4168181825440.5796: cubic_miles cu_mi
cubic_kilometre 1e12: cubic_kilometres cubic_kilometer cubic_kilometers km3 km³
cubic_foot 28.316846592: cubic_feet cu_ft ft3 ft³
cubic_inch 0.016387064: cubic_inches cu_in
cubic_yard 764.554857984: cubic_yards
gallon 3.785411784: gallons gal gals
quart 0.946352946: quarts qt
pint 0.568261: pints
fluid_ounce 0.0295735295625: fluid_ounces fl_oz
cup 0.2365882365: cups
tablespoon 0.01478676478125: tablespoons tbsp tbsps
teaspoon 0.00492892159375: teaspoons tsp tsps
barrel 158.987294928: barrels bbl bbls
acre-foot 1233481.83754752: acre-feet
"""
_MASS = """
microgram 1e-6: micrograms microgrammes mcg µg μg ug
milligram 0.001: milligrams milligrammes mg mgs
gram 1: grams gramme grammes gm gms
kilogram 1000: kilograms kilogramme kilogrammes kilo kilos kg kgs
tonne 1e6: tonnes metric_ton metric_tons
kilotonne 1e9: kilotonnes kiloton kilotons
megatonne 1e12: megatonnes megaton megatons
gigatonne 1e15: gigatonnes gigaton gigatons
ton 907184.74: tons short_ton short_tons
ounce 28.349523125: ounces oz
pound 453.59237: pounds lb lbs
stone 6350.29318: stones
carat 0.2: carats
"""
_SPEED = """
mile_per_hour 0.44704: mph
kilometre_per_hour 0.277777777777777778: kph kmph kmh
knot 0.514444444444444444: knots kn
"""
_POWER_AND_ENERGY = """
milliwatt 0.001 power: milliwatts mW
watt 1 power: watts
kilowatt 1000 power: kilowatts kW kw
megawatt 1e6 power: megawatts MW
gigawatt 1e9 power: gigawatts GW
terawatt 1e12 power: terawatts TW
horsepower 745.699872 power: hp bhp brake_horsepower
joule 1 energy: joules
kilojoule 1000 energy: kilojoules kJ
megajoule 1e6 energy: megajoules MJ
gigajoule 1e9 energy: gigajoules GJ
watt_hour 3600 energy: watt_hours watt-hour watt-hours Wh
kilowatt_hour 3.6e6 energy: kilowatt_hours kilowatt-hour kilowatt-hours kWh kwh
megawatt_hour 3.6e9 energy: megawatt_hours megawatt-hour megawatt-hours MWh
gigawatt_hour 3.6e12 energy: gigawatt_hours gigawatt-hour gigawatt-hours GWh
terawatt_hour 3.6e15 energy: terawatt_hours terawatt-hour terawatt-hours TWh
calorie 4.184 energy: calories
kilocalorie 4184 energy: kilocalories kcal kcals
british_thermal_unit 1055.05585262 energy: british_thermal_units BTU btu
electronvolt 1.602176634e-19 energy: electronvolts eV
kiloelectronvolt 1.602176634e-16 energy: keV
megaelectronvolt 1.602176634e-13 energy: MeV
gigaelectronvolt 1.602176634e-10 energy: GeV
"""
_OTHER = """
hertz 1 frequency: Hz hz
kilohertz 1000 frequency: kHz khz
megahertz 1e6 frequency: MHz mhz
gigahertz 1e9 frequency: GHz ghz
terahertz 1e12 frequency: THz
revolution_per_minute 0.0166666666666666667 frequency: rpm
volt 1 voltage: volts
millivolt 0.001 voltage: millivolts mV
kilovolt 1000 voltage: kilovolts kV
ampere 1 current: amperes amp amps
milliampere 0.001 current: milliamps mA
ohm 1 resistance: ohms Ω
newton 1 force: newtons
kilonewton 1000 force: kilonewtons kN
pascal 1 pressure: pascals
hectopascal 100 pressure: hectopascals hPa
kilopascal 1000 pressure: kilopascals kPa
bar 1e5 pressure:
millibar 100 pressure: millibars mbar
pound_per_square_inch 6894.757293168 pressure: psi
millimetre_of_mercury 133.322387415 pressure: mmHg
decibel 1 loudness: decibels dB
gray 1 dose: grays Gy
sievert 1 dose_equivalent: sieverts Sv
millisievert 0.001 dose_equivalent: millisieverts mSv
becquerel 1 activity: becquerels Bq
lumen 1 luminous_flux: lumens
lux 1 illuminance:
mol 1 substance:
part_per_million 1 concentration: ppm parts_per_million
part_per_billion 0.001 concentration: ppb parts_per_billion
pixel 1 pixels: pixels px
megapixel 1e6 pixels: megapixels MP
dot_per_inch 1 resolution: dpi dots_per_inch
degree 1 angle: degrees deg °
arcminute 0.0166666666666666667 angle: arcminutes
arcsecond 0.000277777777777777778 angle: arcseconds
radian 57.2957795130823 angle: radians
magnitude 1 magnitude:
"""
_DATA = """
bit 1: bits
kilobit 1e3: kilobits kbit kbits kb
megabit 1e6: megabits Mbit Mbits Mb
gigabit 1e9: gigabits Gbit Gbits Gb
terabit 1e12: terabits Tbit Tb
byte 8: bytes
kilobyte 8e3: kilobytes KB kB
megabyte 8e6: megabytes MB mb
gigabyte 8e9: gigabytes GB gb
terabyte 8e12: terabytes TB tb
petabyte 8e15: petabytes PB
exabyte 8e18: exabytes EB
zettabyte 8e21: zettabytes ZB
kibibyte 8192: kibibytes KiB
mebibyte 8388608: mebibytes MiB
gibibyte 8589934592: gibibytes GiB
tebibyte 8796093022208: tebibytes TiB
pebibyte 9007199254740992: pebibytes PiB
"""
_DATA_RATE = """
bit_per_second 1: bps
kilobit_per_second 1e3: kbps Kbps
megabit_per_second 1e6: Mbps
gigabit_per_second 1e9: Gbps
terabit_per_second 1e12: Tbps
"""
_RATES = """
barrel_per_day 0.001840130728334 volume/time: bpd
ton_per_day 10.4997076388889 mass/time: tpd
mile_per_gallon 425.143707430272 length/volume: mpg
request_per_second 1 request/time: rps qps
frame_per_second 1 frame/time: fps
"""
_TEMPERATURE = (
    Unit("kelvin", "temperature", 1.0),
    Unit("degree Celsius", "temperature", 1.0, 273.15),
    Unit("degree Fahrenheit", "temperature", 5 / 9, 459.67 * 5 / 9),
)


# Plurals of these are things, not units.
_NO_PLURAL = frozenset({"bar", "stone", "magnitude", "mole", "cup"})


def _read(table: str, dimension: str) -> dict[str, Unit]:
    """Spelling → unit. Underscores stand for spaces; the name and its plural are spellings too."""
    spellings: dict[str, Unit] = {}
    for line in table.strip().splitlines():
        head, _, tail = line.partition(":")
        name, size, *own = head.split()
        unit = Unit(name.replace("_", " "), (own or [dimension])[0], float(size))
        one, per, of_what = name.partition("_per_")
        many = () if name in _NO_PLURAL else (f"{one}s{per}{of_what}",)
        for spelling in (name, *many, *tail.split()):
            spellings[spelling.replace("_", " ")] = unit
    return spellings


SPELLINGS: dict[str, Unit] = (
    _read(_LENGTH, "length")
    | _read(_AREA, "area")
    | _read(_VOLUME, "volume")
    | _read(_MASS, "mass")
    | _read(_SPEED, "length/time")
    | _read(_POWER_AND_ENERGY, "")
    | _read(_OTHER, "")
    | _read(_DATA, "data")
    | _read(_DATA_RATE, "data/time")
    | _read(_RATES, "")
)
_CELSIUS, _FAHRENHEIT, _KELVIN = _TEMPERATURE[1], _TEMPERATURE[2], _TEMPERATURE[0]
for _word in ("celsius", "centigrade", "celcius", "centigrate"):
    SPELLINGS |= {_word: _CELSIUS, f"degrees {_word}": _CELSIUS, f"degree {_word}": _CELSIUS, f"° {_word}": _CELSIUS}
    SPELLINGS |= {f"deg {_word}": _CELSIUS}
for _word in ("fahrenheit", "farenheit", "fahrenheight"):
    SPELLINGS |= {_word: _FAHRENHEIT, f"degrees {_word}": _FAHRENHEIT, f"degree {_word}": _FAHRENHEIT}
    SPELLINGS |= {f"deg {_word}": _FAHRENHEIT, f"° {_word}": _FAHRENHEIT}
for _sign, _unit in (("C", _CELSIUS), ("F", _FAHRENHEIT)):
    SPELLINGS |= {f"° {_sign}": _unit, f"degrees {_sign}": _unit, f"deg {_sign}": _unit, f"º {_sign}": _unit}
SPELLINGS |= {"℃": _CELSIUS, "℉": _FAHRENHEIT, "kelvin": _KELVIN, "kelvins": _KELVIN, "° K": _KELVIN}

# Single letters: only glued to digits, or where ``measured`` sees a reason.
LETTERS: dict[str, Unit] = {
    "m": SPELLINGS["metre"],
    "g": SPELLINGS["gram"],
    "l": SPELLINGS["litre"],
    "L": SPELLINGS["litre"],
    "t": SPELLINGS["tonne"],
    "W": SPELLINGS["watt"],
    "V": SPELLINGS["volt"],
    "J": SPELLINGS["joule"],
    "C": _CELSIUS,
    "F": _FAHRENHEIT,
}
