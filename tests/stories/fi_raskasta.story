# Kun on liian raskasta: yksi ilmoitus kirjoittajalle itselleen, ja nappi, jolla voi pyytää ohjaajaa ottamaan yhteyttä
As told in: fi_1_alku

Mikko: Tämä viikko meni ohi. En jaksa enää elää näin.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.

      Jos juuri nyt on liian raskasta: kukaan ei lue viestiäsi heti. Hätätilanteessa soita 112.

      Kriisipuhelin: 09 2525 0111. Linja voi olla varattu. Yritä silloin uudelleen. Numero on tarkistettu 21.11.2026.

      Napilla voit pyytää ohjaajaasi ottamaan sinuun yhteyttä. Muuta ei kerrota.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
      [Pyydä yhteydenottoa]
Mikko: Menin silti palaveriin.
    Peili → Mikko (in place):
      Talletettu, 2 viestiä. Vain sinä näet tämän.

      Jos juuri nyt on liian raskasta: kukaan ei lue viestiäsi heti. Hätätilanteessa soita 112.

      Kriisipuhelin: 09 2525 0111. Linja voi olla varattu. Yritä silloin uudelleen. Numero on tarkistettu 21.11.2026.

      Napilla voit pyytää ohjaajaasi ottamaan sinuun yhteyttä. Muuta ei kerrota.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
      [Pyydä yhteydenottoa]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).

      Jos juuri nyt on liian raskasta: kukaan ei lue viestiäsi heti. Hätätilanteessa soita 112.

      Kriisipuhelin: 09 2525 0111. Linja voi olla varattu. Yritä silloin uudelleen. Numero on tarkistettu 21.11.2026.

      Napilla voit pyytää ohjaajaasi ottamaan sinuun yhteyttä. Muuta ei kerrota.
      [Peru jakaminen] [Vain otsikko]
      [Jatka]
      [Pyydä yhteydenottoa]
Mikko presses Pyydä yhteydenottoa
    Peili → Mikko:
      Ohjaajasi Sari Virtanen saa pyynnön ottaa sinuun yhteyttä, mutta ei ehkä näe sitä heti. Muuta hänelle ei kerrota.
    Peili → Sari:
      Mikko, päiväkeskus pyytää sinua ottamaan yhteyttä. Muuta en kerro.
