# Tapaamisten väli: ajan käyttö, kooste, tapaaminen, mitä jäi mieleen, kokeilu, teema, muistutus
As told in: fi_1_alku

-- Kaksi päivää ennen tapaamista
Clock: 2026-12-08 12:00
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Miten annan vuorolistan takaisin niin, ettei se tunnu kenestäkään rangaistukselta?
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Tavoitteeni nyt]
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni] [Keskustelu edessä]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Tavoitteeni nyt
    Peili → Mikko:
      Työn hallinnan tunne

      Ajattele tätä viikkoa. Mihin kohtaan asteikolla 0–10 asettaisit itsesi?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Ohita]
Mikko presses 5
    Peili → Mikko (in place):
      Työn hallinnan tunne: 5. Vain sinä näet tämän.

      Mikä on jo kunnossa, kun luku ei ole tätä pienempi?
      [Jaa luku]
      [Seuraava]
Mikko presses Jaa luku
    Peili → Mikko (in place):
      Työn hallinnan tunne: 5. Ohjaajasi näkee tavoitteen ja tämän luvun.

      Mikä on jo kunnossa, kun luku ei ole tätä pienempi?
      [Peru jakaminen]
      [Seuraava]
Mikko presses Seuraava
    Peili → Mikko (in place):
      Tiedän, mikä työ on minun ja mikä ei

      0 on kaukana, 10 on perillä. Missä olet tänään?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Ohita]
Mikko presses Ohita
    Peili → Mikko (in place):
      Siinä kaikki tällä erää. Tavoitteesi löydät aina täältä: /tavoitteet

-- Kooste
Clock: 2026-12-09 16:00
Sari: /kooste
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 10.12.2026 klo 14.00
      Koottu ke 9.12.

      Mihin haluan käyttää ajan

      ti 8.12.
      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      > Miten annan vuorolistan takaisin niin, ettei se tunnu kenestäkään rangaistukselta?

      Tavoitteet
      Asteikko 0–10

      Työn hallinnan tunne
      4 (ti 1.12.), 5 (ti 8.12.)

      Prosessin alussa

      ti 1.12.
      Kuvittele, että ohjaus on päättynyt. Mikä työssäsi on silloin toisin kuin nyt?
      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani.
      >
      > Teen yhä puolet entisestä työstäni, ja uusi jää iltaan.

      Tämä kooste poistetaan keskustelusta vuorokauden kuluttua. /kooste tuo sen takaisin.
    Peili → Sari:
      <Kooste 2026-12-09.pdf>
    Peili → Sari:
      Lähetänkö koosteen aina ennen tapaamista?
      [Edellisenä iltana] [24 tuntia ennen]
      [2 tuntia ennen] [Ei]
Sari presses Edellisenä iltana
    Peili → Sari (in place):
      Lähetän koosteen aina tapaamista edeltävänä iltana.
Clock: 2026-12-09 18:00
    Peili → Sari:
      Mikko, päiväkeskus: sinulle ei ole jaettu mitään uutta ke 9.12. lähetetyn koosteen jälkeen.
      [Koko kooste]
Mikko: /kuka
    Peili → Mikko:
      Ohjaajasi Sari Virtanen voi lukea sen, minkä olet itse jakanut: vastaukset, otsikot, tavoitteet ja luvut, jokaisen erikseen. Muu on vain sinun. Ohjaaja ei näe edes sitä, onko muuta.

      Sari Virtanen: luettu ke 9.12.

      Telegram välittää tämän keskustelun ja voi teknisesti lukea sen. Keskustelua ei ole salattu päästä päähän.

      Kirjoittamasi on palvelimella salattuna. Henkilö, jolla on täydet oikeudet käynnissä olevaan palvelimeen, pystyisi avaamaan sen. Työnantaja, joka maksaa työnohjauksen, ei näe mitään.

-- Tapaaminen on pidetty
Clock: 2026-12-10 15:40
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 10.12. klo 14.00, ei vielä merkitty pidetyksi
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
Sari presses Tapaamiset
    Peili → Sari (in place):
      torstaina 10.12.2026 klo 14.00
      [to 10.12. klo 14.00]
      [Uusi tapaaminen] [Takaisin]
