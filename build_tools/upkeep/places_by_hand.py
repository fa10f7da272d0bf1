"""What GeoNames does not say about places, by hand: small cities of our cases, truer populations, districts, parts of a city."""

from __future__ import annotations

import re

# Cities of the library's cases that are smaller than LEAST_POPULATION in GeoNames.
SMALLER = ["HR Dubrovnik", "PT Fundão", "PT Matosinhos"]

# Where GeoNames's figure would put a city of our cases into the wrong size; by hand, from the census as published.
POPULATIONS = {
    ("GB", "Preston"): (147_900, 2021, "the city district, census of 2021; GeoNames has the built-up area, 313,332"),
    ("PT", "Matosinhos"): (172_557, 2021, "the municipality, census of 2021; GeoNames has a part of it, 28,070"),
    ("RO", "Brașov"): (237_589, 2021, "the city, census of 2021; GeoNames has the census of 2011, 253,200"),
}

# Districts that cases are about: country, city, district, its GeoNames id or its point, other spellings. GeoNames has no entry
# for those with a point; that point is approximate, by hand, from knowledge of the town, rounded to two decimals.
AREAS: list[tuple[str, str, str, int | tuple[float, float], tuple[str, ...]]] = [
    ("DE", "Berlin", "Mitte", 6545310, ("Berlin-Mitte",)),
    ("DE", "Hamburg", "Wilhelmsburg", 2808747, ("Hamburg-Wilhelmsburg",)),
    ("ES", "Viladecans", "Montserratina", (41.31, 2.02), ("La Montserratina",)),
    ("FR", "Lille", "Fives", (50.63, 3.09), ()),
    ("HU", "Budapest", "Józsefváros", 7284826, ("Jozsefvaros", "Budapest VIII. kerület", "8th district")),
    ("HU", "Budapest", "Magdolna", 12749911, ("Magdolnanegyed", "Magdolna quarter")),
    ("IE", "Dublin", "Ballymun", 3315315, ("Baile Munna",)),
    ("NL", "Amersfoort", "De Nieuwe Stad", (52.16, 5.38), ()),
    ("NL", "Rotterdam", "Rotterdam South", (51.88, 4.49), ("Rotterdam-Zuid", "South Rotterdam")),
    ("SE", "Malmö", "Augustenborg", (55.58, 13.03), ()),
]

