# Ennen vaikeaa keskustelua: kolme kysymystä peräkkäin, ja kesken jäänyt kysymys löytyy niiden jälkeen
As told in: fi_1_alku

-- Kysymys on auki, mutta mielessä on keskustelu, joka on edessä
Clock: next
    Peili → Mikko:
      Peililtä kysymys sinulle.

      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: /valmistaudu
    Peili → Mikko:
      Ennen vaikeaa keskustelua: kolme kysymystä, yksi kerrallaan. Voit lopettaa milloin tahansa.

      Avoinna ollut kysymys jää odottamaan. Löydät sen näiden jälkeen.

      Vaikea keskustelu

      Keskustelu alkaa. Mitä siinä todennäköisesti tapahtuu?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Kerron Artolle, että vuorolista muuttuu. Hän hiljenee ja kysyy, kenen päätös tämä oli.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Seuraava kysymys]
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Seuraava kysymys
    Peili → Mikko:
      Vaikea keskustelu

      Mistä huomaat itsessäsi, että keskustelu alkaa jännittää?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko presses Toinen kysymys
    Peili → Mikko (in place):
      Vaikea keskustelu

      Minkä tunteen peittäisit siinä hetkessä mieluiten?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Tekee mieli selitellä.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Seuraava kysymys]
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Seuraava kysymys
    Peili → Mikko:
      Vaikea keskustelu

      Jos keskustelu menee lukkoon, millä lauseella voit jatkaa?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Sanon, että päätös on minun, ja odotan.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Aiempi kysymys]
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Työnohjaukseen
    Peili → Mikko (in place):
      Ohjaajasi Sari Virtanen lukee tämän ennen tapaamista (to 10.12.).
      [Peru jakaminen] [Vain otsikko]
      [Jatka]

-- Aiempi kysymys
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Aiempi kysymys]
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Aiempi kysymys
    Peili → Mikko (in place):
      Tapaamiseen

      Jos tapaaminen kestäisi vain vartin, mihin käyttäisit sen?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
Mikko: Palaveri meni pitkäksi.
    Peili → Mikko:
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
Mikko presses Jatka
    Peili → Mikko (in place):
      Mihin tästä jatketaan? Voit myös jättää tähän.

      Voit myös merkitä asian puhuttavaksi esihenkilöiden kesken tai vietäväksi ylimpään johtoon. Sitä ei lähetetä kenellekään.
      [Tavoitteeni nyt]
      [Tarkemmin] [Toinen näkökulma]
      [Toinen tarina] [Mikä toimii]
      [Kenen ääni] [Keskustelu edessä]
      [Esihenkilöiden kesken] [Ylimpään johtoon]
      [Valmis]
Mikko presses Keskustelu edessä
    Peili → Mikko (in place):
      Talletettu. Vain sinä näet tämän.
      [Työnohjaukseen] [Vain otsikko]
      [Itselleni] [Jatka]
    Peili → Mikko:
      Ennen vaikeaa keskustelua: kolme kysymystä, yksi kerrallaan. Voit lopettaa milloin tahansa.

      Vaikea keskustelu

      Miten luulet toisen vastaavan ensimmäiseen lauseeseesi?
      [Toinen kysymys] [Myöhemmin]
      [Ei tätä]
