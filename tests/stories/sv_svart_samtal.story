# Inför ett svårt samtal
As told in: sv_1_borjan

Mikael: /forbered
    Peili → Mikael:
      Inför ett svårt samtal: tre frågor, en i taget. Du kan sluta när som helst.

      Ett svårt samtal

      Samtalet börjar. Vad kommer troligen att hända?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Jag berättar att semesterlistan ändras.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Nästa fråga]
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Nästa fråga
    Peili → Mikael:
      Ett svårt samtal

      Hur märker du på dig själv att samtalet börjar bli spänt?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Jag blir het om kinderna.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Nästa fråga]
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
Mikael presses Nästa fråga
    Peili → Mikael:
      Ett svårt samtal

      Om samtalet låser sig, med vilken mening kan du gå vidare?
      [En annan fråga] [Senare]
      [Inte den här]
Mikael: Jag dricker vatten och väntar.
    Peili → Mikael:
      Sparat. Bara du ser det här.
      [Till handledningen] [Bara rubriken]
      [För mig själv] [Fortsätt]