# Entries that are left out: parts of one city (a case names them under `area`), doubles, and villages with a town's population.
# Municipalities inside a metropolis (Brussels, London, Istanbul, Skopje) stay: they have a council that could write a case.
PART = re.compile(r"^(?:Paris|Lyon|Marseille) \d|\bkerület$|^Sector \d$|^Circoiscrizione |\(Kreis \d+\)")
PARTS = """
AL Fier-Çifçi
AM Ajapnyak; Arabkir; Avan; Davtashen; Erebuni; Kanaker-Zeytun; Kentron; Malatia-Sebastia; Nor Nork; Shengavit
AT Aspern; Brigittenau; Donaustadt; Döbling; Eisenzicken; Favoriten; Floridsdorf; Fünfhaus; Hernals; Hietzing; Landstraße;
   Margareten; Meidling; Ottakring; Penzing; Simmering; Währing
AZ Bakıxanov; Qaraçuxur
BE Deurne
CZ Brno střed; Chodov; Stodůlky; Žižkov
DE Alt-Hohenschönhausen; Altona; Bergedorf; Berlin Köpenick; Billstedt; Bogenhausen; Charlottenburg; Eimsbüttel;
   Friedrichsfelde; Friedrichshain; Gesundbrunnen; Hamburg-Mitte; Hamburg-Nord; Harburg; Hellersdorf; Kreuzberg; Köpenick;
   Lichtenrade; Lichterfelde; Mariendorf; Marienthal; Marzahn; Mitte; Moabit; Neu-Hohenschönhausen; Neubrück; Neue Neustadt;
   Neukölln; Nippes; Pankow; Porz am Rhein; Prenzlauer Berg; Rahlstedt; Reinickendorf; Rheinhausen; Rodenkirchen; Schöneberg;
   Steglitz; Tempelhof; Treptow; Wandsbek; Wattenscheid; Wedding; Wilhelmsburg; Wilmersdorf; Winterhude; Zehlendorf
DK Avedøre; Klinteby Frihed
EE Haabersti; Kesklinn; Lasnamäe; Mustamäe; Põhja-Tallinn
ES 6544491; Algorta; Aluche; Arganzuela; Barri de Sant Andreu; Campiña; Carabanchel; Centro; Chamartín; Chamberí;
   Ciudad Lineal; Ciutat Vella; Delicias; Eixample; Fuencarral; Fuencarral-El Pardo; Gamonal; Grao de Murviedro; Gràcia;
   Horta-Guinardó; Hortaleza; Las Águilas; Latina; Les Corts; Madrid Centro; Moncloa-Aravaca; Moratalaz; Nou Barris;
   Pinar del Rey; Pueblo Nuevo; Puente de Vallecas; Retiro; Sagrada Família; San Blas-Canillejas; Sant Andreu; Sant Martí;
   Sants-Montjuïc; Santutxu; Sarrià-Sant Gervasi; Tetuán de las Victorias; Usera; Valdefuentes; Vallecas; Valverde; Ventas;
   Vicálvaro; Villa de Vallecas; Villaverde; la Nova Esquerra de l'Eixample; la Vila de Gràcia
FI East Helsinki
FR Gare; Juan-les-Pins; Maison Blanche; Marne La Vallée; Picpus
GB Acton; Archway; Battersea; Beckenham; Becontree; Brixton; Canary Wharf; Chelsea; Chingford; Cricklewood; Dagenham;
   Edmonton; Feltham; Finchley; Fulham; Hayes; Ilford; Leytonstone; Londonderry County Borough; Meikle Earnock; Mendip;
   Mitcham; Peckham; Purley; Putney; Romford; Saint Peters; South Croydon; Southall; Stamford Hill; Streatham; Tottenham;
   Uxbridge; Walthamstow; Wembley; Wimbledon
HR Sesvete
HU Angyalföld; Buda; Erzsébetváros; Ferencváros; Józsefváros; Kelenföld; Kispest; Kőbánya; Pest; Pestlőrinc; Zugló; Újpest
IT Acilia-Castel Fusano-Ostia Antica; Arenella; Barriera di Lanzo; Barriera di Milano; Campo di Marte; Fuorigrotta;
   Lido di Ostia; Mestre; Pianura; Ponticelli; Pozzo Strada; Quarto Oggiaro; San Carlo All'Arena; Secondigliano
LT Dainava (Kaunas)
NL Amsterdam-Zuidoost
PL Bemowo; Białołeka; Bielany; Fordon; Mokotów; Ochota; Praga Południe; Praga Północ; Psie Pole; Targówek; Ursynów; Wawer;
   Wola; Wrzeszcz; Śródmieście; Żoliborz
PT Monsanto
RS Zemun
SE Bromma; Kungsholmen; Södermalm; Vasastaden
SK Petržalka
TR Batikent; Eminönü; Güngören Merter; Merter Keresteciler
UA Avtozavodskyi; Berestovskyi; Bohodukhivskyi; Bohuniya; Borshchahivka; Bosse; Cheremushky; Chokolivka; Chumakivskyi;
   Darnytsya; Darnytskyi Masyv; Desna; Desnyanskyi; Dniprovskyi; Fortechnyi; Hirnytskyi; Holosiyiv; Hruzkyi; Inhulets;
   Kalmiuskyi; Kalynivskyi; Khanzhonkivskyi; Kharkivskyi Masyv; Kindrativskyi; Korolyov; Kovpakivskyi; Kryukiv; Kyivskyi;
   Lisovyi Masyv; Livoberezhnyi; Mykilska Borshchahivka; Mykytivskyi; Novozavodskyi; Nyvky; Nyzhnodniprovsk; Obolon;
   Oleksandrivskyi; Oleksiyivka; Pechersk; Pivdenna Borshchahivka; Podilskyi; Pozniaky; Pravyi Bereh; Prymorskyi; Rayon KTZ;
   Rutchenkivskyi; Saltivka; Shevchenkivskyi; Shevchenko; Shulyavka; Skhidni Kvartaly; Smolyanskyi; Sotsmisto; Svyatoshyn;
   Sykhiv; Tekstylnyk; Tsentralno-Miskyi; Tsentralnyi; Verhunskyi; Vidradnyi; Vilkhivskyi; Voskresenka; Voznesenskyi;
   Vyhurivshchyna-Troyeshchyna; Vynohradar; Yuzivskyi; Zarichnyi
"""
