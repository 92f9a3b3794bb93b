"""A realistic digest over two intervals, in Finnish; the people and the words are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from conversations.digest import Digest, GoalLine, Material, Shared, Voice, Why, Words, digest

MEETING = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
SINCE = date(2026, 11, 12)


def shared(kind: str, at: date, text: str = "", question: str | None = None, theme: str | None = None,
           title: str | None = None, voices: tuple[Voice, ...] = ()) -> Shared:  # fmt: skip
    words = Words(text, voices) if text or voices else None
    return Shared(f"{kind} {at}", kind, theme, question, words, title, at, at > SINCE, kind == "ask")


BRING = (
    "Tiimipalaverit. Olen vetänyt ne samalla kaavalla kaksi vuotta, ja viime viikolla huomasin, että "
    "puhuin itse 41 minuuttia 60:stä. Kukaan ei valittanut. Se juuri minua mietityttääkin.\n\n"
    "Haluaisin katsoa tätä kahdelta kannalta: mitä minä teen, kun tulee hiljaista, ja mitä muut silloin "
    "tekevät. Minulla on kokouksesta omat muistiinpanot mukana."
)
LIMITS = (
    "Tein tällä viikolla työvuorolistan uusiksi kolme kertaa, vaikka sen pitäisi olla vastuuhoitajan "
    "työtä. Ensimmäisellä kerralla ajattelin, että autan, kun hänellä oli kiire. Toisella kerralla "
    "korjasin hänen korjauksensa. Kolmannella kerralla en enää edes kysynyt.\n\n"
    "Illalla kotona tuli mieleen, että olen opettanut koko osaston soittamaan minulle. Puhelin soi 19.40, "
    "ja vastasin siihen kesken ruokapöydän. Kysymys oli siitä, kuka hakee lääkekaapin avaimen. Vastasin "
    "silti, ystävällisesti ja perusteellisesti, ja vasta lopetettuani tajusin, että soittaja olisi "
    "löytänyt vastauksen seinältä.\n\n"
    "Mikä tässä on minun? Ainakin se, että jos joku jää yksin pulaan, siitä pitää voida soittaa. Mikä ei "
    "ole? Avain. Lista. Se, että kaikki menee niin kuin minä olisin sen tehnyt. En tiedä, miten tästä "
    "perutaan ilman että se näyttää siltä, että vetäydyn juuri kun on raskasta."
)
ANGER = (
    "Kun kerroin, ettei sijaista palkata, huoneessa oli ensin aivan hiljaista. Sitten yksi sanoi, että "
    "kyllähän tämä arvattiin, ja lähti hakemaan kahvia. Minuun sattui se kahvin hakeminen enemmän kuin "
    "mikään sana. Selitin päätöstä vielä viisi minuuttia, vaikka kukaan ei ollut pyytänyt.\n\n"
    "Nyt jälkikäteen ajattelen, että hän oli pettynyt, ei minuun vaan siihen, että talvi tulee "
    "tällaisena. Mutta siinä hetkessä en osannut erottaa niitä toisistaan."
)
CHANGE = (
    "Sanoin että muutos tehdään asiakkaiden takia. Se on totta, mutta puolet siitä tehdään rahan takia, "
    "ja kaikki tietävät sen. Luulen, että olisin pärjännyt paremmin sanomalla molemmat. 🙂"
)


def material() -> Material:
    days = [date(2026, 9, 3), date(2026, 10, 1), date(2026, 10, 22), date(2026, 11, 10), date(2026, 12, 1)]
    told = (
        shared("bring", date(2026, 12, 1), BRING, "Mihin haluat käyttää ajan torstaina?"),
        shared("bring", date(2026, 12, 1), title="Yksi kehityskeskustelu, josta en ole puhunut kenellekään"),
        shared("commitment", date(2026, 11, 6),
               "Avaan seuraavan palaverin kysymyksellä ja olen sen jälkeen hiljaa, "
               "kunnes kolme muuta on puhunut.",
               "Mikä on yksi asia, jota kokeilet ennen seuraavaa tapaamista?"),
        shared("tried", date(2026, 12, 1),
               "Kesti neljä minuuttia ennen kuin ensimmäinen sanoi mitään. Se oli pitkä aika. "
               "Sitten puhui Leena, joka ei yleensä puhu, ja sen jälkeen en olisi edes ehtinyt väliin.",
               "Miten kokeilusi sujui?"),
        shared("after", date(2026, 11, 6),
               "Se kun kysyit, kenen rauhaa minä oikeastaan suojelen. Olen kantanut sitä mukana koko viikon.",
               "Mitä sinulle jäi tapaamisesta?"),
        shared("answer", date(2026, 10, 27), LIMITS,
               "Mitä teit tällä viikolla, mikä oikeastaan kuuluu jollekulle toiselle?", theme="role-limits"),
        shared("answer", date(2026, 11, 17), ANGER,
               "Muistele hetkeä, jolloin joku oli pettynyt päätökseesi. Mitä silloin tapahtui sinussa?",
               theme="power-anger"),
        shared("answer", date(2026, 11, 24), CHANGE, "Miten kerroit viimeksi, miksi muutos tehdään?",
               theme="dialogue-change"),
        shared("ask", date(2026, 11, 20), question="Mitä haluaisit kuulla tiimiltäsi, jos saisit valita?",
               voices=(Voice("voice-1", 84, MEETING),)),
        shared("answer", date(2026, 10, 29), theme="power-alone", title="Asia, josta en voi vielä kertoa"),
        shared("note", date(2026, 11, 26), title="Johtoryhmän kokouksen jälkeen"),
    )  # fmt: skip
    why = Why(days[-1], Words("Kaksi iltaa viikossa olen jättänyt puhelimen eteiseen. Kolmas meni harakoille."))
    goals = (
        GoalLine("Jaksaminen", tuple(zip(days, (4, 3, 5, 5, 6), strict=True)), (why,), True),
        GoalLine("Työn hallinnan tunne", ((days[0], 5), (days[4], 4)), (), True),
        GoalLine("Palaverit, joissa muutkin puhuvat"),
    )
    return Material("Maija K.", MEETING, datetime(2026, 11, 5, 12, tzinfo=UTC), "fi", "Europe/Helsinki", told,
                    goals, SINCE, date(2026, 12, 2))  # fmt: skip


def example() -> Digest:
    return digest(material())
