# Outo syöte: jokainen saa kohteliaan, täsmällisen vastauksen, eikä mitään kirjoitettua katoa
As told in: fi_1_alku
Speaks: Outi fi
Speaks: Liisa sv

-- Vieras
Outi: hei
    Peili → Outi:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Outi: /kooste
    Peili → Outi:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Outi sends sticker
    Peili → Outi:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Outi says 5 s
    Peili → Outi:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Mukaan pääsee kutsulla: työnohjaaja lähettää linkin, ja keskustelu alkaa, kun linkin avaa.

      /ohje kertoo lisää. /tietosuoja kertoo, mitä talletetaan.
Outi opens the link: arvaus
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.

-- Kutsu on jo käytetty, vanhentunut tai arvattu: vastaus on sama
Outi opens the invitation
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.
Outi opens the link: arvaus2
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.
Outi opens the link: arvaus3
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.
Outi opens the link: arvaus4
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.

-- Viiden yrityksen jälkeen oikeakaan ei aukea ennen kuin tunti on kulunut
Sari: /uusi
    Peili → Sari:
      Uusi ohjausprosessi. Mikä on sen muoto?
      [Yksilötyönohjaus]
      [Esihenkilötyönohjaus]
      [Jatka myöhemmin]
Sari presses Yksilötyönohjaus
    Peili → Sari (in place):
      Millä nimellä ohjattava näkyy sinulle? Kirjoita nimi tähän. Vain sinä näet sen.
      [Jatka myöhemmin]
Sari: Outi
    Peili → Sari:
      Mitä kieltä puhun ohjattavan kanssa?
      [Suomi] [Svenska] [English]
      [Jatka myöhemmin]
Sari presses Suomi
    Peili → Sari (in place):
      Mikä ohjelma? Jokaiseen tapaamisten väliin tulee vuorollaan yksi teema.
      [Neljä näkökulmaa johtamiseen]
      [Itsensä johtaminen ja kuormitus]
      [Työyhteisö]
      [Ajankohtaista]
      [Oma valinta]
      [Jatka myöhemmin]
Sari presses Ajankohtaista
    Peili → Sari (in place):
      Kuinka usein tapaatte?
      [2 viikon välein] [3 viikon välein] [4 viikon välein]
      [Sovittuina päivinä]
      [Jatka myöhemmin]
