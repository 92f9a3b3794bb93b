# Ilman kysymystä: muistiinpanot, /omat, muokkaukset, vastaukset vanhaan, myöhäiset vastaukset, vanhat napit
As told in: fi_1_alku

-- Muistiinpano
Clock: 2026-12-02 08:40
Mikko: Aamupalaverissa kukaan ei katsonut ketään. En sanonut mitään.
    Peili → Mikko:
      Talletettu muistiinpanoksi. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko: Ehkä se oli vain maanantai.
    Peili → Mikko (in place):
      Talletettu muistiinpanoksi, 2 viestiä. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko presses Seuraavaan tapaamiseen
    Peili → Mikko (in place):
      Talletettu seuraavaa tapaamista varten, 2 viestiä. Toistaiseksi vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Muistiinpanoksi] [Unohda tämä]
Clock: 2026-12-02 15:10
Mikko: Muista kysyä ruokatilauksesta.
    Peili → Mikko:
      Talletettu muistiinpanoksi. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko presses Unohda tämä
    Peili → Mikko (in place):
      Poistetaanko tämä pysyvästi? Poistettua ei saa takaisin.
      [Poista pysyvästi] [Takaisin]
Mikko presses Poista pysyvästi
    Peili → Mikko (in place):
      Poistettu pysyvästi.
Mikko says 14 s
    Peili → Mikko:
      Talletettu muistiinpanoksi. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko presses Muistiinpanoksi
    Peili → Mikko (in place):
      Tämä jää muistiinpanoksi. Vain sinä näet sen, ja löydät sen komennolla /omat.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Unohda tämä]

-- Muokkaus muuttaa sen, mitä on talletettu
Mikko edits: Ehkä se oli vain maanantai. => Ehkä se oli vain maanantai. Tai sitten se olin minä.
    Peili → Mikko:
      Muutos on talletettu.

      Talletettu seuraavaa tapaamista varten, 2 viestiä. Toistaiseksi vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Muistiinpanoksi] [Unohda tämä]

-- Kysymys, jota ei nyt
Clock: 2026-12-08 12:00
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko presses Ei tätä
    Peili → Mikko (in place):
      Voit jättää tämän kysymyksen väliin. Valintaasi ei talleteta.
      [Ei nyt]
      [Tulee liian lähelle]
      [Sanon sen ääneen]
      [Takaisin]
Mikko presses Takaisin
    Peili → Mikko (in place):
      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko presses Ei tätä
    Peili → Mikko (in place):
      Voit jättää tämän kysymyksen väliin. Valintaasi ei talleteta.
      [Ei nyt]
      [Tulee liian lähelle]
      [Sanon sen ääneen]
      [Takaisin]
Mikko presses Sanon sen ääneen
    Peili → Mikko (in place):
      Selvä. Otat sen itse puheeksi, kun tapaatte.
      [Vastaan sittenkin]

-- Myöhäinen vastaus: vanhaan viestiin vastataan
Clock: 2026-12-09 07:50
Mikko answers the message: Otat sen itse puheeksi => Haluan puhua siitä, miten sanon ei.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
Mikko answers the message: Aloitus => Tähän lisäisin, että iltaisin en enää jaksa lukea viestejä.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]

-- Vanhat napit
Mikko presses the old Myöhemmin
    Peili → Mikko (over the button): Olet jo vastannut tähän. Vastauksesi pysyy tämän kysymyksen yhteydessä.
Mikko presses the old Toinen kysymys
    Peili → Mikko (over the button): Olet jo vastannut tähän. Vastauksesi pysyy tämän kysymyksen yhteydessä.
Mikko presses the old Valmis
    Peili → Mikko (over the button): Tuo kysymys on suljettu.

