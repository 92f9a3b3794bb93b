# Den handleddas vardag: anteckningar, allt som har skrivits, tider, paus, vem som läser, att lämna
As told in: sv_1_borjan

-- En anteckning
Clock: 2026-12-02 08:40
Mikael: På morgonmötet såg ingen på någon. Jag sade inget.
    Peili → Mikael:
      Sparat som anteckning. Bara du ser det här.
      [Till nästa träff] [Till handledningen]
      [Som anteckning] [Ta bort]
Mikael presses Till nästa träff
    Peili → Mikael (in place):
      Sparat till nästa träff. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Ta bort]
Mikael edits: På morgonmötet => På morgonmötet såg ingen på någon. Inte jag heller.
    Peili → Mikael (in place):
      Ändringen är sparad.

      Sparat till nästa träff. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Ta bort]
Mikael says 14 s
    Peili → Mikael (in place):
      Sparat till nästa träff, 2 meddelanden. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Ta bort]
Mikael presses Ta bort
    Peili → Mikael (in place):
      Ska det här tas bort för gott? Det går inte att få tillbaka.
      [Ta bort helt] [Tillbaka]
Mikael presses Ta bort helt
    Peili → Mikael (in place):
      Det är borttaget för gott.

-- Allt
Mikael: /mina
    Peili → Mikael:
      1 · ti 1.12 · Din egen fråga · till handledningen

      > I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.
      [1]
      [Per träff] [Per tema] [Per märkning]
Mikael presses 1
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Märkning] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael presses Märkning
    Peili → Mikael (in place):
      Hur vill du märka det här? Vad du än väljer är det bara du som ser det.
      [Gäller andra chefer] [Gäller ledningen]
      [För mig själv] [Tillbaka]
Mikael presses Tillbaka
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Märkning] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael presses Ta bort
    Peili → Mikael (in place):
      Ska det här tas bort för gott? Det går inte att få tillbaka.
      [Ta bort helt] [Tillbaka]
Mikael presses Tillbaka
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Märkning] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael: /mal
    Peili → Mikael:
      Dina mål, med siffror på skalan 0–10.

      Känsla av kontroll i arbetet: 4. Målet är delat.

      Jag vet vad som är mitt arbete och vad som inte är det: 3
      [Känsla av kontroll i arbetet]
      [Jag vet vad som är mitt arbet…]
      [Mina mål nu] [Ändra mål]
      [Klart]
Mikael presses Klart
    Peili → Mikael (in place):
      Okej.

-- Tider och paus
Mikael: /installningar
    Peili → Mikael:
      Dagar för frågor: tisdag, onsdag och torsdag, kl. 12.00.

      Tysta timmar: 20.00–8.00.

      Röstmeddelanden sparas.

      Det du skriver blir kvar i den här chatten.

      Tidszon: Europe/Helsinki.
      [Dagar] [Klockslag] [Tysta timmar]
      [Inga röstmeddelanden] [Rensa chatten]
      [Ta tillbaka samtycket]
      [Tidszon]
      [Klart]
Mikael presses Klockslag
    Peili → Mikael (in place):
      Vilken tid passar det dig att få en fråga? Du kan också skriva klockslaget.
      [8.00] [9.00] [10.00] [11.00]
      [12.00] [13.00] [14.00] [15.00]
      [16.00] [17.00] [18.00] [19.00]
      [Tillbaka]
Mikael: kl. 9.30
    Peili → Mikael:
      Dagar för frågor: tisdag, onsdag och torsdag, kl. 9.30.

      Tysta timmar: 20.00–8.00.

      Röstmeddelanden sparas.

      Det du skriver blir kvar i den här chatten.

      Tidszon: Europe/Helsinki.
      [Dagar] [Klockslag] [Tysta timmar]
      [Inga röstmeddelanden] [Rensa chatten]
      [Ta tillbaka samtycket]
      [Tidszon]
      [Klart]
Mikael presses Klart
    Peili → Mikael (in place):
      Okej. De här inställningarna gäller från och med nu.
Mikael: /paus
    Peili → Mikael:
      Hur lång paus vill du ha? Du kan också skriva vilken dag frågorna ska fortsätta.
      [En vecka] [Två veckor] [En månad]
      [Avbryt]
Mikael: 31.2
    Peili → Mikael:
      En sådan dag finns inte i kalendern.

      Hur lång paus vill du ha? Du kan också skriva vilken dag frågorna ska fortsätta.
      [En vecka] [Två veckor] [En månad]
      [Avbryt]
Mikael: 14.12
    Peili → Mikael:
      Okej. Nu är det paus. Frågorna fortsätter av sig själva måndag 14.12.2026.

      Du kan skriva här under pausen. Med /paus kan du avsluta den tidigare.
Mikael: /paus
    Peili → Mikael:
      Nu är det paus. Frågorna fortsätter av sig själva måndag 14.12.2026.

      Du kan avsluta pausen nu, välja på nytt eller skriva en annan dag.
      [Avsluta pausen]
      [En vecka] [Två veckor] [En månad]
      [Avbryt]
Mikael presses Avsluta pausen
    Peili → Mikael (in place):
      Pausen är över. Frågorna fortsätter de dagar som passar dig.