Sari presses 2 viikon välein
    Peili → Sari (in place):
      Milloin on seuraava tapaaminen? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [ma 7.12.] [ti 8.12.] [ke 9.12.]
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari presses Ei vielä tiedossa
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [5 tapaamista] [8 tapaamista]
      [10 tapaamista] [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses Toistaiseksi
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Outi
      Muoto: Yksilötyönohjaus
      Kieli: Suomi
      Teemat: Ajankohtaista
      Rytmi: 2 viikon välein
      Tapaamiset: ei vielä tiedossa
      Päättyminen: jatkuu toistaiseksi
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Outi.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token2

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.
Outi opens the invitation
    Peili → Outi:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.
Clock: +61 minutes
Sari opens the invitation
    Peili → Sari:
      Tämä kutsu on tarkoitettu ohjattavalle. Välitä se hänelle.
Outi opens the invitation
    Peili → Outi:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana.

      Tapaamisten välillä kysyn yhden kysymyksen kerrallaan. Vastaat omin sanoin silloin, kun sinulle sopii, ja päätät jokaisesta vastauksesta erikseen, saako ohjaajasi lukea sen. Hän lukee vain sen, minkä itse jaat.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Vastaukset talletetaan salattuina. Tämä keskustelu on tavallinen Telegram-keskustelu: sitä ei ole salattu päästä päähän, joten Telegram voi teknisesti nähdä, mitä siinä kirjoitetaan. Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää tai kunnes poistat sen itse.
      [Jatka] [Lue lisää]
      [Ei kiitos]
Outi: Voinko vain kirjoittaa tähän?
    Peili → Outi:
      Mitään ei vielä talleteta, joten en ottanut tuota talteen. Tarvitsen ensin valintasi.
    Peili → Outi:
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Jatketaanko?
      [Jatka] [Ei kiitos]
Outi presses Jatka
    Peili → Outi (in place):
      Saanko tallettaa vastauksesi? Kieltäytyminen ei vaikuta työnohjaukseesi, ja voit perua suostumuksesi milloin tahansa.
      [Saat] [Ei kiitos]
Outi presses Saat
    Peili → Outi (in place):
      Saanko tallettaa myös ääniviestejä, jos haluat joskus mieluummin puhua? Äänestä voi tunnistaa puhujan.
      [Myös ääni] [Vain teksti]
Outi presses Vain teksti
    Peili → Outi (in place):
      Poistanko viestisi tästä keskustelusta vuorokauden kuluttua? Silloin ne eivät ole näkyvissä täällä, jos puhelimesi on jonkun toisen käsissä. Peilissä ne säilyvät, ja saat ne esiin komennolla /omat.
      [Poista keskustelusta] [Jätä keskusteluun]
Outi presses Jätä keskusteluun
    Peili → Outi (in place):
      Sari Virtanen sai tiedon, että avasit kutsun. Kirjoitan tänne, kun sinut on hyväksytty mukaan.
    Peili → Sari:
      Kutsu on avattu: Outi. Avaajan nimi Telegramissa: Outi. Onko hän oikea henkilö?

      En kysy häneltä mitään, ennen kuin olet hyväksynyt hänet mukaan.
      [Hyväksy mukaan] [Älä hyväksy]
Outi: Malttamaton aloitus
    Peili → Outi:
      Ohjaajasi Sari Virtanen ei ole vielä hyväksynyt sinua mukaan, joten tätä ei talletettu.

      Kirjoitan sinulle heti, kun voit aloittaa.
Outi opens the invitation
    Peili → Outi:
      Sari Virtanen sai tiedon, että avasit kutsun. Kirjoitan tänne, kun sinut on hyväksytty mukaan.

-- Toisen napit
Outi presses Sari's Hyväksy mukaan
    Peili → Outi (over the button): Tuo kysymys on suljettu.
Outi presses Mikko's Peru jakaminen
    Peili → Outi (over the button): Tuo kysymys on suljettu.
Sari presses Hyväksy mukaan
    Peili → Sari (in place):
      Outi on hyväksytty mukaan. Ensimmäinen kysymys lähtee nyt.
    Peili → Outi:
      Sari Virtanen hyväksyi sinut mukaan. Työnohjaus alkaa.

      Kysymyksiä tulee tiistaista torstaihin klo 12.00, ellet valitse toisin. Niitä tulee enintään kaksi viikossa eikä koskaan yöllä.
      [Valitse tavoitteet] [Muuta aikoja]
    Peili → Outi:
      Aloitus

      Mikä toi sinut työnohjaukseen juuri tässä vaiheessa?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]

-- Mitä Peili ei ota vastaan
Mikko sends sticker
    Peili → Mikko:
      Tarraa en osaa lukea, joten sitä ei talletettu. Otan vastaan tekstiä ja ääniviestejä.
Mikko sends photo
    Peili → Mikko:
      Kuvia en ota vastaan. Kuvaa ja kuvatekstiä ei talletettu. Voit kertoa saman sanoin tai ääniviestillä.
Mikko sends location
    Peili → Mikko:
      Sijainteja en ota vastaan. Sijaintiasi ei talletettu. Voit kertoa saman sanoin tai ääniviestillä.
Mikko sends poll
    Peili → Mikko:
      Kyselyitä en ota vastaan, joten tätä ei talletettu. Otan vastaan tekstiä ja ääniviestejä.
Mikko sends forwarded
    Peili → Mikko:
      Otan vastaan vain omia sanojasi. Välitettyä viestiä ei talletettu. Voit kertoa asian niin kuin sinä sen näet.
Mikko sends video
    Peili → Mikko:
      Videoita en ota vastaan, joten tätä ei talletettu. Otan vastaan tekstiä ja ääniviestejä.
Mikko sends document
    Peili → Mikko:
      Tiedostoja en avaa. Tiedostoa ja sen saatetekstiä ei talletettu. Voit kertoa saman sanoin tai ääniviestillä.
Mikko sends dice
    Peili → Mikko:
      Tällaista viestiä en pysty ottamaan vastaan, joten sitä ei talletettu. Otan vastaan tekstiä ja ääniviestejä.
Mikko adds Peili to a group
    Peili → the group (and leaves): Toimin vain kahdenkeskisissä keskusteluissa, joten poistun täältä. Voit kirjoittaa minulle kahden kesken.
Mikko: /pullakahvit
    Peili → Mikko:
      En tunne tuota komentoa. /ohje näyttää ne, jotka tunnen.
Mikko: /
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]

-- Pitkä, kuvia täynnä, oikealta vasemmalle, HTML:ää
Clock: 2026-12-08 12:00
    Peili → Outi:
      Kysymys odottaa yhä, jos nyt sopii. Jos ei, anna sen olla.
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
    Peili → Outi:
      Peililtä kysymys sinulle.

      Ajankohtaista

      Mistä muut huomaavat etäpäivänä, että olet heitä varten?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko writes 4096 characters: Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
