"""The names of cities that GeoNames does not tell apart: which is the English one, and what the site's other languages say.

Tables by country for `places.py`, which writes them into the gazetteer; a line that starts with a country's code opens its list.
"""

from __future__ import annotations

# The usual English name and, behind the colon, local, French and older spellings under which somebody may look for the city.
# Each spelling is GeoNames's own. Diacritics that merely fall away (Gdansk) are added without being listed.
NAMES = """
AD Andorra la Vella: Andorre-la-Vieille
AL Tirana: Tiranë
AM Yerevan: Erevan
AT Klagenfurt: Klagenfurt am Wörthersee; Salzburg: Salzbourg; Vienna: Wien, Vienne
AZ Baku: Bakı, Bakou; Ganja: Gəncə; Khachmaz: Xaçmaz; Nakhchivan: Naxçıvan; Shirvan: Şirvan
BE Aalst: Alost; Antwerp: Antwerpen, Anvers; Bruges: Brugge; Brussels: Bruxelles, Brussel; Forest: Vorst; Ghent: Gent, Gand;
   Ixelles: Elsene; Kortrijk: Courtrai; Leuven: Louvain; Liège: Luik; Mechelen: Malines; Mons: Bergen; Mouscron: Moeskroen;
   Namur: Namen; Ostend: Oostende, Ostende; Roeselare: Roulers; Schaerbeek: Schaarbeek; Tournai: Doornik; Uccle: Ukkel
BG Burgas: Bourgas; Ruse: Rousse; Sofia: Sofiya; Veliko Tarnovo: Veliko Tŭrnovo
CH Basel: Bâle, Basle; Bern: Berne; Biel: Bienne, Biel/Bienne; Geneva: Genève, Genf; Lucerne: Luzern; Zurich: Zürich;
   St. Gallen: Sankt Gallen, Saint-Gall
CY Larnaca: Larnaka; Limassol: Lemesos; Nicosia: Lefkosia, Nicosie; Strovolos: Stróvolos
CZ Brno: Brünn; Pilsen: Plzeň; Prague: Praha
DE Aachen: Aix-la-Chapelle; Augsburg: Augsbourg; Braunschweig: Brunswick; Bremen: Brême; Cologne: Köln; Dresden: Dresde;
   Esslingen am Neckar: Esslingen; Frankfurt am Main: Frankfurt, Francfort;
   Freiburg im Breisgau: Freiburg, Fribourg-en-Brisgau; Greifswald; Hamburg: Hambourg; Hanau; Hanover: Hannover, Hanovre;
   Ibbenbüren: Ibbenbueren; Kempten: Kempten (Allgäu); Koblenz: Coblence; Konstanz: Constance; Magdeburg: Magdebourg;
   Mainz: Mayence; Marburg; Mülheim an der Ruhr: Mülheim; Munich: München; Nuremberg: Nürnberg; Offenbach am Main: Offenbach;
   Regensburg: Ratisbonne; Saarbrücken: Sarrebruck; Trier: Trèves
DK Aalborg: Ålborg; Aarhus: Århus; Copenhagen: København, Copenhague
EE Tallinn: Reval; Tartu: Dorpat
ES A Coruña: La Coruña, La Corogne; Alcoy: Alcoi; Alicante: Alacant; Arganda del Rey: Arganda; Barcelona: Barcelone;
   Bilbao: Bilbo; Cartagena: Carthagène; Castelló de la Plana: Castellón de la Plana; Córdoba: Cordoue; Cádiz: Cadix;
   Elche: Elx; Girona: Gerona, Gérone; Granada: Grenade; Lleida: Lérida; Murcia: Murcie; Ourense: Orense;
   Palma: Palma de Mallorca; Pamplona: Iruña, Pampelune; Sagunto: Sagunt; Salamanca: Salamanque;
   San Sebastián: Donostia, Saint-Sébastien; Santiago de Compostela: Saint-Jacques-de-Compostelle; Seville: Sevilla, Séville;
   Tarragona: Tarragone; Toledo: Tolède; Valencia: València, Valence; Vitoria-Gasteiz: Vitoria, Gasteiz;
   Zaragoza: Saragossa, Saragosse
FI Espoo: Esbo; Helsinki: Helsingfors; Oulu: Uleåborg; Pori: Björneborg; Porvoo: Borgå; Tampere: Tammerfors; Turku: Åbo;
   Vaasa: Vasa; Vantaa: Vanda
FR Dunkirk: Dunkerque; Lille: Rijsel; Lyon: Lyons; Marseille: Marseilles; Strasbourg: Straßburg
GB Belfast: Béal Feirste; Cardiff: Caerdydd; Derry: Londonderry; Edinburgh: Édimbourg; Ellesmere Port; Enfield: Enfield Town;
   Kingston upon Hull: Hull; London: Londres; Newcastle upon Tyne: Newcastle; Newport: Casnewydd; Swansea: Abertawe
GE Batumi: Batoumi; Kutaisi: Koutaïssi; Sokhumi: Sukhumi; Tbilisi: Tbilissi, Tiflis
GR Athens: Athina, Athènes; Chalandri: Khalándrion; Chalkida: Chalcis; Egaleo: Aigáleo; Heraklion: Irákleion, Héraklion;
   Ioannina: Janina; Larissa: Lárisa; Patras: Pátra; Petroupoli: Petroúpolis; Piraeus: Pireas, Le Pirée; Rhodes: Ródos;
   Thessaloniki: Salonica, Thessalonique; Zografou: Zográfos
HR Dubrovnik: Ragusa; Pula: Pola; Rijeka: Fiume; Zadar: Zara
IE Cork: Corcaigh; Dublin: Baile Átha Cliath; Galway: Gaillimh; Limerick: Luimneach; Waterford: Port Láirge
IT Ancona: Ancône; Bergamo: Bergame; Bologna: Bologne; Bolzano: Bozen; Catania: Catane; Cava de' Tirreni: Cava Dè Tirreni;
   Como: Côme; Cremona: Crémone; Ferrara: Ferrare; Florence: Firenze; Genoa: Genova, Gênes; Livorno: Livourne; Lucca: Lucques;
   Messina: Messine; Milan: Milano; Modena: Modène; Naples: Napoli; Padua: Padova, Padoue; Palermo: Palerme; Parma: Parme;
   Pavia: Pavie; Perugia: Pérouse; Piacenza: Plaisance; Pisa: Pise; Ravenna: Ravenne; Reggio Emilia: Reggio nell'Emilia;
   Rome: Roma; Salerno: Salerne; Siena: Sienne; Syracuse: Siracusa; Taranto: Tarente; Trento: Trente; Treviso: Trévise;
   Turin: Torino; Venice: Venezia, Venise; Verona: Vérone; Vicenza: Vicence
LT Kaunas: Kowno; Klaipėda: Memel; Vilnius: Vilna, Wilno
LU Luxembourg: Luxemburg
LV Riga: Rīga
MD Chisinau: Chişinău
MK Bitola: Bitolj; Skopje: Shkupi
MT Valletta: La Valette
NL 's-Hertogenbosch: Den Bosch, Bois-le-Duc; Almere: Almere Stad; Groningen: Groningue; Leiden: Leyde; Nijmegen: Nimègue;
   The Hague: Den Haag, 's-Gravenhage, La Haye; Velsen: Velsen-Zuid
NO Trondheim: Trondhjem
PL Bielsko-Biała; Gdańsk: Danzig; Jastrzębie-Zdrój: Jastrzębie Zdrój; Katowice: Kattowitz; Kraków: Cracow, Cracovie;
   Poznań: Posen; Szczecin: Stettin; Toruń: Thorn; Warsaw: Warszawa, Varsovie; Wrocław: Breslau; Łódź
PT Lisbon: Lisboa, Lisbonne; Porto: Oporto
RE Saint-Denis (Réunion): Saint-Denis
RO Baia Mare: Nagybánya; Brașov: Brassó, Kronstadt; Bucharest: Bucureşti, Bucarest; Cluj-Napoca: Cluj, Kolozsvár, Klausenburg;
   Iași: Jassy; Oradea: Nagyvárad; Satu Mare: Szatmárnémeti; Sibiu: Hermannstadt; Timișoara: Temesvár;
   Târgu Mureș: Marosvásárhely
RS Belgrade: Beograd; Subotica: Szabadka
SE Gothenburg: Göteborg
SI Ljubljana: Laibach
SK Bratislava: Pressburg, Pozsony; Košice: Kassa
TR Antakya: Antioch; Istanbul: İstanbul; Izmir: İzmir, Smyrna; Karadeniz Ereğli: Karadenizereğlisi; Ümraniye: Umraniye;
   Şanlıurfa: Urfa
UA Bakhmut: Artemivsk; Chernivtsi: Czernowitz; Chornomorsk: Chornomors’k; Dnipro: Dnipropetrovsk; Izmail: Izmayil;
   Kamianets-Podilskyi: Kamyanets-Podilskyi; Kamianske: Kamyanske; Kharkiv: Kharkov; Kropyvnytskyi: Kirovohrad;
   Kryvyi Rih: Kryvyy Rih; Kyiv: Kiev; Lviv: Lvov, Lemberg; Makiivka: Makiyivka; Mykolaiv: Mykolayiv, Nikolaev; Odesa: Odessa;
   Samar: Novomoskovsk; Sheptytskyi: Chervonohrad; Sloviansk: Slovyansk; Vinnytsia: Vinnytsya; Yevpatoria: Yevpatoriya;
   Zaporizhzhia: Zaporizhzhya
XK Ferizaj: Uroševac; Gjakovë: Đakovica; Gjilan: Gnjilane; Mitrovicë: Mitrovica; Pristina: Prishtina, Priština;
   Suva Reka: Suhareka
"""

