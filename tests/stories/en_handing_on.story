# A process is handed on: a link, the last press, the consent, and who reads what from then on; three languages
As told in: en_2_interval
Speaks: Maria sv
Speaks: Liisa fi

-- The link, in the wrong hands
Sarah: /ask
    Peili → Sarah:
      To Mike, day centre. Write your question here.
      [Never mind]
Sarah: What would make Monday lighter?
    Peili → Sarah:
      A question for you from Peili.

      Sarah Virtanen asks:

      What would make Monday lighter?
    Peili → Sarah:
      Above is the question as it will look. It can go now. When shall it go?
      [Now]
      [Another time] [Write anew]
      [Never mind]
Sarah presses Another time
    Peili → Sarah (in place):
      When shall the question go? Choose a day, or write it: 3 Dec 2pm, or Thu 14.
      [Fri 18 Dec] [Mon 21 Dec] [Tue 22 Dec]
      [Back]
Sarah: Mon 11 Jan 12:00
    Peili → Sarah:
      I understood: Monday 11 January 2027 at 12:00. Is that right?
      [Yes] [Change]
      [Back]
Sarah: /supervisions
    Peili → Sarah:
      Mike, day centre
      Themes: Role, Power, Structures and Dialogue
      Rhythm: every 3 weeks
      Next meeting: Thu 7 Jan, 14:00
      Meetings held: 1 of 8
      [Meetings] [Pause]
      [Hand on]
      [End the process]
      [Done]
Sarah presses Hand on
    Peili → Sarah (in place):
      Hand the process Mike, day centre on to a colleague? I make a link that works once and for 14 days. The colleague has to be a supervisor here already. When they have opened it, I tell you who it is, and only your press hands the process on.

      From then on you see nothing more of it. The supervisee is told at once who it is and asked for consent. The colleague reads only what is shared after that, nothing of what was shared with you.

      Meetings, the rhythm, the name you gave and your questions that still wait go along.
      [Make the link] [Back]
Sarah presses Make the link
    Peili → Sarah:
      The next message is for your colleague: forward it as it is.
    Peili → Sarah:
      Sarah Virtanen asks you to go on with a supervision process in Peili. The link opens Peili in Telegram: https://t.me/PeiliBot?start=token2

      You first see what it is about, and then decide.
Sarah opens the invitation
    Peili → Sarah:
      This link is for your colleague. Forward it to them.
Mike opens the invitation
    Peili → Mike:
      This link is for another supervisor: in this process you are the supervisee.
Liisa opens the invitation
    Peili → Liisa:
      Tämä linkki on tarkoitettu sille, joka on jo ohjaaja täällä. Ohjaajaksi pääset palvelun ylläpitäjän kautta.

      Kun olet ohjaaja täällä, linkki avautuu niin kauan kuin se on voimassa.

-- A colleague who is a supervisor here steps back once, and takes it then
Maria opens the operator's link
    Peili → Maria:
      Hej! Jag är Peili, ett program som ställer frågor. Med den här länken blir du arbetshandledare här.

      Vilket namn ska de handledda se? Skriv det eller tryck på knappen.
      [Maria]
Maria: Maria Berg
    Peili → Maria:
      De handledda ser: Maria Berg

      Vilket språk ska jag tala med dig?
      [Suomi] [Svenska] [English]
      [Ändra namnet]
Maria presses Svenska
    Peili → Maria (in place):
      I vilken tidszon är du? Om du inte följer Helsingforstid kan du skriva namnet på en stad.
      [Helsingforstid]
Maria presses Helsingforstid
    Peili → Maria (in place):
      Du är nu handledare här, Maria Berg.

      Mellan träffarna ställer jag en fråga i taget till den du handleder. Den handledda avgör för varje svar om du får läsa det, och före nästa träff får du ett sammandrag av det som har delats.

      Med /ny inleder du en handledningsprocess och får en inbjudan att skicka vidare.
Maria opens the invitation
    Peili → Maria:
      Sarah Virtanen ber dig ta över en handledningsprocess.
      Form: Chefshandledning
      Språk: English
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum

      Om du vill ta över den får Sarah Virtanen veta vem du är och fattar sedan beslutet. Därefter får den handledda veta det och får frågan om samtycke.

      Du läser bara det som delas efter det. Det som har delats med Sarah Virtanen ser du inte.
      [Jag tar över] [Inte för mig]
Maria presses Jag tar över
    Peili → Maria (in place):
      Beslutet fattas av Sarah Virtanen, som nu vet att du vill ta över processen.
      [Dra mig ur]
    Peili → Sarah:
      Would go on with the process Mike, day centre: Maria Berg. The name in Telegram: Maria. Is it the right person?

      When you hand it on, you see nothing more of it. Until then nothing changes.
      [Hand it on] [I keep it]
