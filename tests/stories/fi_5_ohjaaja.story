# Ohjaajan arki: tapaamiset, oma kysymys, koosteen aika, tauko, uusi kutsu, prosessin päättäminen
As told in: fi_1_alku

-- Tapaaminen siirtyy ja peruuntuu
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 10.12. klo 14.00
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
      [Siirrä] [Peru tapaaminen]
      [Takaisin]
Sari presses Siirrä
    Peili → Sari (in place):
      Sovittu aika: torstaina 10.12.2026 klo 14.00. Mihin tapaaminen siirretään? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [pe 11.12.] [ma 14.12.] [ti 15.12.]
      [ke 16.12.] [to 17.12.] [pe 18.12.]
      [Takaisin]
Sari: 31.2.
    Peili → Sari:
      Sellaista päivää ei ole kalenterissa.

      Sovittu aika: torstaina 10.12.2026 klo 14.00. Mihin tapaaminen siirretään? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [pe 11.12.] [ma 14.12.] [ti 15.12.]
      [ke 16.12.] [to 17.12.] [pe 18.12.]
      [Takaisin]
Sari: eilen klo 9
    Peili → Sari:
      Se on jo mennyt.

      Sovittu aika: torstaina 10.12.2026 klo 14.00. Mihin tapaaminen siirretään? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [pe 11.12.] [ma 14.12.] [ti 15.12.]
      [ke 16.12.] [to 17.12.] [pe 18.12.]
      [Takaisin]
Sari: ti 15.12.
    Peili → Sari:
      Mihin aikaan tiistaina 15.12.2026? Voit myös kirjoittaa kellonajan.
      [9.00] [10.00] [12.00]
      [13.00] [14.00] [15.00]
      [Muuta] [Takaisin]
Sari presses 10.00
    Peili → Sari (in place):
      Ymmärsin: tiistaina 15.12.2026 klo 10.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Tapaaminen on siirretty. Uusi aika on tiistaina 15.12.2026 klo 10.00. Tapaamiseen liittyvät kysymykset siirtyvät mukana.
    Peili → Sari:
      tiistaina 15.12.2026 klo 10.00
      [ti 15.12. klo 10.00]
      [Uusi tapaaminen] [Takaisin]
    Peili → Mikko:
      Tapaaminen on siirtynyt. Uusi aika on ti 15.12. klo 10.00.
Sari presses ti 15.12. klo 10.00
    Peili → Sari (in place):
      Tapaaminen: tiistaina 15.12.2026 klo 10.00
      [Siirrä] [Peru tapaaminen]
      [Takaisin]
Sari presses Peru tapaaminen
    Peili → Sari (in place):
      Perutaanko tämä tapaaminen: tiistaina 15.12.2026 klo 10.00? Siitä kerrotaan ohjattavalle.
      [Peru tapaaminen] [Jätä ennalleen]
Sari presses Jätä ennalleen
    Peili → Sari (in place):
      Tapaaminen: tiistaina 15.12.2026 klo 10.00
      [Siirrä] [Peru tapaaminen]
      [Takaisin]
Sari presses Peru tapaaminen
    Peili → Sari (in place):
      Perutaanko tämä tapaaminen: tiistaina 15.12.2026 klo 10.00? Siitä kerrotaan ohjattavalle.
      [Peru tapaaminen] [Jätä ennalleen]
Sari presses Peru tapaaminen
    Peili → Sari (in place):
      Tapaaminen tiistaina 15.12.2026 klo 10.00 on peruttu.
    Peili → Sari:
      Tapaamisia ei ole tiedossa.
      [Uusi tapaaminen] [Takaisin]
    Peili → Mikko:
      Tapaaminen ti 15.12. klo 10.00 on peruttu.
Sari presses Uusi tapaaminen
    Peili → Sari (in place):
      Milloin tapaaminen on? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [ma 7.12.] [ti 8.12.] [ke 9.12.]
      [Takaisin]