# What a language of the site calls a city that it does not call as English does: the English name, behind the colon the other
# one; a district stands behind its city and a stroke. By hand: GeoNames gives spellings without their language.
CALLED = {
    "fr": """
AD Andorra la Vella: Andorre-la-Vieille
AM Yerevan: Erevan
AT Salzburg: Salzbourg; Vienna: Vienne
AZ Baku: Bakou
BE Aalst: Alost; Antwerp: Anvers; Brussels: Bruxelles; Ghent: Gand; Kortrijk: Courtrai; Leuven: Louvain; Mechelen: Malines;
   Ostend: Ostende; Roeselare: Roulers
BG Burgas: Bourgas; Ruse: Roussé
CH Basel: Bâle; Bern: Berne; Biel: Bienne; Geneva: Genève; St. Gallen: Saint-Gall
CY Nicosia: Nicosie
DE Aachen: Aix-la-Chapelle; Augsburg: Augsbourg; Braunschweig: Brunswick; Bremen: Brême; Dresden: Dresde;
   Frankfurt am Main: Francfort-sur-le-Main; Freiburg im Breisgau: Fribourg-en-Brisgau; Hamburg: Hambourg; Hanover: Hanovre;
   Koblenz: Coblence; Konstanz: Constance; Magdeburg: Magdebourg; Mainz: Mayence; Regensburg: Ratisbonne;
   Saarbrücken: Sarrebruck; Trier: Trèves
DK Copenhagen: Copenhague
ES A Coruña: La Corogne; Barcelona: Barcelone; Cartagena: Carthagène; Córdoba: Cordoue; Cádiz: Cadix; Girona: Gérone;
   Granada: Grenade; Murcia: Murcie; Pamplona: Pampelune; Salamanca: Salamanque; San Sebastián: Saint-Sébastien;
   Santiago de Compostela: Saint-Jacques-de-Compostelle; Seville: Séville; Tarragona: Tarragone; Toledo: Tolède;
   Valencia: Valence; Zaragoza: Saragosse
FR Dunkirk: Dunkerque
GB Edinburgh: Édimbourg; London: Londres
GE Batumi: Batoumi; Kutaisi: Koutaïssi; Tbilisi: Tbilissi
GR Athens: Athènes; Heraklion: Héraklion; Piraeus: Le Pirée; Thessaloniki: Thessalonique
IT Ancona: Ancône; Bergamo: Bergame; Bologna: Bologne; Catania: Catane; Como: Côme; Cremona: Crémone; Ferrara: Ferrare;
   Genoa: Gênes; Livorno: Livourne; Lucca: Lucques; Messina: Messine; Modena: Modène; Padua: Padoue; Palermo: Palerme;
   Parma: Parme; Pavia: Pavie; Perugia: Pérouse; Piacenza: Plaisance; Pisa: Pise; Ravenna: Ravenne; Salerno: Salerne;
   Siena: Sienne; Taranto: Tarente; Trento: Trente; Treviso: Trévise; Venice: Venise; Verona: Vérone; Vicenza: Vicence
MT Valletta: La Valette
NL 's-Hertogenbosch: Bois-le-Duc; Groningen: Groningue; Leiden: Leyde; Nijmegen: Nimègue; Rotterdam/Rotterdam South: Rotterdam Sud;
   The Hague: La Haye
PL Kraków: Cracovie; Warsaw: Varsovie
PT Lisbon: Lisbonne
RO Bucharest: Bucarest
SE Gothenburg: Göteborg
"""
}
