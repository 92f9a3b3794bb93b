# Kutsu jää kesken: kieli, ohje ja alku vievät takaisin; väärä päivä, sana napin paikalla ja ajan siirto
Starts: 2026-12-01 09:00
Speaks: Sari fi
Speaks: Mikael sv

-- Ohjaaja ehtii kirjoittaa ennen aikojaan
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
Sari: /uusi
    Peili → Sari:
      Ensin vielä tämä kysymys.

      Minkä paikan aikaa noudatat? Jos se ei ole Helsinki, kirjoita kaupunki.
      [Helsingin aika]
Sari: Kouvola
    Peili → Sari:
      Olet nyt täällä työnohjaajana, Sari Virtanen.

      Tapaamisten välillä kysyn ohjattavaltasi yhden kysymyksen kerrallaan. Hän päättää jokaisesta vastauksesta erikseen, saatko lukea sen. Ennen seuraavaa tapaamista saat koosteen siitä, mitä hän on jakanut.

      /uusi aloittaa ohjausprosessin ja antaa kutsun, jonka voit välittää ohjattavalle.
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
Sari: Mikael
    Peili → Sari:
      Mitä kieltä puhun ohjattavan kanssa?
      [Suomi] [Svenska] [English]
      [Jatka myöhemmin]
Sari: ruotsi
    Peili → Sari:
      En ymmärtänyt tuota tässä kohdassa.

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
Sari: 31.2. klo 14
    Peili → Sari:
      Sellaista päivää ei ole kalenterissa.

      Milloin on seuraava tapaaminen? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [ke 2.12.] [to 3.12.] [pe 4.12.]
      [ma 7.12.] [ti 8.12.] [ke 9.12.]
      [Ei vielä tiedossa]
      [Jatka myöhemmin]
Sari: to
    Peili → Sari:
      Mihin aikaan torstaina 3.12.2026? Voit myös kirjoittaa kellonajan.
      [9.00] [10.00] [12.00]
      [13.00] [14.00] [15.00]
      [Muuta] [Jatka myöhemmin]
Sari: 14
    Peili → Sari:
      Ymmärsin: torstaina 3.12.2026 klo 14.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Jatka myöhemmin]
Sari presses Kyllä
    Peili → Sari (in place):
      Milloin prosessi päättyy? Valitse tai kirjoita tapaamisten määrä tai päivä.
      [5 tapaamista] [8 tapaamista]
      [10 tapaamista] [12 tapaamista]
      [Tiettynä päivänä] [Toistaiseksi]
      [Jatka myöhemmin]
Sari presses Toistaiseksi
    Peili → Sari (in place):
      Näin ymmärsin. Onko tämä oikein?

      Mikael
      Muoto: Yksilötyönohjaus
      Kieli: Suomi
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Tapaamiset: torstaina 3.12.2026 klo 14.00
      Päättyminen: jatkuu toistaiseksi
      [Avaa prosessi] [Muuta]
      [Jatka myöhemmin]
Sari presses Avaa prosessi
    Peili → Sari (in place):
      Prosessi on auki: Mikael.
    Peili → Sari:
      Seuraava viesti on kutsu: välitä se ohjattavalle sellaisenaan tai näytä hänelle kuva. Kutsu toimii kerran, ja se on voimassa 14 päivää. Kun se on avattu, näytän, kuka sen avasi, ja sinä päätät, hyväksytkö hänet mukaan.
    Peili → Sari:
      <peili.png>
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Linkki avaa Peilin Telegramissa: https://t.me/PeiliBot?start=token1

      Voit ensin lukea, mistä on kyse, ja sitten päättää, sopiiko se sinulle.

-- Ohjattava vaihtaa kielen kesken kaiken
Mikael opens the invitation
    Peili → Mikael:
      Hei! Olen Peili. Olen ohjelma, joka kysyy. Kukaan ei seuraa tätä keskustelua.

      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana.

      Tapaamisten välillä kysyn yhden kysymyksen kerrallaan. Vastaat omin sanoin silloin, kun sinulle sopii, ja päätät jokaisesta vastauksesta erikseen, saako ohjaajasi lukea sen. Hän lukee vain sen, minkä itse jaat.

      Tämä ei ole terapiaa, eikä täällä kukaan päivystä. Hätätilanteessa soita 112.

      Vastaukset talletetaan salattuina. Tämä keskustelu on tavallinen Telegram-keskustelu: sitä ei ole salattu päästä päähän, joten Telegram voi teknisesti nähdä, mitä siinä kirjoitetaan. Kirjoittamasi säilyy, kunnes prosessin päättymisestä on kulunut 90 päivää tai kunnes poistat sen itse.
      [Jatka] [Lue lisää]
      [Ei kiitos]