Mikko: 🙂🙂🙂 👩‍👩‍👧 <b>lihava</b> & <script>alert(1)</script> *tähti* _alaviiva_ [linkki](https://example.org)
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Vain otsikko
    Peili → Mikko (in place):
      Kirjoita ohjaajallesi otsikko, yksi rivi. Hän lukee vain sen, ei muuta.
      [Antaa olla]
Mikko writes 121 characters: Otsikko
    Peili → Mikko:
      Otsikossa on 121 merkkiä, ja siihen mahtuu enintään 120. Lyhennätkö sitä?
      [Antaa olla]
Mikko: ‮iksilo nimreip‬ <i>otsikko</i>
    Peili → Mikko:
      Ohjaajasi Sari Virtanen lukee vain tämän otsikon ennen tapaamista (to 10.12.).

      > iksilo nimreip <i>otsikko</i>
      [Peru jakaminen] [Työnohjaukseen]
      [Muuta otsikkoa] [Jatka]
Mikko: ​ ⠀
    Peili → Mikko:
      Viestissä ei ollut sanoja, joten mitään ei talletettu.
Clock: 2026-12-09 12:00
Sari: /kooste
    Peili → Sari:
      Kenen kooste?
      [Mikko, päiväkeskus]
      [Outi]
      [Antaa olla]
Sari presses Mikko, päiväkeskus
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 10.12.2026 klo 14.00
      Koottu ke 9.12.

      Mihin haluan käyttää ajan

      ti 8.12.
      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      > Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. V … (3717 characters) … nemmän kuin päiviä. Viikko oli
    Peili → Sari (protected):
      > pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin

      ti 8.12.
      > iksilo nimreip <i>otsikko</i>

      Tavoitteet
      Asteikko 0–10

      Työn hallinnan tunne
      4 (ti 1.12.)

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
Sari presses Ei
    Peili → Sari (in place):
      Lähetän koosteen, kun pyydät sitä.

-- Toinen nimi Telegramissa, esto ja paluu
Mikko is called M. Korhonen
Mikko: Nimi vaihtui, asia ei.
    Peili → Mikko:
      Talletettu muistiinpanoksi. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko blocks Peili
Clock: 2026-12-11 12:00
    Peili clears from Sari's chat: Kooste …
    Peili clears from Sari's chat: > pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin päiviä. Viikko oli pitkä, ja palavereja oli enemmän kuin …
    Peili clears from Sari's chat: <a file>
    Peili → Outi:
      Kysymys odottaa yhä, jos nyt sopii. Jos ei, anna sen olla.
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Seuraava tapaaminen: ei vielä tiedossa
      Viestit eivät mene nyt perille.

      Outi
      Seuraava tapaaminen: ei vielä tiedossa
      [Mikko, päiväkeskus]
      [Outi]
      [Valmis]
Sari presses Mikko, päiväkeskus
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: ei vielä tiedossa
      Pidetyt tapaamiset: 1/8

      Viestit eivät mene nyt perille.
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Takaisin] [Valmis]
Sari presses Takaisin
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Seuraava tapaaminen: ei vielä tiedossa
      Viestit eivät mene nyt perille.

      Outi
      Seuraava tapaaminen: ei vielä tiedossa
      [Mikko, päiväkeskus]
      [Outi]
      [Valmis]
Sari presses Valmis
    Peili → Sari (in place):
      Selvä.
Mikko returns
    Peili → Mikko:
      Tapaamisen jälkeen

      Mikä tapaamisessa esitetty kysymys on sinulle vielä auki?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: /alku
    Peili → Mikko:
      Tapaamisen jälkeen

      Mikä tapaamisessa esitetty kysymys on sinulle vielä auki?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]

-- Sama ihminen kahdessa prosessissa
Speaks: Maria fi
Maria opens the link: vääräkin
    Peili → Maria:
      Tätä kutsua ei voi avata. Se on ehkä jo käytetty, tai sen aika on kulunut umpeen. Ohjaajasi voi lähettää uuden.
Sari: /uusi
    Peili → Sari:
      Uusi ohjausprosessi. Mikä on sen muoto?
      [Yksilötyönohjaus]
      [Esihenkilötyönohjaus]
      [Jatka myöhemmin]
Sari presses Esihenkilötyönohjaus
    Peili → Sari (in place):
      Millä nimellä ohjattava näkyy sinulle? Kirjoita nimi tähän. Vain sinä näet sen.
      [Jatka myöhemmin]