Sari presses to 3.12.
    Peili → Sari (in place):
      Mihin aikaan torstaina 3.12.2026? Voit myös kirjoittaa kellonajan.
      [9.00] [10.00] [12.00]
      [13.00] [14.00] [15.00]
      [Muuta] [Takaisin]
Sari presses Muuta
    Peili → Sari (in place):
      Milloin tapaaminen on? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [ma 7.12.] [ti 8.12.] [ke 9.12.]
      [Takaisin]
Sari: 17.12. klo 8.30
    Peili → Sari:
      Ymmärsin: torstaina 17.12.2026 klo 8.30. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Tapaaminen on sovittu: torstaina 17.12.2026 klo 8.30.
    Peili → Sari:
      torstaina 17.12.2026 klo 8.30
      [to 17.12. klo 8.30]
      [Uusi tapaaminen] [Takaisin]
    Peili → Mikko:
      Seuraava tapaaminen: to 17.12. klo 8.30.
Sari presses Takaisin
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
Sari presses Valmis
    Peili → Sari (in place):
      Selvä.

-- Oma kysymys
Sari: /kysy
    Peili → Sari:
      Vastaanottaja: Mikko, päiväkeskus. Kirjoita kysymyksesi tähän.
      [Antaa olla]
Sari: Mikä jäi viime tapaamisesta kesken?
    Peili → Sari:
      Peililtä kysymys sinulle.

      Sari Virtanen kysyy:

      Mikä jäi viime tapaamisesta kesken?
    Peili → Sari:
      Yllä on kysymys sellaisena kuin ohjattava sen näkee. Se voi lähteä heti. Milloin kysymys lähtee?
      [Nyt]
      [Muu aika] [Kirjoita uudelleen]
      [Antaa olla]
Sari presses Kirjoita uudelleen
    Peili → Sari (in place):
      Vastaanottaja: Mikko, päiväkeskus. Kirjoita kysymyksesi tähän.
      [Antaa olla]
Sari: Mitä maanantaiaamu sinulta vaati?
    Peili → Sari:
      Peililtä kysymys sinulle.

      Sari Virtanen kysyy:

      Mitä maanantaiaamu sinulta vaati?
    Peili → Sari:
      Yllä on kysymys sellaisena kuin ohjattava sen näkee. Se voi lähteä heti. Milloin kysymys lähtee?
      [Nyt]
      [Muu aika] [Kirjoita uudelleen]
      [Antaa olla]
Sari presses Muu aika
    Peili → Sari (in place):
      Milloin kysymys lähtee? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [Takaisin]
Sari: la 5.12. klo 22
    Peili → Sari:
      Ymmärsin: lauantaina 5.12.2026 klo 22.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Vastaanottaja: Mikko, päiväkeskus. Kysymys lähtee maanantaina 7.12.2026 klo 8.00. Siihen asti sen voi perua.

      Valitsemasi aika ei sovi ohjattavalle. Tämä on seuraava sopiva.
      [Peru kysymys]
Sari: /kysy
    Peili → Sari:
      Vastaanottaja: Mikko, päiväkeskus. Kysymys lähtee ma 7.12. klo 8.00.

      > Mitä maanantaiaamu sinulta vaati?
      [Peru kysymys]
    Peili → Sari:
      Vastaanottaja: Mikko, päiväkeskus. Kirjoita kysymyksesi tähän.
      [Antaa olla]
Sari presses Peru kysymys
    Peili → Sari (in place):
      Kysymys on peruttu. Sitä ei lähetetty.
Sari presses Antaa olla
    Peili → Sari (in place):
      Selvä. Mitään ei lähetetty.
Sari: /kysy
    Peili → Sari:
      Vastaanottaja: Mikko, päiväkeskus. Kirjoita kysymyksesi tähän.
      [Antaa olla]
Sari: Mitä maanantaiaamu sinulta vaati?
    Peili → Sari:
      Peililtä kysymys sinulle.

      Sari Virtanen kysyy:

      Mitä maanantaiaamu sinulta vaati?
    Peili → Sari:
      Yllä on kysymys sellaisena kuin ohjattava sen näkee. Se voi lähteä heti. Milloin kysymys lähtee?
      [Nyt]
      [Muu aika] [Kirjoita uudelleen]
      [Antaa olla]
