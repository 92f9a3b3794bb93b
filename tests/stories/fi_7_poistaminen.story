# Poistaminen: yksi vastaus, yksi prosessi, kaikki; sana vahvistaa, yksi napautus vie pois
As told in: fi_2_vali

-- Yksi vastaus, niin kuin /omat sen poistaa
Mikko: /poista
    Peili → Mikko:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Yksi vastaus] [Yksi prosessi]
      [Kaikki]
      [Antaa olla]
Mikko presses Yksi vastaus
    Peili → Mikko (in place):
      Avaa vastaus. Sen alla on nappi, josta se poistetaan.
    Peili → Mikko:
      1 · ti 5.1. · Miten kävi · työnohjaukseen

      > Kysyin. Hän oli odottanut sitä syksystä asti. Lista on ollut hänellä viikon.

      2 · ti 5.1. · Tapaamiseen · työnohjaukseen

      > Vuorolista. Haluaisin ymmärtää, mikä sen sai liikkeelle. Kahvipöydässä on silti yhä hiljaista.

      3 · ma 28.12. · Valta · vain oma

      > Hän kertoisi, että kuuli lomistaan samaan aikaan kuin kaikki muut.

      4 · ma 28.12. · Valta · vain otsikko

      > Kun lomalista tuli julki, yksi nousi pöydästä kesken kahvin. Nojasin sääntöihin ja selitin. Vasta sitten kysyin.

      5 · pe 11.12. · Kokeilu · työnohjaukseen

      > Kysyn vuorovastaavalta kahvilla, mitä hän tarvitsee, jotta lista voi olla hänellä.
      [1] [2] [3] [4] [5]
      [Vanhemmat]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Mikko presses 1
    Peili → Mikko (in place):
      Miten kävi · ti 5.1.

      Miten muut ottivat kokeilusi vastaan?

      > Kysyin. Hän oli odottanut sitä syksystä asti. Lista on ollut hänellä viikon.

      Ohjaajasi on lukenut tämän (ke 6.1.). Luettua ei saa lukemattomaksi.
      [Vain otsikko] [Peru jakaminen]
      [Mihin kuuluu] [Kirjoita uudelleen]
      [Poista] [Kaikki]
Mikko presses Poista
    Peili → Mikko (in place):
      Poistetaanko tämä pysyvästi? Poistettua ei saa takaisin.

      Ohjaajasi on lukenut tämän (ke 6.1.). Luettua ei saa lukemattomaksi.
      [Poista pysyvästi] [Takaisin]
Mikko presses Poista pysyvästi
    Peili → Mikko (in place):
      Poistettu pysyvästi.
      [Kaikki]

-- Yksi prosessi; ensin hän miettii
Mikko: /poista
    Peili → Mikko:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Yksi vastaus] [Yksi prosessi]
      [Kaikki]
      [Antaa olla]
Mikko presses Yksi prosessi
    Peili → Mikko (in place):
      Ohjaaja: Sari Virtanen. Kaikki tietosi poistetaan tästä prosessista: vastaukset, ääniviestit, tavoitteet ja tieto siitä, kuka on lukenut. Niitä ei saa takaisin.

      Samalla lähdet, eikä kysymyksiä enää tule. Ohjaajallesi kerrotaan vain, että olet lähtenyt.

      Jos haluat tämän, kirjoita sana POISTA.
      [Antaa olla]
Mikko: Poistakaa sitten
    Peili → Mikko:
      En ymmärtänyt tuota tässä kohdassa.

      Ohjaaja: Sari Virtanen. Kaikki tietosi poistetaan tästä prosessista: vastaukset, ääniviestit, tavoitteet ja tieto siitä, kuka on lukenut. Niitä ei saa takaisin.

      Samalla lähdet, eikä kysymyksiä enää tule. Ohjaajallesi kerrotaan vain, että olet lähtenyt.

      Jos haluat tämän, kirjoita sana POISTA.
      [Antaa olla]
Mikko presses Antaa olla
    Peili → Mikko (in place):
      Selvä. Mitään ei poisteta.
Mikko: /poista
    Peili → Mikko:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Yksi vastaus] [Yksi prosessi]
      [Kaikki]
      [Antaa olla]
Mikko presses Yksi prosessi
    Peili → Mikko (in place):
      Ohjaaja: Sari Virtanen. Kaikki tietosi poistetaan tästä prosessista: vastaukset, ääniviestit, tavoitteet ja tieto siitä, kuka on lukenut. Niitä ei saa takaisin.

      Samalla lähdet, eikä kysymyksiä enää tule. Ohjaajallesi kerrotaan vain, että olet lähtenyt.

      Jos haluat tämän, kirjoita sana POISTA.
      [Antaa olla]
Mikko:  poista.
    Peili → Mikko:
      Tästä prosessista on poistettu kaikki kirjoittamasi, ääniviestisi ja tavoitteesi sekä tieto siitä, kuka on lukenut.

      En voi poistaa sitä, mitä näistä keskusteluista on yhä Telegramissa ja puhelimissa, enkä sitä, mitä muut ovat lukeneet, tulostaneet tai ottaneet talteen. Tämän keskustelun voit itse tyhjentää Telegramissa.

      Poistettuja tietoja ei voi avata varmuuskopioista, jotka tehdään tämän yön jälkeen. Vanhemmista varmuuskopioista ne voi avata vielä enintään 7 päivän ajan.

      Ohjaajallesi jäävät nimi, jolla prosessi on hänen luettelossaan, ja tapaamisten päivät.
    Peili → Sari:
      Mikko, päiväkeskus on lähtenyt prosessista. Hänelle ei enää lähde kysymyksiä. /kooste näyttää sen, mitä sinulle on jaettu.
      [Päätä prosessi]
