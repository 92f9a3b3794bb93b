# Ohjattavan omat asetukset: ajat, tauko, kuka lukee, tietosuoja, ohje, kieli, lähteminen
As told in: fi_1_alku

-- Ajat
Mikko presses Muuta aikoja
    Peili → Mikko:
      Minä päivinä kysymykset sopivat sinulle?

      Kysymysten ajat: tiistai, keskiviikko ja torstai, klo 12.00.
      [maanantai] [✓ tiistai]
      [✓ keskiviikko] [✓ torstai]
      [perjantai] [lauantai]
      [sunnuntai]
      [Kellonaika] [Valmis]
Mikko presses maanantai
    Peili → Mikko (in place):
      Minä päivinä kysymykset sopivat sinulle?

      Kysymysten ajat: maanantai, tiistai, keskiviikko ja torstai, klo 12.00.
      [✓ maanantai] [✓ tiistai]
      [✓ keskiviikko] [✓ torstai]
      [perjantai] [lauantai]
      [sunnuntai]
      [Kellonaika] [Valmis]
Mikko presses tiistai
    Peili → Mikko (in place):
      Minä päivinä kysymykset sopivat sinulle?

      Kysymysten ajat: maanantai, keskiviikko ja torstai, klo 12.00.
      [✓ maanantai] [tiistai]
      [✓ keskiviikko] [✓ torstai]
      [perjantai] [lauantai]
      [sunnuntai]
      [Kellonaika] [Valmis]
Mikko presses keskiviikko
    Peili → Mikko (in place):
      Minä päivinä kysymykset sopivat sinulle?

      Kysymysten ajat: maanantai ja torstai, klo 12.00.
      [✓ maanantai] [tiistai]
      [keskiviikko] [✓ torstai]
      [perjantai] [lauantai]
      [sunnuntai]
      [Kellonaika] [Valmis]
Mikko presses torstai
    Peili → Mikko (in place):
      Minä päivinä kysymykset sopivat sinulle?

      Kysymysten ajat: maanantai, klo 12.00.
      [✓ maanantai] [tiistai]
      [keskiviikko] [torstai]
      [perjantai] [lauantai]
      [sunnuntai]
      [Kellonaika] [Valmis]
Mikko presses maanantai
    Peili → Mikko (over the button): Ainakin yksi päivä tarvitaan. Tauko keskeyttää kysymykset kokonaan.
Mikko presses Kellonaika
    Peili → Mikko (in place):
      Mihin aikaan kysymykset sopivat sinulle? Voit myös kirjoittaa kellonajan.
      [8.00] [9.00] [10.00] [11.00]
      [12.00] [13.00] [14.00] [15.00]
      [16.00] [17.00] [18.00] [19.00]
      [Takaisin]
Mikko: klo 21
    Peili → Mikko:
      Kellonaika osuu hiljaiseen aikaasi, klo 20.00–8.00.

      Mihin aikaan kysymykset sopivat sinulle? Voit myös kirjoittaa kellonajan.
      [8.00] [9.00] [10.00] [11.00]
      [12.00] [13.00] [14.00] [15.00]
      [16.00] [17.00] [18.00] [19.00]
      [Takaisin]
Mikko: 9.30
    Peili → Mikko:
      Kysymysten ajat: maanantai, klo 9.30.

      Hiljainen aika: klo 20.00–8.00.

      Ääniviestit talletetaan.

      Kirjoittamasi jää tähän keskusteluun.

      Aikavyöhyke: Europe/Helsinki.
      [Päivät] [Kellonaika] [Hiljainen aika]
      [Ei ääniviestejä] [Poista keskustelusta]
      [Peru suostumus]
      [Aikavyöhyke]
      [Valmis]
Mikko presses Hiljainen aika
    Peili → Mikko (in place):
      Hiljaisena aikana mitään ei tule itsestään. Milloin se alkaa illalla?
      [17.00] [18.00] [19.00] [20.00]
      [21.00] [22.00] [23.00]
      [Takaisin]
