# En mellanperiod: vad tiden ska användas till, sammandraget, träffen, vad som blev kvar, temat
As told in: sv_1_borjan

-- Två dagar före träffen
Clock: 2026-12-08 12:00
    Peili → Mikael:
      En fråga till dig från Peili.

      Till träffen

      Om träffen bara varade en kvart, vad skulle du ta upp?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Hur lämnar jag tillbaka turlistan utan att det känns som ett straff för någon?
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Till handledningen
    Peili → Mikael (in place):
      Din handledare Sara Virtanen läser det här före träffen to 10.12.
      [Ta tillbaka] [Bara rubriken]
      [Fortsätt]

-- Sammandraget
Clock: 2026-12-09 16:00
Sara: /sammandrag
    Peili → Sara (protected):
      Sammandrag
      Mikael, dagcentret
      Träff: torsdag 10.12.2026 kl. 14.00
      Sammanställt on 9.12

      Vad jag vill använda tiden till

      ti 8.12
      Om träffen bara varade en kvart, vad skulle du ta upp?
      > Hur lämnar jag tillbaka turlistan utan att det känns som ett straff för någon?

      Mål
      Skala 0–10

      Känsla av kontroll i arbetet
      4 (ti 1.12)

      I början av processen

      ti 1.12
      Tänk dig att handledningen är över. Vad är då annorlunda i ditt arbete?
      > I våras blev jag chef på enheten där jag själv hade jobbat. Jag söker min plats.

      Det här sammandraget tas bort ur chatten efter ett dygn. /sammandrag tar fram det igen.
    Peili → Sara:
      <Sammandrag 2026-12-09.pdf>
    Peili → Sara:
      Ska sammandraget komma av sig självt före varje träff?
      [Kvällen innan] [24 timmar innan]
      [2 timmar innan] [Nej]
Sara presses Kvällen innan
    Peili → Sara (in place):
      Sammandraget kommer av sig självt kvällen före varje träff.
Clock: 2026-12-10 15:40
    Peili → Sara:
      Mikael, dagcentret: inget nytt har delats med dig sedan sammandraget on 9.12.
      [Hela sammandraget]
Sara: /handledningar
    Peili → Sara:
      Mikael, dagcentret
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum
      Nästa träff: to 10.12 kl. 14.00, ännu inte markerad som hållen
      Träffar som har hållits: 0 av 8
      [Träffar] [Paus]
      [Lämna över]
      [Avsluta processen]
      [Klart]
Sara presses Träffar
    Peili → Sara (in place):
      torsdag 10.12.2026 kl. 14.00
      [to 10.12 kl. 14.00]
      [Ny träff] [Tillbaka]
Sara presses Ny träff
    Peili → Sara (in place):
      När är träffen? Välj en dag eller skriv den: 3.12 kl. 14 eller to kl. 14.
      [to 31.12] [to 7.1]
      [Tillbaka]
Sara: to 7.1 kl. 14
    Peili → Sara:
      Så här uppfattade jag det: torsdag 7.1.2027 kl. 14.00. Stämmer det?
      [Ja] [Ändra]
      [Tillbaka]
Sara presses Ja
    Peili → Sara (in place):
      Träffen är bestämd till torsdag 7.1.2027 kl. 14.00.
    Peili → Sara:
      torsdag 10.12.2026 kl. 14.00

      torsdag 7.1.2027 kl. 14.00
      [to 10.12 kl. 14.00] [to 7.1 kl. 14.00]
      [Ny träff] [Tillbaka]
    Peili → Mikael:
      Nästa träff: to 7.1 kl. 14.00.
Sara presses Tillbaka
    Peili → Sara (in place):
      Mikael, dagcentret
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum
      Nästa träff: to 7.1 kl. 14.00
      Träffar som har hållits: 0 av 8
      [Träffar] [Paus]
      [Lämna över]
      [Avsluta processen]
      [Klart]
Sara presses Klart
    Peili → Sara (in place):
      Okej.

-- Vad som blev kvar
Clock: 2026-12-11 12:00
    Peili clears from Sara's chat: Sammandrag …
    Peili clears from Sara's chat: <a file>
    Peili → Mikael:
      En fråga till dig från Peili.

      Efter träffen

      Vilken fråga från träffen är fortfarande öppen för dig?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael presses Senare
    Peili → Mikael (in place):
      När ska jag återkomma till det här?
      [I kväll kl. 18.30]
      [I morgon kl. 12.00]
      [må 14.12 kl. 12.00]
      [Tillbaka]
Mikael presses Tillbaka
    Peili → Mikael (in place):
      Efter träffen

      Vilken fråga från träffen är fortfarande öppen för dig?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Vem ger mig lov att säga nej? Jag skrev frågan på en lapp vid skärmen.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Fortsätt
    Peili → Mikael (in place):
      Hur vill du gå vidare? Du kan också stanna här.

      Om det är något att ta upp med andra chefer eller med ledningen kan du märka det så. Det skickas inte till någon.
      [Något att pröva]
      [Se närmare] [Annan synvinkel]
      [En annan berättelse] [Det som fungerar]
      [Vems röst] [Inför ett samtal]
      [Gäller andra chefer] [Gäller ledningen]
      [Klart]
Mikael presses Något att pröva
    Peili → Mikael (in place):
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
    Peili → Mikael:
      Experiment

      Vem skulle du vilja prata med före nästa träff?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Jag frågar den turansvariga vad hon behöver för att listan ska kunna vara hennes.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Till handledningen
    Peili → Mikael (in place):
      Din handledare Sara Virtanen läser det här före träffen to 7.1.
      [Ta tillbaka] [Bara rubriken]
      [Fortsätt]

-- Temat
Clock: 2026-12-22 12:00
    Peili → Mikael:
      En fråga till dig från Peili.

      Makt

      När någon har varit arg på dig, vad av det följer med dig hem?
      [En annan fråga] [Senare]
      [Inte den här]
    Peili → Mikael:
      Frågan väntar kvar, om det passar nu. Annars kan du låta den vara.
Mikael: När semesterlistan blev klar reste sig en medarbetare mitt under kaffet.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Bara rubriken
    Peili → Mikael (in place):
      Skriv en rad till din handledare. Handledaren läser bara den raden, inget annat.
      [Avbryt]
Mikael: Semesterlistan och en besvikelse
    Peili → Mikael:
      Din handledare Sara Virtanen läser bara den här raden före träffen to 7.1.

      > Semesterlistan och en besvikelse
      [Ta tillbaka] [Till handledningen]
      [En annan rad] [Fortsätt]
Mikael presses Ta tillbaka
    Peili → Mikael (in place):
      Du har tagit tillbaka det.

      Det här är ditt. Bara du ser det.
      [Till handledningen] [Bara rubriken]
      [Fortsätt]

-- Till nästa träff
Clock: 2027-01-05 12:00
    Peili → Mikael:
      En fråga till dig från Peili.

      Makt

      Tänk på ett beslut som du var tvungen att fatta ensam. Vad stödde du dig på?
    Peili → Mikael:
      Frågan väntar kvar, om det passar nu. Annars kan du låta den vara.
    Peili → Mikael:
      En fråga till dig från Peili.

      Till träffen

      Vad har på sistone gått bra på ett sätt som du vill förstå bättre?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael presses Inte den här
    Peili → Mikael (in place):
      Du kan låta den här frågan vara. Vilken knapp du väljer sparas inte.
      [Inte nu]
      [För nära]
      [Tar det muntligt]
      [Tillbaka]
Mikael presses Tar det muntligt
    Peili → Mikael (in place):
      Okej. Du tar själv upp det när ni träffas.
      [Svara ändå]