Mikael: Hej
    Peili → Mikael:
      Mitään ei vielä talleteta, joten en ottanut tuota talteen. Tarvitsen ensin valintasi.
    Peili → Mikael:
      Sari Virtanen kutsuu sinut työnohjaukseen, jossa Peili on mukana. Jatketaanko?
      [Jatka] [Ei kiitos]
Mikael presses Jatka
    Peili → Mikael (in place):
      Saanko tallettaa vastauksesi? Kieltäytyminen ei vaikuta työnohjaukseesi, ja voit perua suostumuksesi milloin tahansa.
      [Saat] [Ei kiitos]
Mikael: /sprak
    Peili → Mikael:
      Millä kielellä jatketaan?
      [Suomi] [Svenska] [English]
Mikael presses Svenska
    Peili → Mikael (in place):
      Från och med nu talar jag svenska. /hjalp visar kommandona.
    Peili → Mikael:
      Hej! Jag är Peili, ett program som ställer frågor. Det sitter ingen och läser i den här chatten.

      Sari Virtanen bjuder in dig till arbetshandledning där Peili används mellan träffarna.

      Mellan träffarna ställer jag en fråga i taget. Du svarar med egna ord när det passar dig, och du bestämmer för varje svar om din handledare får läsa det. Handledaren läser bara det som du själv delar.

      Det här är inte terapi, och ingen bevakar chatten. Ring 112 i en nödsituation.

      Svaren sparas krypterade. Själva chatten är en vanlig Telegramchatt: den är inte totalsträckskrypterad, så Telegram kan tekniskt sett se det som skickas. Det du skriver finns kvar tills det har gått 90 dagar sedan processen avslutades, eller tills du själv tar bort det.
      [Fortsätt] [Läs mer]
      [Inte för mig]
Mikael: /hjalp
    Peili → Mikael:
      Jag är Peili. Mellan två handledningsträffar ställer jag en fråga i taget. Jag ger inga råd och värderar inte det du skriver.

      För att komma med behöver du en inbjudan: en arbetshandledare skickar en länk, och samtalet börjar när du öppnar den.

      Med /sprak byter du språk. /integritet berättar vad som sparas.

      Med /kopia får du en kopia av allt som är ditt.

      Det här är inte terapi, och ingen bevakar chatten. Ring 112 i en nödsituation.

      Kristelefon: 09 2525 0112. Om det är upptaget, försök igen om en stund. Numret kontrollerades 21.11.2026.
Mikael presses Fortsätt
    Peili → Mikael (in place):
      Får jag spara dina svar? Om du tackar nej påverkar det inte din handledning, och du kan när som helst ta tillbaka ditt samtycke.
      [Det får du] [Inte för mig]
Mikael presses Det får du
    Peili → Mikael (in place):
      Får jag också spara röstmeddelanden, om du ibland hellre talar än skriver? En röst går att känna igen.
      [Även röst] [Bara text]
Mikael: /start
    Peili → Mikael:
      Hej! Jag är Peili, ett program som ställer frågor. Det sitter ingen och läser i den här chatten.

      Sari Virtanen bjuder in dig till arbetshandledning där Peili används mellan träffarna.

      Mellan träffarna ställer jag en fråga i taget. Du svarar med egna ord när det passar dig, och du bestämmer för varje svar om din handledare får läsa det. Handledaren läser bara det som du själv delar.

      Det här är inte terapi, och ingen bevakar chatten. Ring 112 i en nödsituation.

      Svaren sparas krypterade. Själva chatten är en vanlig Telegramchatt: den är inte totalsträckskrypterad, så Telegram kan tekniskt sett se det som skickas. Det du skriver finns kvar tills det har gått 90 dagar sedan processen avslutades, eller tills du själv tar bort det.
      [Fortsätt] [Läs mer]
      [Inte för mig]