Sari presses Nyt
    Peili → Sari (in place):
      Vastaanottaja: Mikko, päiväkeskus. Kysymys lähtee nyt.
      [Peru kysymys]
Clock: 2026-12-01 12:00
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Sari Virtanen kysyy:

      Mitä maanantaiaamu sinulta vaati?
      [Myöhemmin]
      [Ei tätä]
Mikko: Sanoin huomenet ja menin suoraan huoneeseeni.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 17.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]

-- Kooste itsestään
Sari: /kooste
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 17.12.2026 klo 8.30
      Koottu ti 1.12.

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

      Ohjaajan kysymykset

      ti 1.12.
      Mitä maanantaiaamu sinulta vaati?
      > Sanoin huomenet ja menin suoraan huoneeseeni.

      Tämä kooste poistetaan keskustelusta vuorokauden kuluttua. /kooste tuo sen takaisin.
    Peili → Sari:
      <Kooste 2026-12-01.pdf>
    Peili → Sari:
      Lähetänkö koosteen aina ennen tapaamista?
      [Edellisenä iltana] [24 tuntia ennen]
      [2 tuntia ennen] [Ei]
Sari presses 2 tuntia ennen
    Peili → Sari (in place):
      Lähetän koosteen aina 2 tuntia ennen tapaamista.
Clock: 2026-12-17 06:30
    Peili clears from Sari's chat: Kooste …
    Peili clears from Sari's chat: <a file>
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Rooli

      Minkä asian kohdalla mietit viimeksi, kuuluuko se sinulle vai omalle esihenkilöllesi?
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
    Peili → Sari:
      Mikko, päiväkeskus: sinulle ei ole jaettu mitään uutta ti 1.12. lähetetyn koosteen jälkeen.
      [Koko kooste]

-- Tauko
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
Sari presses Tauko
    Peili → Sari (in place):
      Minä päivänä kysymykset voivat jatkua? Valitse päivä tai kirjoita se, esimerkiksi 7.1.
      [to 24.12.] [to 31.12.] [to 14.1.]
      [Takaisin]