Sari: Mikko toisessa ryhmässä
    Peili → Sari:
      Mitä kieltä puhun ohjattavan kanssa?
      [Suomi] [Svenska] [English]
      [Jatka myöhemmin]
Sari presses Suomi
    Peili → Sari (in place):
      Mikä ohjelma? Jokaiseen tapaamisten väliin tulee vuorollaan yksi teema.
      [Neljä näkökulmaa johtamiseen]
      [Itsensä johtaminen ja kuormitus]
      [Työyhteisö]
      [Ajankohtaista]
      [Oma valinta]
      [Jatka myöhemmin]
Sari presses Työyhteisö
    Peili → Sari (in place):
      Kuinka usein tapaatte?
      [2 viikon välein] [3 viikon välein] [4 viikon välein]
      [Sovittuina päivinä]
      [Jatka myöhemmin]
Sari presses 4 viikon välein
    Peili → Sari (in place):
      Milloin on seuraava tapaaminen? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ma 14.12.] [ti 15.12.] [ke 16.12.]
      [to 17.12.] [pe 18.12.] [ma 21.12.]
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari presses Ei vielä tiedossa
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [5 tapaamista] [8 tapaamista]
      [10 tapaamista] [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses Toistaiseksi
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Mikko toisessa ryhmässä
      Muoto: Esihenkilötyönohjaus
      Kieli: Suomi
      Teemat: Työyhteisö
      Rytmi: 4 viikon välein
      Tapaamiset: ei vielä tiedossa
      Päättyminen: jatkuu toistaiseksi
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Mikko toisessa ryhmässä.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token3

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.
Mikko opens the invitation
    Peili → Mikko:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana.

      Tapaamisten välillä kysyn yhden kysymyksen kerrallaan. Vastaat omin sanoin silloin, kun sinulle sopii, ja päätät jokaisesta vastauksesta erikseen, saako ohjaajasi lukea sen. Hän lukee vain sen, minkä itse jaat.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Vastaukset talletetaan salattuina. Tämä keskustelu on tavallinen Telegram-keskustelu: sitä ei ole salattu päästä päähän, joten Telegram voi teknisesti nähdä, mitä siinä kirjoitetaan. Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää tai kunnes poistat sen itse.
      [Jatka] [Lue lisää]
      [Ei kiitos]
Mikko presses Jatka
    Peili → Mikko (in place):
      Saanko tallettaa vastauksesi? Kieltäytyminen ei vaikuta työnohjaukseesi, ja voit perua suostumuksesi milloin tahansa.
      [Saat] [Ei kiitos]
Mikko presses Saat
    Peili → Mikko (in place):
      Saanko tallettaa myös ääniviestejä, jos haluat joskus mieluummin puhua? Äänestä voi tunnistaa puhujan.
      [Myös ääni] [Vain teksti]
Mikko presses Vain teksti
    Peili → Mikko (in place):
      Poistanko viestisi tästä keskustelusta vuorokauden kuluttua? Silloin ne eivät ole näkyvissä täällä, jos puhelimesi on jonkun toisen käsissä. Peilissä ne säilyvät, ja saat ne esiin komennolla /omat.
      [Poista keskustelusta] [Jätä keskusteluun]
Mikko presses Jätä keskusteluun
    Peili → Mikko (in place):
      Sari Virtanen sai tiedon, että avasit kutsun. Kirjoitan tänne, kun sinut on hyväksytty mukaan.
    Peili → Sari:
      Kutsu on avattu: Mikko toisessa ryhmässä. Avaajan nimi Telegramissa: M. Korhonen. Onko hän oikea henkilö?

      En kysy häneltä mitään, ennen kuin olet hyväksynyt hänet mukaan.
      [Hyväksy mukaan] [Älä hyväksy]
Sari presses Hyväksy mukaan
    Peili → Sari (in place):
      Mikko toisessa ryhmässä on hyväksytty mukaan. Ensimmäinen kysymys lähtee nyt.
    Peili → Mikko:
      Sari Virtanen hyväksyi sinut mukaan. Työnohjaus alkaa.

      Kysymyksiä tulee tiistaista torstaihin klo 12.00, ellet valitse toisin. Niitä tulee enintään kaksi viikossa eikä koskaan yöllä.
      [Valitse tavoitteet] [Muuta aikoja]
    Peili → Mikko:
      Aloitus

      Jos voisit ymmärtää yhden asian työstäsi paremmin, mikä se olisi?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko presses Ei tätä
    Peili → Mikko (in place):
      Voit jättää tämän kysymyksen väliin. Valintaasi ei talleteta.
      [Ei nyt]
      [Tulee liian lähelle]
      [Sanon sen ääneen]
      [Takaisin]
Mikko presses Ei nyt
    Peili → Mikko (in place):
      Selvä. Annan tämän kysymyksen olla. Seuraava tulee aikanaan.
      [Vastaan sittenkin]
Mikko: Kumpaan tämä kuuluu?
    Peili → Mikko:
      Talletettu muistiinpanoksi. Vain sinä näet tämän.

      Ohjaaja: Sari Virtanen, pe 11.12. alkaen
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
      [Ohjaaja Sari Virtanen, ti 1.12. alkaen]
Mikko presses Ohjaaja Sari Virtanen, ti 1.12. alkaen
    Peili → Mikko (in place):
      Siirretty. Ohjaaja siinä prosessissa: Sari Virtanen, ti 1.12. alkaen. Vain sinä näet tämän.
      [Seuraavaan tapaamiseen] [Työnohjaukseen]
      [Muistiinpanoksi] [Unohda tämä]
Mikko: /tavoitteet
    Peili → Mikko:
      Mitä ohjausprosessia tarkoitat?
      [Sari Virtanen, pe 11.12. alkaen]
      [Sari Virtanen, ti 1.12. alkaen]
      [Valmis]
Mikko: /asetukset
    Peili → Mikko:
      Mitä ohjausprosessia tarkoitat?
      [Sari Virtanen, pe 11.12. alkaen]
      [Sari Virtanen, ti 1.12. alkaen]
      [Valmis]
Mikko: /lopeta
    Peili → Mikko:
      Mistä ohjausprosessista lähdet?
      [Sari Virtanen, pe 11.12. alkaen]
      [Sari Virtanen, ti 1.12. alkaen]
      [Jään]
Mikko presses Jään
    Peili → Mikko (in place):
      Selvä. Kaikki on ennallaan.

-- Kutsu vanhenee
Sari: /uusi
    Peili → Sari:
      Uusi ohjausprosessi. Mikä on sen muoto?
      [Yksilötyönohjaus]
      [Esihenkilötyönohjaus]
      [Jatka myöhemmin]
Sari presses Yksilötyönohjaus
    Peili → Sari (in place):
      Millä nimellä ohjattava näkyy sinulle? Kirjoita nimi tähän. Vain sinä näet sen.
      [Jatka myöhemmin]
Sari: Liisa
    Peili → Sari:
      Mitä kieltä puhun ohjattavan kanssa?
      [Suomi] [Svenska] [English]
      [Jatka myöhemmin]
Sari presses Svenska
    Peili → Sari (in place):
      Mikä ohjelma? Jokaiseen tapaamisten väliin tulee vuorollaan yksi teema.
      [Neljä näkökulmaa johtamiseen]
      [Itsensä johtaminen ja kuormitus]
      [Työyhteisö]
      [Ajankohtaista]
      [Oma valinta]
      [Jatka myöhemmin]
Sari presses Ajankohtaista
    Peili → Sari (in place):
      Kuinka usein tapaatte?
      [2 viikon välein] [3 viikon välein] [4 viikon välein]
      [Sovittuina päivinä]
      [Jatka myöhemmin]
Sari presses 2 viikon välein
    Peili → Sari (in place):
      Milloin on seuraava tapaaminen? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ma 14.12.] [ti 15.12.] [ke 16.12.]
      [to 17.12.] [pe 18.12.] [ma 21.12.]
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari presses Ei vielä tiedossa
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [5 tapaamista] [8 tapaamista]
      [10 tapaamista] [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses Toistaiseksi
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Liisa
      Muoto: Yksilötyönohjaus
      Kieli: Svenska
      Teemat: Ajankohtaista
      Rytmi: 2 viikon välein
      Tapaamiset: ei vielä tiedossa
      Päättyminen: jatkuu toistaiseksi
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Liisa.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen bjuder in dig till arbetshandledning där programmet Peili används mellan träffarna. Länken öppnar Peili i Telegram: https://t.me/PeiliBot?start=token4

      Du kan först läsa vad det handlar om och sedan avgöra om det passar dig.
Clock: +15 days
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Valta

      Kun joku on suuttunut sinulle, mitä siitä lähtee mukaasi kotiin?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
    Peili → Outi:
      Peililtä kysymys sinulle.

      Ajankohtaista

      Mikä pysyy teillä samana, vaikka moni muu muuttuu?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Liisa opens the invitation
    Peili → Liisa:
      Den här inbjudan går inte att öppna. Den kan redan vara använd, eller så har tiden gått ut. Din handledare kan skicka en ny.