Mikko presses 19.00
    Peili → Mikko (in place):
      Milloin hiljainen aika päättyy aamulla?
      [5.00] [6.00] [7.00]
      [8.00] [9.00]
      [Takaisin]
Mikko presses 8.00
    Peili → Mikko (in place):
      Kysymysten ajat: maanantai, klo 9.30.

      Hiljainen aika: klo 19.00–8.00.

      Ääniviestit talletetaan.

      Kirjoittamasi jää tähän keskusteluun.

      Aikavyöhyke: Europe/Helsinki.
      [Päivät] [Kellonaika] [Hiljainen aika]
      [Ei ääniviestejä] [Poista keskustelusta]
      [Peru suostumus]
      [Aikavyöhyke]
      [Valmis]
Mikko presses Ei ääniviestejä
    Peili → Mikko (in place):
      Kysymysten ajat: maanantai, klo 9.30.

      Hiljainen aika: klo 19.00–8.00.

      Ääniviestejä ei talleteta.

      Kirjoittamasi jää tähän keskusteluun.

      Aikavyöhyke: Europe/Helsinki.
      [Päivät] [Kellonaika] [Hiljainen aika]
      [Salli ääniviestit] [Poista keskustelusta]
      [Peru suostumus]
      [Aikavyöhyke]
      [Valmis]
Mikko presses Poista keskustelusta
    Peili → Mikko (in place):
      Kysymysten ajat: maanantai, klo 9.30.

      Hiljainen aika: klo 19.00–8.00.

      Ääniviestejä ei talleteta.

      Kirjoittamasi poistetaan tästä keskustelusta vuorokauden kuluttua. Peilissä se säilyy.

      Aikavyöhyke: Europe/Helsinki.
      [Päivät] [Kellonaika] [Hiljainen aika]
      [Salli ääniviestit] [Jätä keskusteluun]
      [Peru suostumus]
      [Aikavyöhyke]
      [Valmis]
Mikko presses Aikavyöhyke
    Peili → Mikko (in place):
      Millä aikavyöhykkeellä olet? Voit myös kirjoittaa sen, esimerkiksi Europe/Berlin.
      [Europe/Helsinki] [Europe/Mariehamn]
      [Europe/Stockholm] [Europe/Tallinn]
      [Europe/London] [UTC]
      [Takaisin]
Mikko: Europe/Stockholm
    Peili → Mikko:
      Kysymysten ajat: maanantai, klo 9.30.

      Hiljainen aika: klo 19.00–8.00.

      Ääniviestejä ei talleteta.

      Kirjoittamasi poistetaan tästä keskustelusta vuorokauden kuluttua. Peilissä se säilyy.

      Aikavyöhyke: Europe/Stockholm.
      [Päivät] [Kellonaika] [Hiljainen aika]
      [Salli ääniviestit] [Jätä keskusteluun]
      [Peru suostumus]
      [Aikavyöhyke]
      [Valmis]
Mikko presses Valmis
    Peili → Mikko (in place):
      Selvä. Nämä asetukset ovat nyt voimassa.

-- Ääntä ei talleteta, ennen kuin siihen on lupa
Mikko says 20 s
    Peili → Mikko:
      Ääniviestiä ei talletettu, koska et ole sallinut ääniviestejä. Voit kirjoittaa tai sallia ne.
      [Salli ääniviestit]
Mikko presses Salli ääniviestit
    Peili → Mikko (in place):
      Tästä lähtien ääniviestisi talletetaan niin kuin kirjoittamasi. Lähetätkö viestin uudelleen?
Mikko says 20 s
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Clock: +26 hours
    Peili clears from Mikko's chat: Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani.
    Peili clears from Mikko's chat: Teen yhä puolet entisestä työstäni, ja uusi jää iltaan.
    Peili clears from Mikko's chat: (voice 20 s)

