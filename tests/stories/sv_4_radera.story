# Den handledda tar bort allt sitt och börjar om med en ny inbjudan
As told in: sv_2_mellanperioden

Mikael: /radera
    Peili → Mikael:
      Vad ska tas bort? Inget tas bort förrän du bekräftar det.
      [Ett svar] [En process]
      [Allt]
      [Avbryt]
Mikael presses Allt
    Peili → Mikael (in place):
      Allt som är ditt tas bort: det du har skrivit i alla processer, dina mål och inställningar, ditt namn och numret på den här chatten. Sedan känner jag dig inte längre. Det går inte att få tillbaka.

      Samtidigt lämnar du handledningsprocessen, och det kommer inga fler frågor. Din handledare får bara veta att du har lämnat den.

      Om du vill det, skriv ordet RADERA.
      [Avbryt]
Mikael: radera
    Peili → Mikael:
      Borttaget: allt som var ditt. Jag känner dig inte längre, och med en ny inbjudan kan du börja om.

      Det jag inte kan ta bort: det som Telegram och telefoner ännu har av de här chattarna, och det som andra har läst, skrivit ut eller sparat. Den här chatten kan du själv tömma i Telegram.

      Det som togs bort går inte att öppna ur säkerhetskopior som görs efter den här natten, och efter högst 7 dagar inte heller ur äldre.
    Peili → Sara:
      Mikael, dagcentret har lämnat processen. Inga fler frågor skickas. /sammandrag visar det som har delats med dig.
      [Avsluta processen]
Mikael: Hallå?
    Peili → Mikael:
      Hej! Jag är Peili, ett program som ställer frågor. Det sitter ingen och läser i den här chatten.

      För att komma med behöver du en inbjudan: en arbetshandledare skickar en länk, och samtalet börjar när du öppnar den.

      /hjalp berättar mer om Peili, /integritet om vad som sparas.
