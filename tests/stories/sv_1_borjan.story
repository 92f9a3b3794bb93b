# En process börjar: från operatörens länk till den första frågan och målen
Starts: 2026-12-01 09:00
Speaks: Sara sv
Speaks: Mikael sv

-- Handledaren
Sara opens the operator's link
    Peili → Sara:
      Hej! Jag är Peili, ett program som ställer frågor. Med den här länken blir du arbetshandledare här.

      Vilket namn ska de handledda se? Skriv det eller tryck på knappen.
      [Sara]
Sara: Sara Virtanen
    Peili → Sara:
      De handledda ser: Sara Virtanen

      Vilket språk ska jag tala med dig?
      [Suomi] [Svenska] [English]
      [Ändra namnet]
Sara presses Svenska
    Peili → Sara (in place):
      I vilken tidszon är du? Om du inte följer Helsingforstid kan du skriva namnet på en stad.
      [Helsingforstid]
Sara presses Helsingforstid
    Peili → Sara (in place):
      Du är nu handledare här, Sara Virtanen.

      Mellan träffarna ställer jag en fråga i taget till den du handleder. Den handledda avgör för varje svar om du får läsa det, och före nästa träff får du ett sammandrag av det som har delats.

      Med /ny inleder du en handledningsprocess och får en inbjudan att skicka vidare.
Sara looks at the menu
      /ny  Inled en handledningsprocess
      /handledningar  Dina processer och träffar
      /sammandrag  Sammandrag inför en träff
      /fraga  En egen fråga till den handledda
      /kopia  En kopia av allt som är ditt
      /radera  Ta bort det som är ditt
      /installningar  Inställningar
      /sprak  Språk
      /integritet  Integritet och dataskydd
      /hjalp  Hjälp
Sara: /ny
    Peili → Sara:
      En ny handledningsprocess. Vilken form har den?
      [Individuell handledning]
      [Chefshandledning]
      [Fortsätt senare]
Sara presses Chefshandledning
    Peili → Sara (in place):
      Vilket namn vill du använda för den handledda? Skriv det här. Bara du ser det.
      [Fortsätt senare]
Sara: Mikael, dagcentret
    Peili → Sara:
      Vilket språk ska jag tala med den handledda?
      [Suomi] [Svenska] [English]
      [Fortsätt senare]
Sara presses Svenska
    Peili → Sara (in place):
      Vilket program? Ett tema per mellanperiod, i tur och ordning.
      [Fyra perspektiv på ledarskap]
      [Självledarskap och belastning]
      [Arbetsgemenskap]
      [Aktuellt]
      [Eget urval]
      [Fortsätt senare]
Sara presses Fyra perspektiv på ledarskap
    Peili → Sara (in place):
      Hur ofta träffas ni?
      [2 veckor] [3 veckor] [4 veckor]
      [Avtalade dagar]
      [Fortsätt senare]
Sara presses 3 veckor
    Peili → Sara (in place):
      När är nästa träff? Välj en dag eller skriv den: 3.12 kl. 14 eller to kl. 14.
      [on 2.12] [to 3.12] [fr 4.12]
      [må 7.12] [ti 8.12] [on 9.12]
      [Inte bestämt ännu]
      [Fortsätt senare]
Sara: to 10.12 kl. 14
    Peili → Sara:
      Så här uppfattade jag det: torsdag 10.12.2026 kl. 14.00. Stämmer det?
      [Ja] [Ändra]
      [Fortsätt senare]
Sara presses Ja
    Peili → Sara (in place):
      När slutar processen? Välj, eller skriv antalet träffar eller ett datum.
      [5 träffar] [8 träffar]
      [10 träffar] [12 träffar]
      [Ett bestämt datum] [Tills vidare]
      [Fortsätt senare]
Sara presses 8 träffar
    Peili → Sara (in place):
      Så här uppfattade jag det. Stämmer det?

      Mikael, dagcentret
      Form: Chefshandledning
      Språk: Svenska
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum
      Träffar: torsdag 10.12.2026 kl. 14.00
      Längd: 8 träffar
      [Inled processen] [Ändra]
      [Fortsätt senare]
Sara presses Inled processen
    Peili → Sara (in place):
      Processen är öppen: Mikael, dagcentret.
    Peili → Sara:
      Nästa meddelande är inbjudan: skicka det vidare som det är eller visa bilden. Inbjudan fungerar en gång och gäller i 14 dagar. När någon har öppnat den visar jag vem det är, och du godkänner personen eller låter bli.
    Peili → Sara:
      <peili.png>
      Sara Virtanen bjuder in dig till arbetshandledning där programmet Peili används mellan träffarna. Länken öppnar Peili i Telegram: https://t.me/PeiliBot?start=token1

      Du kan först läsa vad det handlar om och sedan avgöra om det passar dig.