-- Tauko
Mikko: /tauko
    Peili → Mikko:
      Kuinka pitkä tauko on? Voit myös kirjoittaa päivän, jolloin kysymyksiä saa taas tulla.
      [Viikko] [Kaksi viikkoa] [Kuukausi]
      [Antaa olla]
Mikko: 31.2.
    Peili → Mikko:
      Sellaista päivää ei ole kalenterissa.

      Kuinka pitkä tauko on? Voit myös kirjoittaa päivän, jolloin kysymyksiä saa taas tulla.
      [Viikko] [Kaksi viikkoa] [Kuukausi]
      [Antaa olla]
Mikko: 1.12.
    Peili → Mikko:
      Kysymyksiä tulisi taas vasta keskiviikkona 1.12.2027. Onko tämä oikein?
      [Kyllä] [Toinen päivä]
Mikko: 14.12.
    Peili → Mikko:
      Selvä. Nyt on hiljaista, ja kysymykset jatkuvat itsestään maanantaina 14.12.2026.

      Voit silti kirjoittaa tänne. Komennolla /tauko voit päättää tauon aiemmin.
Clock: 2026-12-09 12:00
Mikko: /alku
    Peili → Mikko:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Ohjaajasi on Sari Virtanen. Seuraava kysymys tulee ma 14.12. klo 9.30. Voit kirjoittaa tänne milloin haluat.
Mikko: /tauko
    Peili → Mikko:
      Nyt on tauko. Kysymykset jatkuvat itsestään maanantaina 14.12.2026.

      Voit päättää tauon nyt, valita uudelleen tai kirjoittaa toisen päivän.
      [Päätä tauko]
      [Viikko] [Kaksi viikkoa] [Kuukausi]
      [Antaa olla]
Mikko presses Päätä tauko
    Peili → Mikko (in place):
      Tauko on päättynyt. Kysymyksiä tulee taas sinulle sopivina päivinä.
Mikko: /tauko
    Peili → Mikko:
      Kuinka pitkä tauko on? Voit myös kirjoittaa päivän, jolloin kysymyksiä saa taas tulla.
      [Viikko] [Kaksi viikkoa] [Kuukausi]
      [Antaa olla]
Mikko presses Antaa olla
    Peili → Mikko (in place):
      Selvä. Kaikki on ennallaan.

-- Kuka, tietosuoja, ohje
Mikko: /kuka
    Peili → Mikko:
      Ohjaajasi Sari Virtanen voi lukea sen, minkä olet itse jakanut: vastaukset, otsikot, tavoitteet ja luvut, jokaisen erikseen. Muu on vain sinun. Ohjaaja ei näe edes sitä, onko muuta.

      Mitään kirjoittamastasi ei ole vielä luettu.

      Telegram välittää tämän keskustelun ja voi teknisesti lukea sen. Keskustelua ei ole salattu päästä päähän.

      Kirjoittamasi on palvelimella salattuna. Henkilö, jolla on täydet oikeudet käynnissä olevaan palvelimeen, pystyisi avaamaan sen. Työnantaja, joka maksaa työnohjauksen, ei näe mitään.