Sari presses to 10.12. klo 14.00
    Peili → Sari (in place):
      Tapaaminen: torstaina 10.12.2026 klo 14.00
      [Pidetty] [Siirrä] [Peru tapaaminen]
      [Takaisin]
Sari presses Pidetty
    Peili → Sari (in place):
      Pidetty: to 10.12. klo 14.00.
    Peili → Sari:
      1 tapaaminen pidetty.

      Tapaamisia ei ole tiedossa.
      [Uusi tapaaminen] [Takaisin]
Sari presses Uusi tapaaminen
    Peili → Sari (in place):
      Milloin tapaaminen on? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [to 31.12.] [to 7.1.]
      [Takaisin]
Sari: to 7.1. klo 14
    Peili → Sari:
      Ymmärsin: torstaina 7.1.2027 klo 14.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Tapaaminen on sovittu: torstaina 7.1.2027 klo 14.00.
    Peili → Sari:
      1 tapaaminen pidetty.

      torstaina 7.1.2027 klo 14.00
      [to 7.1. klo 14.00]
      [Uusi tapaaminen] [Takaisin]
    Peili → Mikko:
      Seuraava tapaaminen: to 7.1. klo 14.00.
Sari presses Takaisin
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 7.1. klo 14.00
      Pidetyt tapaamiset: 1/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
Sari presses Valmis
    Peili → Sari (in place):
      Selvä.

-- Mitä jäi mieleen
Clock: 2026-12-11 12:00
    Peili clears from Sari's chat: Kooste …
    Peili clears from Sari's chat: <a file>
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamisen jälkeen

      Mikä tapaamisessa esitetty kysymys on sinulle vielä auki?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko presses Myöhemmin
    Peili → Mikko (in place):
      Milloin palaan tähän?
      [Tänä iltana klo 18.30]
      [Huomenna klo 12.00]
      [ma 14.12. klo 12.00]
      [Takaisin]
Mikko presses Tänä iltana klo 18.30
    Peili → Mikko (in place):
      Selvä. Palaan tähän tänään klo 18.30.
      [Sittenkin nyt]
Clock: 2026-12-11 18:30
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamisen jälkeen

      Mikä tapaamisessa esitetty kysymys on sinulle vielä auki?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Ohjaajan kysymys: kenen luvalla sanon ei? Kirjoitin sen lapulle näytön reunaan.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Itselleni
    Peili → Mikko (in place):
      Tämä on sinun. Vain sinä näet sen.
      [Työnohjaukseen] [Vain otsikko]
      [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Yksi kokeilu]
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni] [Keskustelu edessä]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Yksi kokeilu
    Peili → Mikko (in place):
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
    Peili → Mikko:
      Kokeilu

      Kenen kanssa haluaisit puhua ennen seuraavaa tapaamista?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Kysyn vuorovastaavalta kahvilla, mitä hän tarvitsee, jotta lista voi olla hänellä.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 7.1.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]

-- Teema
Clock: 2026-12-22 12:00
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Valta

      Kun joku on suuttunut sinulle, mitä siitä lähtee mukaasi kotiin?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
    Peili → Mikko:
      Kysymys odottaa yhä, jos nyt sopii. Jos ei, anna sen olla.
Clock: 2026-12-23 09:30
Mikko presses Toinen kysymys
    Peili → Mikko (in place):
      Valta

      Ajattele päätöstä, jonka jouduit tekemään yksin. Mihin silloin nojasit?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Clock: 2026-12-28 12:00
Mikko: Kun lomalista tuli julki, yksi nousi pöydästä kesken kahvin.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko: Nojasin sääntöihin ja selitin. Vasta sitten kysyin.
    Peili → Mikko (in place):
      Talletettu, 2 viestiä. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Vain otsikko
    Peili → Mikko (in place):
      Kirjoita ohjaajallesi otsikko, yksi rivi. Hän lukee vain sen, ei muuta.
      [Antaa olla]