Mikael presses Fortsätt
    Peili → Mikael (in place):
      Får jag spara dina svar? Om du tackar nej påverkar det inte din handledning, och du kan när som helst ta tillbaka ditt samtycke.
      [Det får du] [Inte för mig]
Mikael presses Det får du
    Peili → Mikael (in place):
      Får jag också spara röstmeddelanden, om du ibland hellre talar än skriver? En röst går att känna igen.
      [Även röst] [Bara text]
Mikael presses Bara text
    Peili → Mikael (in place):
      Ska jag ta bort dina meddelanden ur den här chatten efter ett dygn? De finns kvar i Peili, och med /mina får du fram dem. Då syns de inte här om någon annan håller i din telefon.
      [Ta bort dem] [Låt stå kvar]
Mikael presses Låt stå kvar
    Peili → Mikael (in place):
      Sari Virtanen har fått veta att du öppnade inbjudan. Jag skriver här när du har blivit godkänd.
    Peili → Sari:
      Kutsu on avattu: Mikael. Avaajan nimi Telegramissa: Mikael. Onko hän oikea henkilö?

      En kysy häneltä mitään, ennen kuin olet hyväksynyt hänet mukaan.
      [Hyväksy mukaan] [Älä hyväksy]
Sari presses Hyväksy mukaan
    Peili → Sari (in place):
      Mikael on hyväksytty mukaan. Ensimmäinen kysymys lähtee nyt.
    Peili → Mikael:
      Sari Virtanen har godkänt dig. Handledningen börjar.

      Frågorna kommer på vardagar som passar dig: tisdag till torsdag kl. 12.00 om du inte väljer något annat, och aldrig på natten. Det blir högst två i veckan.
      [Välj mål] [Ändra tider]
    Peili → Mikael:
      Din egen fråga

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?
      [En annan fråga] [Senare]
      [Inte den här]

-- Tapaaminen siirtyy päivällä
Sari: /ohjaukset
    Peili → Sari:
      Mikael
      Teemat: Rooli, Valta, Rakenteet ja Dialogi
      Rytmi: 3 viikon välein
      Seuraava tapaaminen: to 3.12. klo 14.00
      Pidetyt tapaamiset: 0
      [Tapaamiset] [Tauko]
      [Siirrä toiselle]
      [Päätä prosessi]
      [Valmis]
Sari presses Tapaamiset
    Peili → Sari (in place):
      torstaina 3.12.2026 klo 14.00
      [to 3.12. klo 14.00]
      [Uusi tapaaminen] [Takaisin]
Sari presses to 3.12. klo 14.00
    Peili → Sari (in place):
      Tapaaminen: torstaina 3.12.2026 klo 14.00
      [Siirrä] [Peru tapaaminen]
      [Takaisin]
Sari presses Siirrä
    Peili → Sari (in place):
      Sovittu aika: torstaina 3.12.2026 klo 14.00. Mihin tapaaminen siirretään? Valitse päivä tai kirjoita aika, esimerkiksi 3.12. klo 14 tai to klo 14.
      [pe 4.12.] [ma 7.12.] [ti 8.12.]
      [ke 9.12.] [to 10.12.] [pe 11.12.]
      [Takaisin]
Sari presses pe 4.12.
    Peili → Sari (in place):
      Mihin aikaan perjantaina 4.12.2026? Voit myös kirjoittaa kellonajan.
      [9.00] [10.00] [12.00]
      [13.00] [14.00] [15.00]
      [Muuta] [Takaisin]
Sari presses 9.00
    Peili → Sari (in place):
      Ymmärsin: perjantaina 4.12.2026 klo 9.00. Onko tämä oikein?
      [Kyllä] [Muuta]
      [Takaisin]
Sari presses Kyllä
    Peili → Sari (in place):
      Tapaaminen on siirretty. Uusi aika on perjantaina 4.12.2026 klo 9.00. Tapaamiseen liittyvät kysymykset siirtyvät mukana.
    Peili → Sari:
      perjantaina 4.12.2026 klo 9.00
      [pe 4.12. klo 9.00]
      [Uusi tapaaminen] [Takaisin]
    Peili → Mikael:
      Träffen har flyttats. Den nya tiden är fr 4.12 kl. 9.00.
