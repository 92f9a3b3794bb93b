# Den handleddas vardag: anteckningar, allt som har skrivits, tider, paus, vem som läser, att lämna
As told in: sv_1_borjan

-- En anteckning
Clock: 2026-12-02 08:40
Mikael: På morgonmötet såg ingen på någon. Jag sade inget.
    Peili → Mikael:
      Sparat som anteckning. Bara du ser det här.
      [Till nästa träff] [Till handledningen]
      [Som anteckning] [Glöm det här]
Mikael presses Till nästa träff
    Peili → Mikael (in place):
      Sparat till nästa träff. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Glöm det här]
Mikael edits: På morgonmötet => På morgonmötet såg ingen på någon. Inte jag heller.
    Peili → Mikael (in place):
      Ändringen är sparad.

      Sparat till nästa träff. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Glöm det här]
Mikael says 14 s
    Peili → Mikael (in place):
      Sparat till nästa träff, 2 meddelanden. Än så länge ser bara du det här.
      [Till handledningen] [Bara rubriken]
      [Som anteckning] [Glöm det här]
Mikael presses Glöm det här
    Peili → Mikael (in place):
      Det är borttaget för gott.

-- Allt
Mikael: /mina
    Peili → Mikael:
      1 · ti 1.12 · Din egen fråga · till handledningen

      > I våras blev jag chef på samma enhet där jag själv hade jobbat. Jag söker min plats.
      [1]
      [Enligt träff] [Enligt tema] [Vart det hör]
Mikael presses 1
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på samma enhet där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Vart det hör] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael presses Vart det hör
    Peili → Mikael (in place):
      Vart hör det här? I alla de här fallen är det bara du som ser det.
      [Bland chefer] [Till ledningen]
      [För mig själv] [Tillbaka]
Mikael presses Tillbaka
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på samma enhet där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Vart det hör] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael presses Ta bort
    Peili → Mikael (in place):
      Ska det här tas bort för gott? Det går inte att få tillbaka.
      [Ta bort helt] [Tillbaka]
Mikael presses Tillbaka
    Peili → Mikael (in place):
      Din egen fråga · ti 1.12

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?

      > I våras blev jag chef på samma enhet där jag själv hade jobbat. Jag söker min plats.

      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Bara rubriken] [Ta tillbaka]
      [Vart det hör] [Skriv på nytt]
      [Ta bort] [Allt]
Mikael: /mal
    Peili → Mikael:
      Dina mål och deras siffror på skalan 0–10.

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

      Det du skriver står kvar i den här chatten.

      Tidszon: Europe/Helsinki.
      [Dagar] [Klockslag] [Tysta timmar]
      [Inga röstmeddelanden] [Ta bort härifrån]
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

      Det du skriver står kvar i den här chatten.

      Tidszon: Europe/Helsinki.
      [Dagar] [Klockslag] [Tysta timmar]
      [Inga röstmeddelanden] [Ta bort härifrån]
      [Tidszon]
      [Klart]
Mikael presses Klart
    Peili → Mikael (in place):
      Okej. De här inställningarna gäller från och med nu.
Mikael: /paus
    Peili → Mikael:
      Hur lång är pausen? Du kan också skriva den dag då frågorna får komma igen.
      [En vecka] [Två veckor] [En månad]
      [Låt det vara]
Mikael: 31.2
    Peili → Mikael:
      En sådan dag finns inte i kalendern.

      Hur lång är pausen? Du kan också skriva den dag då frågorna får komma igen.
      [En vecka] [Två veckor] [En månad]
      [Låt det vara]
Mikael: 14.12
    Peili → Mikael:
      Okej. Nu är det tyst, och frågorna kommer tillbaka av sig själva måndag 14.12.2026.

      Du kan ändå skriva här. Med /paus kan du avsluta pausen tidigare.
Mikael: /paus
    Peili → Mikael:
      Nu är det paus. Frågorna kommer tillbaka av sig själva måndag 14.12.2026.

      Du kan avsluta pausen nu, välja på nytt eller skriva en annan dag.
      [Avsluta pausen]
      [En vecka] [Två veckor] [En månad]
      [Låt det vara]
Mikael presses Avsluta pausen
    Peili → Mikael (in place):
      Pausen är över. Frågorna kommer igen de dagar som passar dig.