Mikko: Lomalista ja yksi pettymys
    Peili → Mikko:
      Ohjaajasi Sari Virtanen lukee vain tämän otsikon ennen tapaamista (to 7.1.).

      > Lomalista ja yksi pettymys
      [Peru jakaminen] [Työnohjaukseen]
      [Muuta otsikkoa] [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni] [Keskustelu edessä]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Toinen näkökulma
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee vain tämän otsikon ennen tapaamista (to 7.1.).

      > Lomalista ja yksi pettymys
      [Peru jakaminen] [Työnohjaukseen]
      [Muuta otsikkoa] [Jatka]
    Peili → Mikko:
      Toinen näkökulma

      Miten toinen kertoisi tästä illalla kotona?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Hän kertoisi, että kuuli lomistaan samaan aikaan kuin kaikki muut.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 7.1.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
Mikko presses Peru jakaminen
    Peili → Mikko (in place):
      Jakaminen on peruttu.

      Tämä on sinun. Vain sinä näet sen.
      [Työnohjaukseen] [Vain otsikko]
      [Jatka]

-- Ennen seuraavaa tapaamista
Clock: 2027-01-05 12:00
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Valta

      Mitä ensimmäisen minuutin aikana tapahtuu, kun otat vaikean asian puheeksi?
    Peili → Mikko:
      Kysymys odottaa yhä, jos nyt sopii. Jos ei, anna sen olla.
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Mikä on viime aikoina sujunut tavalla, jota haluaisit ymmärtää paremmin?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Vuorolista. Haluaisin ymmärtää, mikä sen sai liikkeelle. Kahvipöydässä on silti yhä hiljaista.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 7.1.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Miten kävi]
      [Tavoitteeni nyt]
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni] [Keskustelu edessä]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Miten kävi
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 7.1.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
    Peili → Mikko:
      Miten kävi

      > Kysyn vuorovastaavalta kahvilla, mitä hän tarvitsee, jotta lista voi olla hänellä.

      Miten muut ottivat kokeilusi vastaan?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Kysyin. Hän oli odottanut sitä syksystä asti. Lista on ollut hänellä viikon.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 7.1.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]

-- Toinen kooste tulee itsestään
Clock: 2027-01-06 18:05
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 7.1.2027 klo 14.00
      Edellinen tapaaminen: torstaina 10.12.2026 klo 14.00
      Koottu ke 6.1.

      Edellisen koosteen (ke 9.12.) jälkeen jaettu on merkitty sanalla Uusi.

      Mihin haluan käyttää ajan

      ti 5.1. · Uusi
      Mikä on viime aikoina sujunut tavalla, jota haluaisit ymmärtää paremmin?
      > Vuorolista. Haluaisin ymmärtää, mikä sen sai liikkeelle. Kahvipöydässä on silti yhä hiljaista.

      Tavoitteet
      Asteikko 0–10

      Työn hallinnan tunne
      4 (ti 1.12.), 5 (ti 8.12.)

      Kokeilu

      Mitä halusin kokeilla, pe 11.12. · Uusi
      Kenen kanssa haluaisit puhua ennen seuraavaa tapaamista?
      > Kysyn vuorovastaavalta kahvilla, mitä hän tarvitsee, jotta lista voi olla hänellä.

      Miten kävi, ti 5.1. · Uusi
      Miten muut ottivat kokeilusi vastaan?
      > Kysyin. Hän oli odottanut sitä syksystä asti. Lista on ollut hänellä viikon.

      Vain otsikko
      Teksti jää kirjoittajalle.

      • Lomalista ja yksi pettymys (ma 28.12.) · Uusi

      Tämä kooste poistetaan keskustelusta vuorokauden kuluttua. /kooste tuo sen takaisin.
    Peili → Sari:
      <Kooste 2027-01-06.pdf>
Clock: 2027-01-07 16:00
Mikko: /kuka
    Peili → Mikko:
      Ohjaajasi Sari Virtanen voi lukea sen, minkä olet itse jakanut: vastaukset, otsikot, tavoitteet ja luvut, jokaisen erikseen. Muu on vain sinun. Ohjaaja ei näe edes sitä, onko muuta.

      Sari Virtanen: luettu ke 6.1.

      Sari Virtanen: luettu ke 9.12.

      Telegram välittää tämän keskustelun ja voi teknisesti lukea sen. Keskustelua ei ole salattu päästä päähän.

      Kirjoittamasi on palvelimella salattuna. Henkilö, jolla on täydet oikeudet käynnissä olevaan palvelimeen, pystyisi avaamaan sen. Työnantaja, joka maksaa työnohjauksen, ei näe mitään.