-- Kaikki kirjoitettu
Mikko: /omat
    Peili → Mikko:
      1 · ke 9.12. · Aloitus · vain oma

      > Tähän lisäisin, että iltaisin en enää jaksa lukea viestejä.

      2 · ke 9.12. · Tapaamiseen · työnohjaukseen

      > Haluan puhua siitä, miten sanon ei.

      3 · ke 2.12. · Muistiinpanot · vain oma

      Ääniviesti.

      4 · ke 2.12. · Tapaamiseen · vain oma

      > Aamupalaverissa kukaan ei katsonut ketään. En sanonut mitään. Ehkä se oli vain maanantai. Tai sitten se olin minä.

      5 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2] [3] [4] [5]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Mikko presses Mihin kuuluu
    Peili → Mikko (in place):
      Mitkä näytetään?
      [Jaetut] [Vain omat]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Kaikki]
Mikko presses Jaetut
    Peili → Mikko (in place):
      1 · ke 9.12. · Tapaamiseen · työnohjaukseen

      > Haluan puhua siitä, miten sanon ei.

      2 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
      [Kaikki]
Mikko presses Kaikki
    Peili → Mikko (in place):
      1 · ke 9.12. · Aloitus · vain oma

      > Tähän lisäisin, että iltaisin en enää jaksa lukea viestejä.

      2 · ke 9.12. · Tapaamiseen · työnohjaukseen

      > Haluan puhua siitä, miten sanon ei.

      3 · ke 2.12. · Muistiinpanot · vain oma

      Ääniviesti.

      4 · ke 2.12. · Tapaamiseen · vain oma

      > Aamupalaverissa kukaan ei katsonut ketään. En sanonut mitään. Ehkä se oli vain maanantai. Tai sitten se olin minä.

      5 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2] [3] [4] [5]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Mikko presses Teemoittain
    Peili → Mikko (in place):
      Mikä teema?
      [Aloitus] [Tapaamiseen]
      [Muistiinpanot]
      [Kaikki]
Mikko presses Tapaamiseen
    Peili → Mikko (in place):
      1 · ke 9.12. · Tapaamiseen · työnohjaukseen

      > Haluan puhua siitä, miten sanon ei.

      2 · ke 2.12. · Tapaamiseen · vain oma

      > Aamupalaverissa kukaan ei katsonut ketään. En sanonut mitään. Ehkä se oli vain maanantai. Tai sitten se olin minä.
      [1] [2]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
      [Kaikki]
Mikko presses 2
    Peili → Mikko (in place):
      Tapaamiseen · ke 2.12.

      > Aamupalaverissa kukaan ei katsonut ketään. En sanonut mitään.
      >
      > Ehkä se oli vain maanantai. Tai sitten se olin minä.

      Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Poista] [Kaikki]
Mikko presses Kirjoita uudelleen
    Peili → Mikko (in place):
      Kirjoita uudelleen. Uusi teksti korvaa kaiken, mitä tässä oli.
      [Antaa olla]
Mikko: Aamupalaverissa oli hiljaista. Olin itsekin hiljaa.
    Peili → Mikko:
      Uusi teksti on talletettu.
      [Näytä se] [Kaikki]
Mikko presses Näytä se
    Peili → Mikko (in place):
      Tapaamiseen · ke 2.12.

      > Aamupalaverissa oli hiljaista. Olin itsekin hiljaa.

      Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Poista] [Kaikki]
Mikko presses Mihin kuuluu
    Peili → Mikko (in place):
      Mihin tämä kuuluu? Valitsetpa minkä tahansa, vain sinä näet tämän.
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Itselleni] [Takaisin]
Mikko presses Esihenkilöiden kesken
    Peili → Mikko (in place):
      Merkitty puhuttavaksi esihenkilöiden kesken. Tätä ei lähetetä kenellekään: vain sinä näet tämän. Löydät tämän komennolla /omat.
      [Työnohjaukseen] [Vain otsikko]
      [Jatka]
Mikko: /omat
    Peili → Mikko:
      1 · ke 9.12. · Aloitus · vain oma

      > Tähän lisäisin, että iltaisin en enää jaksa lukea viestejä.

      2 · ke 9.12. · Tapaamiseen · työnohjaukseen

      > Haluan puhua siitä, miten sanon ei.

      3 · ke 2.12. · Muistiinpanot · vain oma

      Ääniviesti.

      4 · ke 2.12. · Tapaamiseen · esihenkilöiden kesken

      > Aamupalaverissa oli hiljaista. Olin itsekin hiljaa.

      5 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2] [3] [4] [5]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Mikko presses 4
    Peili → Mikko (in place):
      Tapaamiseen · ke 2.12.

      > Aamupalaverissa oli hiljaista. Olin itsekin hiljaa.

      Merkitty: esihenkilöiden kesken. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Poista] [Kaikki]
