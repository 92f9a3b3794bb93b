# Prosessi alkaa: operaattorin linkistä avauskysymykseen ja tavoitteisiin
Starts: 2026-12-01 09:00
Speaks: Sari fi
Speaks: Mikko fi

-- Ohjaaja
Sari opens the operator's link
    Peili → Sari:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Tällä linkillä tulet tänne työnohjaajaksi.

      Millä nimellä ohjattavasi näkevät sinut? Kirjoita nimi tai paina nappia.
      [Sari]
Sari: Sari Virtanen
    Peili → Sari:
      Nimesi ohjattaville: Sari Virtanen

      Mitä kieltä puhun kanssasi?
      [Suomi] [Svenska] [English]
      [Muuta nimeä]
Sari presses Suomi
    Peili → Sari (in place):
      Minkä paikan aikaa noudatat? Jos se ei ole Helsinki, kirjoita kaupunki.
      [Helsingin aika]
Sari presses Helsingin aika
    Peili → Sari (in place):
      Olet nyt täällä työnohjaajana, Sari Virtanen.

      Tapaamisten välillä kysyn ohjattavaltasi yhden kysymyksen kerrallaan. Hän päättää jokaisesta vastauksesta erikseen, saatko lukea sen. Ennen seuraavaa tapaamista saat koosteen siitä, mitä hän on jakanut.

      /uusi aloittaa ohjausprosessin ja antaa kutsun, jonka voit välittää ohjattavalle.
Sari looks at the menu
      /uusi  Aloita ohjausprosessi
      /ohjaukset  Prosessisi ja tapaamisesi
      /kooste  Kooste ennen tapaamista
      /kysy  Oma kysymys ohjattavalle
      /kopio  Kopio kaikista tiedoistasi
      /poista  Omien tietojen poistaminen
      /asetukset  Asetukset
      /kieli  Kieli
      /tietosuoja  Tietosuoja
      /ohje  Ohje
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
Sari: Mikko, päiväkeskus
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
Sari presses Neljä näkökulmaa johtamiseen
    Peili → Sari (in place):
      Kuinka usein tapaatte?
      [2 viikon välein] [3 viikon välein] [4 viikon välein]
      [Sovittuina päivinä]
      [Jatka myöhemmin]
Sari presses 3 viikon välein
    Peili → Sari (in place):
      Milloin on seuraava tapaaminen? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [ma 7.12.] [ti 8.12.] [ke 9.12.]
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari: to 10.12. klo 14
    Peili → Sari:
      Ymmärsin: torstaina 10.12.2026 klo 14.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Jatka myöhemmin]
Sari presses Kyllä
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [5 tapaamista] [8 tapaamista]
      [10 tapaamista] [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses 8 tapaamista
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Mikko, päiväkeskus
      Muoto: Esihenkilötyönohjaus
      Kieli: Suomi
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Tapaamiset: torstaina 10.12.2026 klo 14.00
      Päättyminen: 8 tapaamisen jälkeen
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Mikko, päiväkeskus.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token1

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.

-- Ohjattava
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
Mikko presses Myös ääni
    Peili → Mikko (in place):
      Poistanko viestisi tästä keskustelusta vuorokauden kuluttua? Silloin ne eivät ole näkyvissä täällä, jos puhelimesi on jonkun toisen käsissä. Peilissä ne säilyvät, ja saat ne esiin komennolla /omat.
      [Poista keskustelusta] [Jätä keskusteluun]
Mikko presses Jätä keskusteluun
    Peili → Mikko (in place):
      Sari Virtanen sai tiedon, että avasit kutsun. Kirjoitan tänne, kun sinut on hyväksytty mukaan.
    Peili → Sari:
      Kutsu on avattu: Mikko, päiväkeskus. Avaajan nimi Telegramissa: Mikko. Onko hän oikea henkilö?

      En kysy häneltä mitään, ennen kuin olet hyväksynyt hänet mukaan.
      [Hyväksy mukaan] [Älä hyväksy]

-- Mukaan
Sari presses Hyväksy mukaan
    Peili → Sari (in place):
      Mikko, päiväkeskus on hyväksytty mukaan. Ensimmäinen kysymys lähtee nyt.
    Peili → Mikko:
      Sari Virtanen hyväksyi sinut mukaan. Työnohjaus alkaa.

      Kysymyksiä tulee tiistaista torstaihin klo 12.00, ellet valitse toisin. Niitä tulee enintään kaksi viikossa eikä koskaan yöllä.
      [Valitse tavoitteet] [Muuta aikoja]
    Peili → Mikko:
      Aloitus

      Kuvittele, että ohjaus on päättynyt. Mikä työssäsi on silloin toisin kuin nyt?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko looks at the menu
      /omat  Kaikki kirjoittamasi
      /tavoitteet  Tavoitteesi
      /valmistaudu  Ennen vaikeaa keskustelua
      /tauko  Tauko kysymyksistä
      /kuka  Kuka voi lukea ja kuka on lukenut
      /lopeta  Lähde ohjausprosessista
      /kopio  Kopio kaikista tiedoistasi
      /poista  Omien tietojen poistaminen
      /asetukset  Asetukset
      /kieli  Kieli
      /tietosuoja  Tietosuoja
      /ohje  Ohje
Mikko: Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko: Teen yhä puolet entisestä työstäni, ja uusi jää iltaan.
    Peili → Mikko (in place):
      Talletettu, 2 viestiä. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]