Mikko: /tietosuoja
    Peili → Mikko:
      Kuka vastaa tiedoista. Rekisterinpitäjä on työnohjaaja tai hänen yrityksensä. Palvelimen ylläpitäjä käsittelee tietoja rekisterinpitäjän lukuun. Telegram vastaa omasta palvelustaan.

      Mitä talletetaan. Nimesi ja tunnistenumerosi Telegramissa (ei puhelinnumeroasi), kielesi ja valintasi, vastauksesi, ääniviestisi ja tavoitteesi sekä se, milloin ohjaajallesi on lähetetty jotakin. Nimet, tunnistenumerot, vastaukset, ääniviestit ja tavoitteet talletetaan salattuina. Asiakkaiden ja työkaverien nimet on hyvä jättää pois.

      Kuka voi lukea. Sinä näet kaiken, mitä olet kirjoittanut. Ohjaajasi lukee vain sen, minkä jaat, yhden vastauksen kerrallaan, eikä näe edes sitä, onko muuta. Työnantaja, joka maksaa työnohjauksen, ei näe mitään. Henkilö, jolla on täydet oikeudet käynnissä olevaan palvelimeen, pystyisi avaamaan sinne talletetut tiedot.

      Jos tämä muuttuu. Jos toinen ohjaaja jatkaa prosessia, sinulle kerrotaan, kuka hän on, ja hän lukee vain sen, minkä jaat annettuasi suostumuksesi uudelleen. Jos palvelun ylläpitäjä ottaa kopion tiedoistasi, /kuka kertoo, milloin.

      Mitä Telegram näkee. Keskustelua Peilin kanssa ei ole salattu päästä päähän: viestit kulkevat Telegramin palvelimien kautta ja jäävät sinne, ja Telegram voi teknisesti lukea ne. Komennolla /asetukset voit valita, että kirjoittamasi poistetaan tästä keskustelusta vuorokauden kuluttua.

      Kuinka kauan. Tietosi säilyvät, kunnes ohjausprosessin päättymisestä on kulunut 90 päivää, ellei prosessille ole sovittu muuta määrää (0–365; määrä kerrotaan ennen suostumustasi), tai kunnes poistat jotakin itse. Kerron sinulle 30 ja 7 päivää ennen kuin tiedot poistetaan. Luonnokset säilyvät 14 päivää ja tieto siitä, kuka on lukenut, vuoden.

      Oikeutesi. Tallettaminen perustuu suostumukseesi. Voit kielt … (401 characters) … etulle: https://tietosuoja.fi.

      Miten lähdet. Kirjoita /lopeta ja vahvista kerran. Syytä ei kysytä.
Mikko: /ohje
    Peili → Mikko:
      Olen Peili. Kysyn työnohjaustapaamisten välillä yhden kysymyksen kerrallaan. En neuvo enkä arvioi.

      Voit kirjoittaa tai puhua tänne milloin haluat. Kaikki jää vain sinulle, ellet itse jaa sitä. Jaat aina yhden vastauksen kerrallaan. Kysymyksen voi aina ohittaa.

      /omat näyttää kaiken, mitä olet kirjoittanut. Siellä voit jakaa tekstin, perua sen jakamisen tai poistaa sen.

      /tavoitteet näyttää tavoitteesi. /kuka kertoo, kuka voi lukea, kuka on lukenut ja milloin.

      /valmistaudu esittää kolme kysymystä ennen vaikeaa keskustelua.

      Komennolla /asetukset valitset sinulle sopivat päivät ja kellonajat. /tauko keskeyttää kysymykset joksikin aikaa, /lopeta lopettaa ne.

      /poista poistaa yhden vastauksen, yhden prosessin tai kaiken.

      /kieli vaihtaa kielen, /tietosuoja kertoo, mitä talletetaan.

      /kopio lähettää sinulle kopion kaikista tiedoistasi.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Kriisipuhelin: 09 2525 0111. Linja voi olla varattu. Yritä silloin uudelleen. Numero on tarkistettu 21.11.2026.

-- Kieli
Mikko: /kieli
    Peili → Mikko:
      Millä kielellä jatketaan?
      [Suomi] [Svenska] [English]
Mikko presses Svenska
    Peili → Mikko (in place):
      Från och med nu talar jag svenska. /hjalp visar kommandona.
Mikko looks at the menu
      /mina  Allt du har skrivit
      /mal  Dina mål
      /forbered  Inför ett svårt samtal
      /paus  Paus från frågorna
      /vem  Vem som kan läsa och vem som har läst
      /avsluta  Lämna processen
      /kopia  En kopia av allt som är ditt
      /radera  Ta bort det som är ditt
      /installningar  Inställningar
      /sprak  Språk
      /integritet  Integritet och dataskydd
      /hjalp  Hjälp