Mikko presses Peru jakaminen
    Peili → Mikko (in place):
      Jakaminen on peruttu.

      Tämä on sinun. Vain sinä näet sen.
      [Työnohjaukseen] [Vain otsikko]
      [Jatka]
Mikko: /omat
    Peili → Mikko:
      1 · ke 9.12. · Aloitus · vain oma

      > Tähän lisäisin, että iltaisin en enää jaksa lukea viestejä.

      2 · ke 9.12. · Tapaamiseen · vain oma

      > Haluan puhua siitä, miten sanon ei.

      3 · ke 2.12. · Muistiinpanot · vain oma

      Ääniviesti.

      4 · ke 2.12. · Tapaamiseen · esihenkilöiden kesken

      > Aamupalaverissa oli hiljaista. Olin itsekin hiljaa.

      5 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2] [3] [4] [5]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Mikko presses 3
    Peili → Mikko (in place):
      Muistiinpanot · ke 2.12.

      Ääniviesti.

      Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Kuuntele]
      [Poista] [Kaikki]
Mikko presses Kuuntele
    Peili → Mikko:
      <voice61>
      Puhuttu ke 2.12. klo 15.10.
Mikko presses Poista
    Peili → Mikko (in place):
      Poistetaanko tämä pysyvästi? Poistettua ei saa takaisin.
      [Poista pysyvästi] [Takaisin]
Mikko presses Takaisin
    Peili → Mikko (in place):
      Muistiinpanot · ke 2.12.

      Ääniviesti.

      Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Kuuntele]
      [Poista] [Kaikki]
Mikko presses Poista
    Peili → Mikko (in place):
      Poistetaanko tämä pysyvästi? Poistettua ei saa takaisin.
      [Poista pysyvästi] [Takaisin]
Mikko presses Poista pysyvästi
    Peili → Mikko (in place):
      Poistettu pysyvästi.
      [Kaikki]
Mikko: /tavoitteet
    Peili → Mikko:
      Tavoitteesi ja niiden luvut asteikolla 0–10.

      Työn hallinnan tunne: 4 (tavoite on jaettu).

      Tiedän, mikä työ on minun ja mikä ei: 3
      [Työn hallinnan tunne]
      [Tiedän, mikä työ on minun ja …]
      [Tavoitteeni nyt] [Muuta tavoitteita]
      [Valmis]
Mikko presses Työn hallinnan tunne
    Peili → Mikko (in place):
      Työn hallinnan tunne

      ti 1.12. – 4, jaettu.

      Painamalla lukua jaat sen tai perut sen jakamisen.
      [ti 1.12. – 4]
      [Peru jakaminen] [Poista]
      [Takaisin]
Mikko presses ti 1.12. – 4
    Peili → Mikko (in place):
      Työn hallinnan tunne

      ti 1.12. – 4

      Painamalla lukua jaat sen tai perut sen jakamisen.
      [ti 1.12. – 4]
      [Peru jakaminen] [Poista]
      [Takaisin]
Mikko presses Poista
    Peili → Mikko (in place):
      Poistetaanko tämä tavoite lukuineen pysyvästi?
      [Poista] [Säilytä]
Mikko presses Säilytä
    Peili → Mikko (in place):
      Työn hallinnan tunne

      ti 1.12. – 4

      Painamalla lukua jaat sen tai perut sen jakamisen.
      [ti 1.12. – 4]
      [Peru jakaminen] [Poista]
      [Takaisin]
Mikko presses Takaisin
    Peili → Mikko (in place):
      Tavoitteesi ja niiden luvut asteikolla 0–10.

      Työn hallinnan tunne: 4 (tavoite on jaettu).

      Tiedän, mikä työ on minun ja mikä ei: 3
      [Työn hallinnan tunne]
      [Tiedän, mikä työ on minun ja …]
      [Tavoitteeni nyt] [Muuta tavoitteita]
      [Valmis]