Sari presses to 31.12.
    Peili → Sari (in place):
      Ymmärsin: torstaina 31.12.2026. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Selvä. Nyt on tauko, ja kysymykset jatkuvat torstaina 31.12.2026.
    Peili → Sari:
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8

      Nyt on tauko. Kysymykset jatkuvat torstaina 31.12.2026.
      [Tapaamiset] [Päätä tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
    Peili → Mikko:
      Sari Virtanen on keskeyttänyt kysymykset. Ne jatkuvat torstaina 31.12.2026.
Sari presses Päätä tauko
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
    Peili → Sari (over the button): Tauko on päättynyt.
    Peili → Mikko:
      Sari Virtanen on päättänyt tauon. Kysymykset jatkuvat.
Sari presses Valmis
    Peili → Sari (in place):
      Selvä.

-- Toinen prosessi: kutsua ei oteta vastaan
Speaks: Liisa fi
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
Sari presses Suomi
    Peili → Sari (in place):
      Mikä ohjelma? Jokaiseen tapaamisten väliin tulee vuorollaan yksi teema.
      [Neljä näkökulmaa johtamiseen]
      [Itsensä johtaminen ja kuormitus]
      [Työyhteisö]
      [Ajankohtaista]
      [Oma valinta]
      [Jatka myöhemmin]
Sari presses Oma valinta
    Peili → Sari (in place):
      Valitse teemat siinä järjestyksessä, jossa haluat niiden tulevan.
      [Rooli] [Valta]
      [Rakenteet] [Dialogi]
      [Itsensä johtaminen ja kuormitus] [Työyhteisö]
      [Ajankohtaista]
      [Takaisin]
Sari presses Dialogi
    Peili → Sari (in place):
      Tässä järjestyksessä: Dialogi.
      [Rooli] [Valta]
      [Rakenteet] [1. Dialogi]
      [Itsensä johtaminen ja kuormitus] [Työyhteisö]
      [Ajankohtaista]
      [Valmis] [Takaisin]
Sari presses Valta
    Peili → Sari (in place):
      Tässä järjestyksessä: Dialogi ja Valta.
      [Rooli] [2. Valta]
      [Rakenteet] [1. Dialogi]
      [Itsensä johtaminen ja kuormitus] [Työyhteisö]
      [Ajankohtaista]
      [Valmis] [Takaisin]
Sari presses 1. Dialogi
    Peili → Sari (in place):
      Tässä järjestyksessä: Valta.
      [Rooli] [1. Valta]
      [Rakenteet] [Dialogi]
      [Itsensä johtaminen ja kuormitus] [Työyhteisö]
      [Ajankohtaista]
      [Valmis] [Takaisin]
Sari presses Rooli
    Peili → Sari (in place):
      Tässä järjestyksessä: Valta ja Rooli.
      [2. Rooli] [1. Valta]
      [Rakenteet] [Dialogi]
      [Itsensä johtaminen ja kuormitus] [Työyhteisö]
      [Ajankohtaista]
      [Valmis] [Takaisin]
Sari presses Valmis
    Peili → Sari (in place):
      Kuinka usein tapaatte?
      [2 viikon välein] [3 viikon välein] [4 viikon välein]
      [Sovittuina päivinä]
      [Jatka myöhemmin]
Sari presses Sovittuina päivinä
    Peili → Sari (in place):
      Milloin tapaatte? Kirjoita jokainen tapaaminen omalle rivilleen, esimerkiksi: 3.12. klo 14.
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari: 14.1. klo 9\n11.2. klo 9\nsilloin tällöin
    Peili → Sari:
      Tätä riviä en ymmärtänyt: silloin tällöin

      En ymmärtänyt, milloin se on. Kirjoita näin: 3.12. klo 14, to klo 14.

      Milloin tapaatte? Kirjoita jokainen tapaaminen omalle rivilleen, esimerkiksi: 3.12. klo 14.
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari: 14.1. klo 9\n11.2. klo 9\n11.3. klo 9
    Peili → Sari:
      Ymmärsin:

      torstaina 14.1.2027 klo 9.00

      torstaina 11.2.2027 klo 9.00

      torstaina 11.3.2027 klo 9.00

      Onko tämä oikein?
      [Kyllä] [Muuta]
      [Jatka myöhemmin]
Sari presses Kyllä
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [3 tapaamista] [5 tapaamista]
      [8 tapaamista] [10 tapaamista]
      [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses Tiettynä päivänä
    Peili → Sari (in place):
      Minä päivänä prosessi päättyy? Kirjoita se, esimerkiksi: 30.6.2027.
      [Takaisin]
Sari: 31.3.2027
    Peili → Sari:
      Ymmärsin: keskiviikkona 31.3.2027. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Liisa
      Muoto: Yksilötyönohjaus
      Kieli: Suomi
      Teemat: Valta ja Rooli
      Rytmi: sovittuina päivinä
      Tapaamiset: torstaina 14.1.2027 klo 9.00, torstaina 11.2.2027 klo 9.00 ja torstaina 11.3.2027 klo 9.00
      Päättyminen: keskiviikkona 31.3.2027
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Muuta
    Peili → Sari (in place):
      Mitä muutetaan?
      [Muoto] [Nimi]
      [Kieli] [Teemat]
      [Rytmi] [Tapaamiset]
      [Päättyminen]
      [Takaisin]
Sari presses Nimi
    Peili → Sari (in place):
      Millä nimellä ohjattava näkyy sinulle? Kirjoita nimi tähän. Vain sinä näet sen.
      [Jatka myöhemmin]
Sari: Liisa, kotihoito
    Peili → Sari:
      Näin ymmärsin. Onko tämä oikein?

      Liisa, kotihoito
      Muoto: Yksilötyönohjaus
      Kieli: Suomi
      Teemat: Valta ja Rooli
      Rytmi: sovittuina päivinä
      Tapaamiset: torstaina 14.1.2027 klo 9.00, torstaina 11.2.2027 klo 9.00 ja torstaina 11.3.2027 klo 9.00
      Päättyminen: keskiviikkona 31.3.2027
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Liisa, kotihoito.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token2

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.
Liisa opens the invitation
    Peili → Liisa:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana.

      Tapaamisten välillä kysyn yhden kysymyksen kerrallaan. Vastaat omin sanoin silloin, kun sinulle sopii, ja päätät jokaisesta vastauksesta erikseen, saako ohjaajasi lukea sen. Hän lukee vain sen, minkä itse jaat.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Vastaukset talletetaan salattuina. Tämä keskustelu on tavallinen Telegram-keskustelu: sitä ei ole salattu päästä päähän, joten Telegram voi teknisesti nähdä, mitä siinä kirjoitetaan. Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää tai kunnes poistat sen itse.
      [Jatka] [Lue lisää]
      [Ei kiitos]
Liisa presses Lue lisää
    Peili → Liisa:
      Kuka vastaa tiedoista. Rekisterinpitäjä on työnohjaaja tai hänen yrityksensä. Palvelimen ylläpitäjä käsittelee tietoja rekisterinpitäjän lukuun. Telegram vastaa omasta palvelustaan.

      Mitä talletetaan. Nimesi ja tunnistenumerosi Telegramissa (ei puhelinnumeroasi), kielesi ja valintasi, vastauksesi, ääniviestisi ja tavoitteesi sekä se, milloin ohjaajallesi on lähetetty jotakin. Nimet, tunnistenumerot, vastaukset, ääniviestit ja tavoitteet talletetaan salattuina. Asiakkaiden ja työkaverien nimet on hyvä jättää pois.

      Kuka voi lukea. Sinä näet kaiken, mitä olet kirjoittanut. Ohjaajasi lukee vain sen, minkä jaat, yhden vastauksen kerrallaan, eikä näe edes sitä, onko muuta. Työnantaja, joka maksaa työnohjauksen, ei näe mitään. Henkilö, jolla on täydet oikeudet käynnissä olevaan palvelimeen, pystyisi avaamaan sinne talletetut tiedot.

      Jos tämä muuttuu. Jos toinen ohjaaja jatkaa prosessia, sinulle kerrotaan, kuka hän on, ja hän lukee vain sen, minkä jaat annettuasi suostumuksesi uudelleen. Jos palvelun ylläpitäjä ottaa kopion tiedoistasi, /kuka kertoo, milloin.

      Mitä Telegram näkee. Keskustelua Peilin kanssa ei ole salattu päästä päähän: viestit kulkevat Telegramin palvelimien kautta ja jäävät sinne, ja Telegram voi teknisesti lukea ne. Komennolla /asetukset voit valita, että kirjoittamasi poistetaan tästä keskustelusta vuorokauden kuluttua.

      Kuinka kauan. Tietosi säilyvät, kunnes ohjausprosessin päättymisestä on kulunut 90 päivää, ellei prosessille ole sovittu muuta määrää (0–365; määrä kerrotaan ennen suostumustasi), tai kunnes poistat jotakin itse. Kerron sinulle 30 ja 7 päivää ennen kuin tiedot poistetaan. Luonnokset säilyvät 14 päivää ja tieto siitä, kuka on lukenut, vuoden.

      Oikeutesi. Tallettaminen perustuu suostumukseesi. Voit kielt … (401 characters) … etulle: https://tietosuoja.fi.

      Miten lähdet. Kirjoita /lopeta ja vahvista kerran. Syytä ei kysytä.
    Peili → Liisa:
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Jatketaanko?
      [Jatka] [Ei kiitos]
Liisa presses Ei kiitos
    Peili → Liisa (in place):
      Selvä. Kutsu on suljettu. Sinusta ei talletettu muuta kuin se, että avasit kutsun.
    Peili → Sari:
      Kutsu Liisa, kotihoito avattiin, ja vastaus oli ”Ei kiitos”. Kutsu on nyt suljettu.
      [Kutsu uudelleen]
Sari presses Kutsu uudelleen
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token3

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.
Liisa opens the invitation
    Peili → Liisa:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana.

      Tapaamisten välillä kysyn yhden kysymyksen kerrallaan. Vastaat omin sanoin silloin, kun sinulle sopii, ja päätät jokaisesta vastauksesta erikseen, saako ohjaajasi lukea sen. Hän lukee vain sen, minkä itse jaat.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Vastaukset talletetaan salattuina. Tämä keskustelu on tavallinen Telegram-keskustelu: sitä ei ole salattu päästä päähän, joten Telegram voi teknisesti nähdä, mitä siinä kirjoitetaan. Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää tai kunnes poistat sen itse.
      [Jatka] [Lue lisää]
      [Ei kiitos]
Liisa presses Jatka
    Peili → Liisa (in place):
      Saanko tallettaa vastauksesi? Kieltäytyminen ei vaikuta työnohjaukseesi, ja voit perua suostumuksesi milloin tahansa.
      [Saat] [Ei kiitos]
Liisa presses Saat
    Peili → Liisa (in place):
      Saanko tallettaa myös ääniviestejä, jos haluat joskus mieluummin puhua? Äänestä voi tunnistaa puhujan.
      [Myös ääni] [Vain teksti]
Liisa presses Vain teksti
    Peili → Liisa (in place):
      Poistanko viestisi tästä keskustelusta vuorokauden kuluttua? Silloin ne eivät ole näkyvissä täällä, jos puhelimesi on jonkun toisen käsissä. Peilissä ne säilyvät, ja saat ne esiin komennolla /omat.
      [Poista keskustelusta] [Jätä keskusteluun]
Liisa presses Jätä keskusteluun
    Peili → Liisa (in place):
      Sari Virtanen sai tiedon, että avasit kutsun. Kirjoitan tänne, kun sinut on hyväksytty mukaan.
    Peili → Sari:
      Kutsu on avattu: Liisa, kotihoito. Avaajan nimi Telegramissa: Liisa. Onko hän oikea henkilö?

      En kysy häneltä mitään, ennen kuin olet hyväksynyt hänet mukaan.
      [Hyväksy mukaan] [Älä hyväksy]
Sari presses Älä hyväksy
    Peili → Sari (in place):
      Liisa, kotihoito: et hyväksynyt kutsun avaajaa mukaan, ja hänelle on kerrottu siitä.
      [Kutsu uudelleen]
    Peili → Liisa:
      Ohjaaja ei avannut tätä prosessia sinulle. Kirjoittamaasi ei ole talletettu.
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Seuraava tapaaminen: to 17.12. klo 8.30

      Liisa, kotihoito
      Seuraava tapaaminen: to 14.1. klo 9.00
      Et hyväksynyt kutsun avaajaa mukaan.
      [Mikko, päiväkeskus]
      [Liisa, kotihoito]
      [Valmis]
Sari presses Valmis
    Peili → Sari (in place):
      Selvä.

-- Kenelle
Sari: /kysy
    Peili → Sari:
      Vastaanottaja: Mikko, päiväkeskus. Kirjoita kysymyksesi tähän.
      [Antaa olla]
Sari presses Antaa olla
    Peili → Sari (in place):
      Selvä. Mitään ei lähetetty.
Sari: /asetukset
    Peili → Sari:
      Nimesi ohjattaville: Sari Virtanen

      Aikavyöhyke: Europe/Helsinki.
      [Nimi] [Aikavyöhyke]
      [Valmis]
Sari presses Nimi
    Peili → Sari (in place):
      Millä nimellä ohjattavasi näkevät sinut? Kirjoita nimi tähän.
      [Takaisin]
Sari: Sari V.
    Peili → Sari:
      Nimesi ohjattaville: Sari V.

      Aikavyöhyke: Europe/Helsinki.
      [Nimi] [Aikavyöhyke]
      [Valmis]
Sari presses Valmis
    Peili → Sari (in place):
      Selvä. Nämä asetukset ovat nyt voimassa.

-- Päättäminen
Sari: /ohjaukset
    Peili → Sari:
      Mikko, päiväkeskus
      Seuraava tapaaminen: to 17.12. klo 8.30

      Liisa, kotihoito
      Seuraava tapaaminen: to 14.1. klo 9.00
      Et hyväksynyt kutsun avaajaa mukaan.
      [Mikko, päiväkeskus]
      [Liisa, kotihoito]
      [Valmis]
Sari presses Mikko, päiväkeskus
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Takaisin] [Valmis]
Sari presses Päätä prosessi
    Peili → Sari (in place):
      Päätetäänkö prosessi Mikko, päiväkeskus? Kysymyksiä ei enää tule, ja siitä kerrotaan ohjattavalle. Kirjoitettu säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää.
      [Päätä prosessi] [Ei nyt]
Sari presses Ei nyt
    Peili → Sari (in place):
      Mikko, päiväkeskus
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 17.12. klo 8.30
      Pidetyt tapaamiset: 0/8
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Takaisin] [Valmis]
Sari presses Päätä prosessi
    Peili → Sari (in place):
      Päätetäänkö prosessi Mikko, päiväkeskus? Kysymyksiä ei enää tule, ja siitä kerrotaan ohjattavalle. Kirjoitettu säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää.
      [Päätä prosessi] [Ei nyt]