Mikko: /hjalp
    Peili → Mikko:
      Jag är Peili. Mellan två handledningsträffar ställer jag en fråga i taget. Jag ger inga råd och värderar inte det du skriver.

      Du kan skriva eller tala här när du vill. Allt är bara ditt tills du själv delar det, ett svar i taget. En fråga går alltid att hoppa över.

      /mina visar allt du har skrivit. Där kan du dela en text, ta tillbaka den eller ta bort den.

      /mal visar dina mål. Med /vem ser du vem som kan läsa, och vem som har läst och när.

      Med /forbered förbereder du ett svårt samtal: tre frågor, en i taget.

      Med /installningar väljer du dagar och tider som passar dig. Med /paus tar du paus från frågorna, och med /avsluta lämnar du processen.

      /radera tar bort ett svar, en process eller allt.

      Med /sprak byter du språk. /integritet berättar vad som sparas.

      Med /kopia får du en kopia av allt som är ditt.

      Det här är inte terapi, och ingen bevakar chatten. Ring 112 i en nödsituation.

      Kristelefon: 09 2525 0112. Om det är upptaget, försök igen om en stund. Numret kontrollerades 21.11.2026.
Mikko: /kieli
    Peili → Mikko:
      Vilket språk ska vi fortsätta på?
      [Suomi] [Svenska] [English]
Mikko presses Suomi
    Peili → Mikko (in place):
      Tästä lähtien puhun suomea. /ohje näyttää komennot.

-- Lähteminen
Mikko: /lopeta
    Peili → Mikko:
      Olet lähdössä tästä ohjausprosessista Peilissä. Ohjaaja: Sari Virtanen. Jos lähdet, kysymyksiä ei enää tule.

      Kirjoittamasi on edelleen sinun: /omat näyttää sen, ja siellä voit perua jakamisen tai poistaa tekstejä. Ohjaajasi voi yhä lukea sen, minkä olet jakanut, mutta ei muuta.

      Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää.

      Ohjaajallesi kerrotaan, että olet lähtenyt. Syytä ei kerrota.
      [Lähden] [Jään]
      [Peru suostumus]
Mikko presses Jään
    Peili → Mikko (in place):
      Selvä. Kaikki on ennallaan.
Mikko: /lopeta
    Peili → Mikko:
      Olet lähdössä tästä ohjausprosessista Peilissä. Ohjaaja: Sari Virtanen. Jos lähdet, kysymyksiä ei enää tule.

      Kirjoittamasi on edelleen sinun: /omat näyttää sen, ja siellä voit perua jakamisen tai poistaa tekstejä. Ohjaajasi voi yhä lukea sen, minkä olet jakanut, mutta ei muuta.

      Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää.

      Ohjaajallesi kerrotaan, että olet lähtenyt. Syytä ei kerrota.
      [Lähden] [Jään]
      [Peru suostumus]
Mikko presses Lähden
    Peili → Mikko (in place):
      Olet lähtenyt. Kysymyksiä ei enää tule.

      /omat näyttää kaiken, mitä olet kirjoittanut.
    Peili → Sari:
      Mikko, päiväkeskus on lähtenyt prosessista. Hänelle ei enää lähde kysymyksiä. /kooste näyttää sen, mitä sinulle on jaettu.
      [Päätä prosessi]
Mikko: Vielä yksi asia jäi sanomatta.
    Peili → Mikko:
      Tätä ei talletettu, koska sinulla ei ole nyt käynnissä ohjausprosessia. Komento /ohje kertoo, mitä voit tehdä.
Mikko: /omat
    Peili → Mikko:
      1 · ti 1.12. · Aloitus · vain oma

      Ääniviesti.

      2 · ti 1.12. · Aloitus · työnohjaukseen

      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani. Teen yhä puolet entisestä työ…
      [1] [2]
      [Tapaamisittain] [Teemoittain] [Mihin kuuluu]
Sari: /kooste
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 10.12.2026 klo 14.00
      Koottu ke 9.12.

      Ohjattava on lähtenyt prosessista (ke 9.12.).

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