Maria presses Dra mig ur
    Peili → Maria (in place):
      Du har dragit dig ur. Sarah Virtanen får veta det.
    Peili → Sarah:
      Mike, day centre: your colleague does not go on with this process. It stays with you.
Sarah: /supervisions
    Peili → Sarah:
      Mike, day centre
      Themes: Role, Power, Structures and Dialogue
      Rhythm: every 3 weeks
      Next meeting: Thu 7 Jan, 14:00
      Meetings held: 1 of 8
      [Meetings] [Pause]
      [Hand on]
      [End the process]
      [Done]
Sarah presses Hand on
    Peili → Sarah (in place):
      Hand the process Mike, day centre on to a colleague? I make a link that works once and for 14 days. The colleague has to be a supervisor here already. When they have opened it, I tell you who it is, and only your press hands the process on.

      From then on you see nothing more of it. The supervisee is told at once who it is and asked for consent. The colleague reads only what is shared after that, nothing of what was shared with you.

      Meetings, the rhythm, the name you gave and your questions that still wait go along.
      [Make the link] [Back]
Sarah presses Make the link
    Peili → Sarah:
      The next message is for your colleague: forward it as it is.
    Peili → Sarah:
      Sarah Virtanen asks you to go on with a supervision process in Peili. The link opens Peili in Telegram: https://t.me/PeiliBot?start=token3

      You first see what it is about, and then decide.
Maria opens the invitation
    Peili → Maria:
      Sarah Virtanen ber dig ta över en handledningsprocess.
      Form: Chefshandledning
      Språk: English
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum

      Om du vill ta över den får Sarah Virtanen veta vem du är och fattar sedan beslutet. Därefter får den handledda veta det och får frågan om samtycke.

      Du läser bara det som delas efter det. Det som har delats med Sarah Virtanen ser du inte.
      [Jag tar över] [Inte för mig]
Maria presses Jag tar över
    Peili → Maria (in place):
      Beslutet fattas av Sarah Virtanen, som nu vet att du vill ta över processen.
      [Dra mig ur]
    Peili → Sarah:
      Would go on with the process Mike, day centre: Maria Berg. The name in Telegram: Maria. Is it the right person?

      When you hand it on, you see nothing more of it. Until then nothing changes.
      [Hand it on] [I keep it]
Sarah presses Hand it on
    Peili → Sarah (in place):
      The process Mike, day centre is handed on. Supervisor from now on: Maria Berg. You see nothing more of it.
    Peili → Maria:
      Du har nu tagit över processen Mike, day centre. Den handledda har fått veta vem du är och har fått frågan om samtycke. Det som delas efter det kommer i sammandraget: /sammandrag. /handledningar visar processen.
    Peili → Mike:
      This process has been handed on. Supervisor until now: Sarah Virtanen. Supervisor from now on: Maria Berg. Meetings and questions go on as agreed.

      Sarah Virtanen sees nothing of yours from now on. If Maria Berg is to read something from before, share it anew in /mine.

      Your supervisor is now Maria Berg, who does not see what you have shared before, only what you share after you have consented.

      Do you still consent to my storing what you write? Refusing has no effect on your supervision. What has been written stays yours, and until you answer everything goes on as you agreed.

      You can also answer later: it stands in /settings.
      [I consent] [Withdraw consent]
      [Read the notice]

Clock: +5 minutes
-- Mike has not answered yet: what he writes is his, and sharing waits
Mike: The first week with the new rota.
    Peili → Mike:
      Kept. Only you can see this.
      [To supervision] [Title only]
      [Mine] [Go on]
Mike presses To supervision
    Peili → Mike:
      Nothing has been shared yet. First there is a question.

      Your supervisor is now Maria Berg, who does not see what you have shared before, only what you share after you have consented.

      Do you still consent to my storing what you write? Refusing has no effect on your supervision. What has been written stays yours, and until you answer everything goes on as you agreed.

      You can also answer later: it stands in /settings.
      [I consent] [Withdraw consent]
      [Read the notice]
Maria: /sammandrag
    Peili → Maria (protected):
      Sammandrag
      Mike, day centre
      Träff: torsdag 7.1.2027 kl. 14.00
      Föregående träff: torsdag 10.12.2026 kl. 14.00
      Sammanställt to 17.12

      Inget har delats inför den här träffen.

      Det visar inte om något har skrivits.

      Det här sammandraget tas bort ur chatten efter ett dygn. /sammandrag tar fram det igen.
    Peili → Maria:
      <Sammandrag 2026-12-17.pdf>
    Peili → Maria:
      Sammandraget kommer av sig självt kvällen före varje träff.
      [Ändra]