-- Vem, dataskydd, hjälp, språk
Mikael: /vem
    Peili → Mikael:
      Din handledare Sara Virtanen kan läsa det som du själv har delat: svar, rubriker, mål och siffror, vart och ett för sig. Resten är bara ditt. Det syns inte ens om det finns något mer.

      Inget av det du har skrivit har blivit läst ännu.

      Telegram förmedlar den här chatten och kan tekniskt sett läsa den. Chatten är inte totalsträckskrypterad.

      Det du skriver är krypterat på servern. Den som har fulla rättigheter till servern när den är i gång skulle kunna öppna det. En arbetsgivare som betalar ser inget av det.
Mikael: /integritet
    Peili → Mikael:
      Vem ansvarar. Arbetshandledaren, eller handledarens företag, är personuppgiftsansvarig för det som skrivs här. Den som driver servern behandlar uppgifterna för handledarens räkning. Telegram ansvarar för sin egen tjänst.

      Vad som sparas. Ditt namn i Telegram, ditt språk och dina val, dina svar, röstmeddelanden och mål, och när något har skickats till din handledare. Namn, svar, röstmeddelanden och mål sparas krypterade. Lämna gärna bort namn på klienter och kolleger.

      Vem kan läsa. Du ser allt som du har skrivit. Din handledare läser bara det du delar, ett svar i taget, och ser inte om det finns något annat. En arbetsgivare som betalar ser inget av det. Den som har fulla rättigheter till servern när den är i gång skulle kunna öppna det som är sparat där.

      Vad Telegram ser. En chatt med Peili är inte totalsträckskrypterad: meddelandena går via Telegrams servrar och blir kvar där, och Telegram kan tekniskt sett läsa dem. Med /installningar kan du välja att det du skriver tas bort ur chatten efter ett dygn.

      Hur länge. Tills det har gått 90 dagar sedan handledningsprocessen avslutades, eller tills du själv tar bort något.

      Dina rättigheter. Att något sparas bygger på ditt samtycke. Du kan låta bli att ge det eller ta tillbaka det när som helst, och det påverkar inte din handledning. Med /mina kan du se, rätta och ta bort det du har skrivit. I andra frågor vänder du dig till din handledare. Du kan också klaga hos dataombudsmannen: https://tietosuoja.fi.

      Hur du lämnar. Skriv /avsluta och bekräfta en gång. Ingen orsak frågas.
Mikael: /hjalp
    Peili → Mikael:
      Jag är Peili. Mellan två handledningsträffar ställer jag en fråga i taget. Jag ger inga råd och värderar inte.

      Du kan skriva eller tala här när du vill. Allt är bara ditt tills du själv delar det, ett svar i taget. En fråga går alltid att hoppa över.

      /mina visar allt du har skrivit. Där kan du dela en text, ta tillbaka den eller ta bort den.

      /mal visar dina mål. /vem berättar vem som kan läsa, och vem som har läst och när.

      /installningar: de dagar och tider som passar dig. /paus stoppar frågorna en tid, /avsluta avslutar dem.

      /sprak byter språk, /integritet berättar vad som sparas.

      Det här är inte terapi, och ingen följer med i chatten. Ring 112 i en nödsituation.

      Kristelefon: 09 2525 0112. Det kan vara upptaget, försök då igen. Numret kontrollerades 21.11.2026.
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
      Jag känner inte till det kommandot. /hjalp visar dem jag känner till.

-- Att lämna
Mikael: /avsluta
    Peili → Mikael:
      Du är på väg att lämna den här handledningsprocessen i Peili. Handledare: Sara Virtanen. Det kommer inga fler frågor om du lämnar den.

      Det du har skrivit förblir ditt: /mina visar det, och där kan du ta tillbaka eller ta bort texter. Din handledare kan fortfarande läsa det du har delat, inget annat.

      Din handledare får veta att du har lämnat processen, men ingen orsak.
      [Jag lämnar] [Jag stannar]
Mikael presses Jag stannar
    Peili → Mikael (in place):
      Okej. Allt är som förut.
Mikael: /avsluta
    Peili → Mikael:
      Du är på väg att lämna den här handledningsprocessen i Peili. Handledare: Sara Virtanen. Det kommer inga fler frågor om du lämnar den.

      Det du har skrivit förblir ditt: /mina visar det, och där kan du ta tillbaka eller ta bort texter. Din handledare kan fortfarande läsa det du har delat, inget annat.

      Din handledare får veta att du har lämnat processen, men ingen orsak.
      [Jag lämnar] [Jag stannar]
Mikael presses Jag lämnar
    Peili → Mikael (in place):
      Du har lämnat processen. Det kommer inga fler frågor.

      /mina visar allt du har skrivit.
    Peili → Sara:
      Mikael, dagcentret har lämnat processen. Inga fler frågor skickas. /sammandrag visar fortfarande det som har delats.
      [Avsluta processen]