-- Tavoitteet
Mikko presses Valitse tavoitteet
    Peili → Mikko:
      Mihin toivot tämän työnohjauksen johtavan? Valitse yksi tai useampi tavoite. Vain sinä näet tavoitteesi, kunnes jaat jonkin niistä.
      [Työssä jaksaminen]
      [Motivaatio]
      [Ammatillinen identiteetti]
      [Työtavat]
      [Työyhteisön uudet toimintamallit]
      [Työn laatu]
      [Työn vaikuttavuus]
      [Työn pulmat]
      [Luovuus]
      [Työn hallinnan tunne]
      [Omin sanoin] [Jatka]
Mikko presses Työn hallinnan tunne
    Peili → Mikko (in place):
      Mihin toivot tämän työnohjauksen johtavan? Valitse yksi tai useampi tavoite. Vain sinä näet tavoitteesi, kunnes jaat jonkin niistä.
      [Työssä jaksaminen]
      [Motivaatio]
      [Ammatillinen identiteetti]
      [Työtavat]
      [Työyhteisön uudet toimintamallit]
      [Työn laatu]
      [Työn vaikuttavuus]
      [Työn pulmat]
      [Luovuus]
      [✓ Työn hallinnan tunne]
      [Omin sanoin] [Jatka]
Mikko presses Työn laatu
    Peili → Mikko (in place):
      Mihin toivot tämän työnohjauksen johtavan? Valitse yksi tai useampi tavoite. Vain sinä näet tavoitteesi, kunnes jaat jonkin niistä.
      [Työssä jaksaminen]
      [Motivaatio]
      [Ammatillinen identiteetti]
      [Työtavat]
      [Työyhteisön uudet toimintamallit]
      [✓ Työn laatu]
      [Työn vaikuttavuus]
      [Työn pulmat]
      [Luovuus]
      [✓ Työn hallinnan tunne]
      [Omin sanoin] [Jatka]
Mikko presses Työn laatu
    Peili → Mikko (in place):
      Mihin toivot tämän työnohjauksen johtavan? Valitse yksi tai useampi tavoite. Vain sinä näet tavoitteesi, kunnes jaat jonkin niistä.
      [Työssä jaksaminen]
      [Motivaatio]
      [Ammatillinen identiteetti]
      [Työtavat]
      [Työyhteisön uudet toimintamallit]
      [Työn laatu]
      [Työn vaikuttavuus]
      [Työn pulmat]
      [Luovuus]
      [✓ Työn hallinnan tunne]
      [Omin sanoin] [Jatka]
Mikko presses Omin sanoin
    Peili → Mikko (in place):
      Kirjoita tavoite omin sanoin yhdelle riville.
      [Takaisin]
Mikko: Tiedän, mikä työ on minun ja mikä ei
    Peili → Mikko:
      Mihin toivot tämän työnohjauksen johtavan? Valitse yksi tai useampi tavoite. Vain sinä näet tavoitteesi, kunnes jaat jonkin niistä.

      ✓ Tiedän, mikä työ on minun ja mikä ei
      [Työssä jaksaminen]
      [Motivaatio]
      [Ammatillinen identiteetti]
      [Työtavat]
      [Työyhteisön uudet toimintamallit]
      [Työn laatu]
      [Työn vaikuttavuus]
      [Työn pulmat]
      [Luovuus]
      [✓ Työn hallinnan tunne]
      [Omin sanoin] [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Työn hallinnan tunne

      Kuinka lähellä olet juuri nyt, 0–10?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Ohita]
Mikko presses 4
    Peili → Mikko (in place):
      Työn hallinnan tunne: 4. Vain sinä näet tämän.

      Muistele aikaa, jolloin luku olisi ollut pienempi. Mikä on nyt toisin?
      [Jaa luku]
      [Seuraava]
Mikko: Kalenteri on täynnä, mutta tiedän itse, mihin aika menee.
    Peili → Mikko:
      Työn hallinnan tunne: 4. Vain sinä näet tämän.

      > Kalenteri on täynnä, mutta tiedän itse, mihin aika menee.
      [Jaa luku] [Jaa teksti]
      [Seuraava]
Mikko presses Jaa luku
    Peili → Mikko (in place):
      Työn hallinnan tunne: 4. Ohjaajasi näkee tavoitteen ja tämän luvun.

      > Kalenteri on täynnä, mutta tiedän itse, mihin aika menee.
      [Peru jakaminen] [Jaa teksti]
      [Seuraava]
Mikko presses Seuraava
    Peili → Mikko (in place):
      Tiedän, mikä työ on minun ja mikä ei

      0 on kaukana, 10 on perillä. Missä olet tänään?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Ohita]
Mikko: 3
    Peili → Mikko:
      Tiedän, mikä työ on minun ja mikä ei: 3. Vain sinä näet tämän.

      Mikä on jo kunnossa, kun luku ei ole tätä pienempi?
      [Jaa luku]
      [Valmis]
Mikko presses Valmis
    Peili → Mikko (in place):
      Siinä kaikki tällä erää. Tavoitteesi löydät aina täältä: /tavoitteet