Sari presses Päätä prosessi
    Peili → Sari (in place):
      Prosessi Mikko, päiväkeskus on päättynyt.
    Peili → Mikko:
      Sari V. on päättänyt tämän ohjausprosessin. Kysymyksiä ei enää tule.

      Kirjoittamasi on edelleen sinun: /omat näyttää kaiken. Ohjaajasi voi lukea sen, minkä olet jakanut, mutta ei muuta.

      Kirjoittamasi poistetaan keskiviikkona 17.3.2027.

      Voit vielä kerran käydä tavoitteesi läpi ja katsoa, missä olet nyt.
      [Tavoitteeni nyt]
Mikko presses Tavoitteeni nyt
    Peili → Mikko:
      Työn hallinnan tunne

      Ajattele tätä viikkoa. Mihin kohtaan asteikolla 0–10 asettaisit itsesi?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Ohita]
Mikko presses 6
    Peili → Mikko (in place):
      Työn hallinnan tunne: 6. Vain sinä näet tämän.

      Muistele aikaa, jolloin luku olisi ollut pienempi. Mikä on nyt toisin?
      [Jaa luku]
      [Seuraava]
Mikko presses Jaa luku
    Peili → Mikko (in place):
      Työn hallinnan tunne: 6. Ohjaajasi näkee tavoitteen ja tämän luvun.

      Muistele aikaa, jolloin luku olisi ollut pienempi. Mikä on nyt toisin?
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
Sari: /kooste
    Peili → Sari (protected):
      Kooste
      Mikko, päiväkeskus
      Tapaaminen: torstaina 17.12.2026 klo 8.30
      Koottu to 17.12.

      Edellisen koosteen (ti 1.12.) jälkeen jaettu on merkitty sanalla Uusi.

      Tavoitteet
      Asteikko 0–10

      Työn hallinnan tunne · Uusi
      4 (ti 1.12.), 6 (to 17.12.)

      Prosessin alussa

      ti 1.12.
      Kuvittele, että ohjaus on päättynyt. Mikä työssäsi on silloin toisin kuin nyt?
      > Aloitin keväällä esihenkilönä samassa yksikössä, jossa olin itse töissä. Etsin paikkaani.
      >
      > Teen yhä puolet entisestä työstäni, ja uusi jää iltaan.

      Ohjaajan kysymykset

      ti 1.12.
      Mitä maanantaiaamu sinulta vaati?
      > Sanoin huomenet ja menin suoraan huoneeseeni.

      Tämä kooste poistetaan keskustelusta vuorokauden kuluttua. /kooste tuo sen takaisin.
    Peili → Sari:
      <Kooste 2026-12-17.pdf>