Mike: /who
    Peili → Mike:
      Your supervisor Maria Berg can read what you have shared: answers, titles, goals and numbers, each by your own act. The rest is yours alone; not even that it exists is shown.

      Maria Berg has been your supervisor since Thu 17 Dec, and reads nothing before you have consented: /settings.

      Maria Berg: read on Thu 17 Dec

      Sarah Virtanen: read on Thu 10 Dec

      Telegram carries this chat and can technically read it. It is not end-to-end encrypted.

      On the server everything is stored encrypted. Someone with full rights to the running server could open it. An employer who pays sees none of it.
Mike: /settings
    Peili → Mike:
      Days for questions: Tuesday, Wednesday and Thursday, 12:00.

      Quiet hours: 20:00–08:00.

      Voice messages are kept.

      What you write stays in this chat.

      Time zone: Europe/Helsinki.

      There is a question on your consent that you have not answered.
      [Days] [Hour] [Quiet hours]
      [No voice] [Clear the chat]
      [Withdraw consent]
      [Answer]
      [Time zone]
      [Done]
Mike presses Answer
    Peili → Mike (in place):
      Your supervisor is now Maria Berg, who does not see what you have shared before, only what you share after you have consented.

      Do you still consent to my storing what you write? Refusing has no effect on your supervision. What has been written stays yours, and until you answer everything goes on as you agreed.

      You can also answer later: it stands in /settings.
      [I consent] [Withdraw consent]
      [Read the notice]
Mike presses I consent
    Peili → Mike (in place):
      Noted: you consent.

      What you share from now on is read by your supervisor Maria Berg.
Clock: +5 minutes
Mike presses the old I consent
    Peili → Mike (over the button): That is answered already.
Mike presses To supervision
    Peili → Mike (in place):
      Your supervisor Maria Berg will read this before the meeting on Thu 7 Jan.
      [Take back] [Title only]
      [Go on]
Mike: /mine
    Peili → Mike:
      1 · Thu 17 Dec · Power · to supervision

      > The first week with the new rota.

      2 · Tue 8 Dec · For the meeting · to supervision

      > How do I hand the rota back so that it does not feel like a punishment to anyone?

      3 · Tue 1 Dec · Your own question · to supervision

      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evenin…
      [1] [2] [3]
      [By meeting] [By theme] [By place]
Maria: /sammandrag
    Peili → Maria (protected):
      Sammandrag
      Mike, day centre
      Träff: torsdag 7.1.2027 kl. 14.00
      Föregående träff: torsdag 10.12.2026 kl. 14.00
      Sammanställt to 17.12

      Det som har delats sedan föregående sammandrag (to 17.12) är märkt Nytt.

      Makt

      to 17.12 · Nytt
      När någon har varit arg på dig, vad av det följer med dig hem?
      > The first week with the new rota.

      Det här sammandraget tas bort ur chatten efter ett dygn. /sammandrag tar fram det igen.
    Peili → Maria:
      <Sammandrag 2026-12-17.pdf>
    Peili → Maria:
      Sammandraget kommer av sig självt kvällen före varje träff.
      [Ändra]
Maria: /handledningar
    Peili → Maria:
      Mike, day centre
      Teman: Roll, Makt, Strukturer och Dialog
      Rytm: med 3 veckors mellanrum
      Nästa träff: to 7.1 kl. 14.00
      Träffar som har hållits: 1 av 8
      [Träffar] [Paus]
      [Lämna över]
      [Avsluta processen]
      [Klart]
Mike: /who
    Peili → Mike:
      Your supervisor Maria Berg can read what you have shared: answers, titles, goals and numbers, each by your own act. The rest is yours alone; not even that it exists is shown.

      Maria Berg has been your supervisor since Thu 17 Dec, and does not see what you shared before.

      Maria Berg: read on Thu 17 Dec

      Sarah Virtanen: read on Thu 10 Dec

      Telegram carries this chat and can technically read it. It is not end-to-end encrypted.

      On the server everything is stored encrypted. Someone with full rights to the running server could open it. An employer who pays sees none of it.

-- Sarah sees nothing more
Sarah: /supervisions
    Peili → Sarah:
      You have no open process here yet. /new begins one.
Sarah: /digest
    Peili → Sarah:
      You have no open process here yet. /new begins one.
Sarah presses the old Hand it on
    Peili → Sarah (over the button): That question is closed.