-- Den handledda
Mikael opens the invitation
    Peili → Mikael:
      Hej! Jag är Peili, ett program som ställer frågor. Det sitter ingen och läser i den här chatten.

      Sara Virtanen bjuder in dig till arbetshandledning där Peili används mellan träffarna.

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
Mikael presses Även röst
    Peili → Mikael (in place):
      Ska jag ta bort dina meddelanden ur den här chatten efter ett dygn? De finns kvar i Peili, och med /mina får du fram dem. Då syns de inte här om någon annan håller i din telefon.
      [Ta bort dem] [Låt stå kvar]
Mikael presses Låt stå kvar
    Peili → Mikael (in place):
      Sara Virtanen har fått veta att du öppnade inbjudan. Jag skriver här när du har blivit godkänd.
    Peili → Sara:
      Inbjudan till Mikael, dagcentret har öppnats. Namnet i Telegram: Mikael. Är det rätt person?

      Jag ställer inga frågor förrän du har godkänt personen.
      [Godkänn] [Godkänn inte]

-- Godkänd
Sara presses Godkänn
    Peili → Sara (in place):
      Mikael, dagcentret är godkänd. Den första frågan skickas nu.
    Peili → Mikael:
      Sara Virtanen har godkänt dig. Handledningen börjar.

      Frågorna kommer på vardagar som passar dig: tisdag till torsdag kl. 12.00 om du inte väljer något annat, och aldrig på natten. Det blir högst två i veckan.
      [Välj mål] [Ändra tider]
    Peili → Mikael:
      Din egen fråga

      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael looks at the menu
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
Mikael: I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Till handledningen
    Peili → Mikael (in place):
      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Ta tillbaka] [Bara rubriken]
      [Fortsätt]

-- Målen
Mikael presses Välj mål
    Peili → Mikael:
      Vad vill du att den här handledningen ska leda till? Välj ett eller flera mål. Bara du ser dina mål tills du delar något av dem.
      [Att orka i arbetet]
      [Motivation]
      [Yrkesidentitet]
      [Arbetssätt]
      [Nya modeller i arbetsgemenskapen]
      [Arbetets kvalitet]
      [Arbetets genomslag]
      [Problem i arbetet]
      [Kreativitet]
      [Känsla av kontroll i arbetet]
      [Med egna ord] [Fortsätt]
Mikael presses Känsla av kontroll i arbetet
    Peili → Mikael (in place):
      Vad vill du att den här handledningen ska leda till? Välj ett eller flera mål. Bara du ser dina mål tills du delar något av dem.
      [Att orka i arbetet]
      [Motivation]
      [Yrkesidentitet]
      [Arbetssätt]
      [Nya modeller i arbetsgemenskapen]
      [Arbetets kvalitet]
      [Arbetets genomslag]
      [Problem i arbetet]
      [Kreativitet]
      [✓ Känsla av kontroll i arbetet]
      [Med egna ord] [Fortsätt]
Mikael presses Med egna ord
    Peili → Mikael (in place):
      Skriv målet med egna ord på en rad.
      [Tillbaka]
Mikael: Jag vet vad som är mitt arbete och vad som inte är det
    Peili → Mikael:
      Vad vill du att den här handledningen ska leda till? Välj ett eller flera mål. Bara du ser dina mål tills du delar något av dem.

      ✓ Jag vet vad som är mitt arbete och vad som inte är det
      [Att orka i arbetet]
      [Motivation]
      [Yrkesidentitet]
      [Arbetssätt]
      [Nya modeller i arbetsgemenskapen]
      [Arbetets kvalitet]
      [Arbetets genomslag]
      [Problem i arbetet]
      [Kreativitet]
      [✓ Känsla av kontroll i arbetet]
      [Med egna ord] [Fortsätt]
Mikael presses Fortsätt
    Peili → Mikael (in place):
      Känsla av kontroll i arbetet

      Hur nära är du just nu, 0–10?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Hoppa över]
Mikael presses 4
    Peili → Mikael (in place):
      Känsla av kontroll i arbetet: 4. Bara du ser det här.

      Siffran är inte lägre än så. Vad finns redan på plats?
      [Dela siffran]
      [Nästa]
Mikael presses Dela siffran
    Peili → Mikael (in place):
      Känsla av kontroll i arbetet: 4. Din handledare ser målet och den här siffran.

      Siffran är inte lägre än så. Vad finns redan på plats?
      [Ta tillbaka]
      [Nästa]
Mikael: Kalendern är full, men jag vet själv vart tiden går.
    Peili → Mikael:
      Känsla av kontroll i arbetet: 4. Din handledare ser målet och den här siffran.

      > Kalendern är full, men jag vet själv vart tiden går.
      [Ta tillbaka] [Dela texten]
      [Nästa]
Mikael presses Nästa
    Peili → Mikael (in place):
      Jag vet vad som är mitt arbete och vad som inte är det

      Hur nära är du just nu, 0–10?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Hoppa över]
Mikael presses 3
    Peili → Mikael (in place):
      Jag vet vad som är mitt arbete och vad som inte är det: 3. Bara du ser det här.

      Tänk tillbaka på en tid då siffran skulle ha varit lägre. Vad är annorlunda nu?
      [Dela siffran]
      [Klart]
Mikael presses Klart
    Peili → Mikael (in place):
      Det var allt för den här gången. Dina mål hittar du alltid här: /mal