-- Vem, dataskydd, hjälp, språk
Mikael: /vem
    Peili → Mikael:
      Din handledare Sara Virtanen kan läsa de svar, rubriker, mål och siffror som du själv har delat. Resten är bara ditt. Det syns inte ens om det finns något mer.

      Inget av det du har skrivit har lästs ännu.

      Telegram förmedlar den här chatten och kan tekniskt sett läsa den. Chatten är inte totalsträckskrypterad.

      Det du skriver är krypterat på servern. Den som har full behörighet till servern medan den är i gång skulle kunna öppna det. En arbetsgivare som betalar ser inget av det.
Mikael: /integritet
    Peili → Mikael:
      Vem som ansvarar. Arbetshandledaren, eller handledarens företag, är personuppgiftsansvarig för det som skrivs här. Den som driver servern behandlar uppgifterna för handledarens räkning. Telegram ansvarar för sin egen tjänst.

      Vad som sparas. Ditt namn och ditt id-nummer i Telegram (inte ditt telefonnummer), ditt språk och dina val, dina svar, röstmeddelanden och mål, och när något har skickats till din handledare. Namn, id-nummer, svar, röstmeddelanden och mål sparas krypterade. Det är bra att inte nämna klienter och kolleger vid namn.

      Vem som kan läsa. Du ser allt som du har skrivit. Din handledare läser bara det du delar, ett svar i taget, och ser inte om det finns något annat. En arbetsgivare som betalar ser inget av det. Den som har full behörighet till servern medan den är i gång skulle kunna öppna det som är sparat där.

      Om det ändras. Om en annan handledare tar över processen får du veta vem det är, och den nya handledaren läser bara det du delar efter att du har gett ditt samtycke på nytt. Om den som driver tjänsten tar en kopia av det som är ditt visar /vem när.

      Vad Telegram ser. En chatt med Peili är inte totalsträckskrypterad: meddelandena går via Telegrams servrar och blir kvar där, och Telegram kan tekniskt sett läsa dem. Med /installningar kan du välja att det du skriver tas bort ur chatten efter ett dygn.

      Hur länge. Tills det har gått 90 dagar sedan handledningsprocessen avslutades, om inget annat antal har avtalats för den (0–365, du får veta det före ditt samtycke), eller tills du själv tar bort något. Jag meddelar dig 30 och 7 dagar innan det tas bort. Utkast sparas i 14 dagar och uppgiften om vem som har läst i ett år.

      Dina rättigheter. Att något sparas bygger på ditt samtycke. … (409 characters) … mannen: https://tietosuoja.fi.

      Hur du lämnar processen. Skriv /avsluta och bekräfta en gång. Då lämnar du processen, men avslutar den inte för handledaren. Du behöver inte ange någon orsak.
Mikael: /hjalp
    Peili → Mikael:
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
Mikael: /sprak
    Peili → Mikael:
      Vilket språk ska vi fortsätta på?
      [Suomi] [Svenska] [English]
Mikael presses Svenska
    Peili → Mikael (in place):
      Från och med nu talar jag svenska. /hjalp visar kommandona.
Mikael sends sticker
    Peili → Mikael:
      Ett klistermärke kan jag inte läsa, så det sparades inte. Jag tar emot text och röstmeddelanden.
Mikael: /kaffe
    Peili → Mikael:
      Jag känner inte till det kommandot. /hjalp visar kommandona.

-- Att lämna
Mikael: /avsluta
    Peili → Mikael:
      Du är på väg att lämna den här handledningsprocessen i Peili. Handledare: Sara Virtanen. Om du lämnar den kommer det inga fler frågor.

      Det du har skrivit förblir ditt: /mina visar det, och där kan du ta tillbaka eller ta bort texter. Din handledare kan fortfarande läsa det du har delat, inget annat.

      Det finns kvar tills det har gått 90 dagar sedan processen avslutades. Det är handledaren som avslutar processen.

      Din handledare får veta att du har lämnat processen, men inte av vilken orsak.
      [Lämna processen] [Stanna kvar]
      [Ta tillbaka samtycket]
Mikael presses Stanna kvar
    Peili → Mikael (in place):
      Okej. Allt är som förut.
Mikael: /avsluta
    Peili → Mikael:
      Du är på väg att lämna den här handledningsprocessen i Peili. Handledare: Sara Virtanen. Om du lämnar den kommer det inga fler frågor.

      Det du har skrivit förblir ditt: /mina visar det, och där kan du ta tillbaka eller ta bort texter. Din handledare kan fortfarande läsa det du har delat, inget annat.

      Det finns kvar tills det har gått 90 dagar sedan processen avslutades. Det är handledaren som avslutar processen.

      Din handledare får veta att du har lämnat processen, men inte av vilken orsak.
      [Lämna processen] [Stanna kvar]
      [Ta tillbaka samtycket]
Mikael presses Lämna processen
    Peili → Mikael (in place):
      Du har lämnat processen. Det kommer inga fler frågor.

      /mina visar allt du har skrivit.
    Peili → Sara:
      Mikael, dagcentret har lämnat processen. Inga fler frågor skickas. /sammandrag visar det som har delats med dig.
      [Avsluta processen]