Mikko: /omat
    Peili → Mikko:
      Täällä ei ole vielä mitään. Se, mitä kirjoitat minulle, kertyy tänne.
Sari: /kooste
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 7.1.2027 klo 14.00
      Edellinen tapaaminen: torstaina 10.12.2026 klo 14.00
      Koottu to 7.1.

      Ohjattava on lähtenyt prosessista (to 7.1.).

      Tätä tapaamista varten ei ole jaettu mitään.

      Siitä ei voi päätellä, onko jotakin kirjoitettu.

      Tämä kooste poistetaan keskustelusta vuorokauden kuluttua. /kooste tuo sen takaisin.
    Peili → Sari:
      <Kooste 2027-01-07.pdf>

-- Kaikki
Mikko: /poista
    Peili → Mikko:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Kaikki]
      [Antaa olla]
Mikko presses Kaikki
    Peili → Mikko (in place):
      Kaikki tietosi poistetaan: se, mitä olet kirjoittanut missä tahansa prosessissa, tavoitteesi ja asetuksesi, nimesi ja tämän keskustelun tunnistenumero. Sen jälkeen en tunne sinua. Mitään ei saa takaisin.

      Jos haluat tämän, kirjoita sana POISTA.
      [Antaa olla]
Mikko: Poista
    Peili → Mikko:
      Kaikki tietosi on poistettu. En tunne sinua enää, ja uudella kutsulla aloitetaan alusta.

      En voi poistaa sitä, mitä näistä keskusteluista on yhä Telegramissa ja puhelimissa, enkä sitä, mitä muut ovat lukeneet, tulostaneet tai ottaneet talteen. Tämän keskustelun voit itse tyhjentää Telegramissa.

      Poistettuja tietoja ei voi avata varmuuskopioista, jotka tehdään tämän yön jälkeen. Vanhemmista varmuuskopioista ne voi avata vielä enintään 7 päivän ajan.
Mikko: Oletko vielä siellä?
    Peili → Mikko:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Mikko looks at the menu
      /kieli  Kieli
      /tietosuoja  Tietosuoja
      /ohje  Ohje
Mikko presses the old Poista pysyvästi
    Peili → Mikko (over the button): Tuo kysymys on suljettu.
Mikko: /omat
    Peili → Mikko:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Sari: /poista
    Peili → Sari:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Kaikki]
      [Antaa olla]
Sari presses Kaikki
    Peili → Sari (in place):
      Ohjaat prosesseja, jotka ovat kesken, ja niiden ohjattavat jäisivät odottamaan. Mitään ei ole vielä poistettu.

      Siirrä ne ensin kollegalle tai päätä ne: /ohjaukset. Jokaiselle ohjattavalle kerrotaan siitä. Sen jälkeen /poista poistaa kaikki tietosi.
      [Antaa olla]
Sari: POISTA
    Peili → Sari:
      En ymmärtänyt tuota tässä kohdassa.

      Ohjaat prosesseja, jotka ovat kesken, ja niiden ohjattavat jäisivät odottamaan. Mitään ei ole vielä poistettu.

      Siirrä ne ensin kollegalle tai päätä ne: /ohjaukset. Jokaiselle ohjattavalle kerrotaan siitä. Sen jälkeen /poista poistaa kaikki tietosi.
      [Antaa olla]
Sari presses Antaa olla
    Peili → Sari (in place):
      Selvä. Mitään ei poisteta.
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 7.1. klo 14.00, ei vielä merkitty pidetyksi
      Pidetyt tapaamiset: 1/8

      Ohjattava on lähtenyt prosessista.
      [Tapaamiset]
      [Päätä prosessi]
      [Valmis]
Sari presses Päätä prosessi
    Peili → Sari (in place):
      Päätetäänkö prosessi Mikko, päiväkeskus? Kysymyksiä ei enää tule, ja siitä kerrotaan ohjattavalle. Kirjoitettu säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää.
      [Päätä prosessi] [Ei nyt]
Sari presses Päätä prosessi
    Peili → Sari (in place):
      Prosessi Mikko, päiväkeskus on päättynyt.
Sari: /poista
    Peili → Sari:
      Mitä poistetaan? Mitään ei poisteta, ennen kuin vahvistat sen.
      [Kaikki]
      [Antaa olla]
Sari presses Kaikki
    Peili → Sari (in place):
      Kaikki tietosi poistetaan: se, mitä olet kirjoittanut missä tahansa prosessissa, tavoitteesi ja asetuksesi, nimesi ja tämän keskustelun tunnistenumero. Sen jälkeen en tunne sinua. Mitään ei saa takaisin.

      Jos haluat tämän, kirjoita sana POISTA.
      [Antaa olla]
Sari: "poista"
    Peili → Sari:
      Kaikki tietosi on poistettu. En tunne sinua enää, ja uudella kutsulla aloitetaan alusta.

      En voi poistaa sitä, mitä näistä keskusteluista on yhä Telegramissa ja puhelimissa, enkä sitä, mitä muut ovat lukeneet, tulostaneet tai ottaneet talteen. Tämän keskustelun voit itse tyhjentää Telegramissa.

      Poistettuja tietoja ei voi avata varmuuskopioista, jotka tehdään tämän yön jälkeen. Vanhemmista varmuuskopioista ne voi avata vielä enintään 7 päivän ajan.

      Kysymykset, jotka esitit, jäävät niille, jotka vastasivat niihin. Heille näkyy, minä päivinä ohjaaja on lukenut, mutta nimesi ei näy.
Sari: /ohjaukset
    Peili → Sari:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
