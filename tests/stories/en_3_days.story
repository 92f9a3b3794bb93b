# A supervisee's days: notes, everything written, times, a pause, who reads, leaving
As told in: en_1_beginning

-- A note
Clock: 2026-12-02 08:40
Mike: At the morning meeting nobody looked at anybody. I said nothing.
    Peili → Mike:
      Kept as a note. Only you can see this.
      [Next meeting] [To supervision]
      [As a note] [Forget it]
Mike presses Next meeting
    Peili → Mike (in place):
      Kept for the next meeting. Only you can see this so far.
      [To supervision] [Title only]
      [As a note] [Forget it]
Mike edits: At the morning meeting => At the morning meeting nobody looked at anybody. Nor did I.
    Peili → Mike (in place):
      The change is kept.

      Kept for the next meeting. Only you can see this so far.
      [To supervision] [Title only]
      [As a note] [Forget it]
Mike says 14 s
    Peili → Mike (in place):
      Kept for the next meeting, 2 messages. Only you can see this so far.
      [To supervision] [Title only]
      [As a note] [Forget it]
Mike presses Forget it
    Peili → Mike (in place):
      Erase this for good? It cannot be brought back.
      [Erase for good] [Back]
Mike presses Erase for good
    Peili → Mike (in place):
      It is gone, for good.

-- Everything
Mike: /mine
    Peili → Mike:
      1 · Tue 1 Dec · Your own question · to supervision

      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evenin…
      [1]
      [By meeting] [By theme] [By place]
Mike presses 1
    Peili → Mike (in place):
      Your own question · Tue 1 Dec

      Imagine that supervision is over. What is different in your work by then?

      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evening.

      Your supervisor Sarah Virtanen will read this before the meeting on Thu 10 Dec.
      [Title only] [Take back]
      [Place] [Write anew]
      [Erase] [All]
Mike presses Place
    Peili → Mike (in place):
      Where does this belong? In all of these only you see it.
      [With managers] [To management]
      [Mine] [Back]
Mike presses Back
    Peili → Mike (in place):
      Your own question · Tue 1 Dec

      Imagine that supervision is over. What is different in your work by then?

      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evening.

      Your supervisor Sarah Virtanen will read this before the meeting on Thu 10 Dec.
      [Title only] [Take back]
      [Place] [Write anew]
      [Erase] [All]
Mike presses Erase
    Peili → Mike (in place):
      Erase this for good? It cannot be brought back.
      [Erase for good] [Back]
Mike presses Back
    Peili → Mike (in place):
      Your own question · Tue 1 Dec

      Imagine that supervision is over. What is different in your work by then?

      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evening.

      Your supervisor Sarah Virtanen will read this before the meeting on Thu 10 Dec.
      [Title only] [Take back]
      [Place] [Write anew]
      [Erase] [All]
Mike: /goals
    Peili → Mike:
      Your goals, with their numbers 0–10.

      Sense of control over work: 4. The goal is shared.

      I know which work is mine and which is not: 3
      [Sense of control over work]
      [I know which work is mine and…]
      [My goals now] [Change goals]
      [Done]
Mike presses Done
    Peili → Mike (in place):
      All right.

-- Times and a pause
Mike: /settings
    Peili → Mike:
      Days for questions: Tuesday, Wednesday and Thursday, 12:00.

      Quiet hours: 20:00–08:00.

      Voice messages are kept.

      What you write stays in this chat.

      Time zone: Europe/Helsinki.
      [Days] [Hour] [Quiet hours]
      [No voice] [Clear the chat]
      [Withdraw consent]
      [Time zone]
      [Done]
Mike presses Hour
    Peili → Mike (in place):
      At what hour does a question suit you? You can also write it.
      [08:00] [09:00] [10:00] [11:00]
      [12:00] [13:00] [14:00] [15:00]
      [16:00] [17:00] [18:00] [19:00]
      [Back]
Mike: 9:30
    Peili → Mike:
      Days for questions: Tuesday, Wednesday and Thursday, 09:30.

      Quiet hours: 20:00–08:00.

      Voice messages are kept.

      What you write stays in this chat.

      Time zone: Europe/Helsinki.
      [Days] [Hour] [Quiet hours]
      [No voice] [Clear the chat]
      [Withdraw consent]
      [Time zone]
      [Done]
Mike presses Done
    Peili → Mike (in place):
      All right. These settings hold from now on.
Mike: /pause
    Peili → Mike:
      How long is the pause? You can also write the day on which questions may come again.
      [One week] [Two weeks] [A month]
      [Never mind]
Mike: 31 February
    Peili → Mike:
      There is no such day in the calendar.

      How long is the pause? You can also write the day on which questions may come again.
      [One week] [Two weeks] [A month]
      [Never mind]
Mike: 14 December
    Peili → Mike:
      All right. It is quiet now, and questions come again by themselves: Monday 14 December 2026.

      You can write here all the same. /pause ends the pause sooner.
Mike: /pause
    Peili → Mike:
      There is a pause now. Questions come again by themselves: Monday 14 December 2026.

      You can end it now, choose anew or write another day.
      [End the pause]
      [One week] [Two weeks] [A month]
      [Never mind]
Mike presses End the pause
    Peili → Mike (in place):
      The pause is over. Questions come again on the days that suit you.

-- Who, privacy, help, language
Mike: /who
    Peili → Mike:
      Your supervisor Sarah Virtanen can read what you have shared: answers, titles, goals and numbers, each by your own act. The rest is yours alone; not even that it exists is shown.

      Nothing of yours has been read yet.

      Telegram carries this chat and can technically read it. It is not end-to-end encrypted.

      On the server everything is stored encrypted. Someone with full rights to the running server could open it. An employer who pays sees none of it.
Mike: /privacy
    Peili → Mike:
      Who is responsible. The supervisor, or their firm, is the controller of what is written here. Whoever runs the server processes it for them. Telegram is responsible for its own service.

      What is stored. Your name and your number in Telegram (not your phone number), your language and choices, your answers, recordings and goals, and when your supervisor was sent something. Names, numbers in Telegram, answers, recordings and goals are stored encrypted. It is good to leave out the names of clients and colleagues.

      Who can read. You read everything of your own. Your supervisor reads only what you share, one answer at a time, and does not see that there is anything else. An employer who pays sees none of it. Someone with full rights to the running server could open what is stored there.

      If that changes. If another supervisor goes on with the process, you are told who it is, and they read only what you share after you have consented anew. If whoever runs the service makes a copy of what is yours, /who tells when.

      What Telegram sees. A chat with Peili is not end-to-end encrypted: messages pass through its servers and stay there, and Telegram can technically read them. With /settings this chat can be cleared of what you wrote after a day.

      How long. Until 90 days have passed since the process ended, if no other number of days was agreed for it (0–365, told before your consent), or until you erase something yourself. I tell you 30 and 7 days before it goes. Drafts are kept for 14 days, the log of who has read for a year.

      Your rights. Storing rests on your consent. You can refuse it or withdraw it at any time, and it has no effect on your supervision. With /mine you see, correct and erase what you have written; /erase erases a process or everything. In other matters turn to your supervisor. You can also complain to the Data Protection Ombudsman: https://tietosuoja.fi.

      How to leave. Write /leave and confirm it once. No reason is asked.
Mike: /help
    Peili → Mike:
      I am Peili. Between two supervision meetings I ask one question at a time. I do not advise or judge.

      You can write or speak here whenever you like. Everything is kept for you alone until you share it, one answer at a time. A question can always be passed over.

      /mine holds everything you have written: there you share it, take it back or erase it.

      /goals holds your goals. /who tells who can read, and who has read and when.

      /rehearse goes through a difficult talk beforehand, by three questions.

      /settings holds your days and hours. /pause stops the questions for a while, /leave ends them.

      /erase erases one answer, a process or everything.

      /language changes the language, /privacy tells what is stored.

      /export sends you a copy of everything of yours.

      This is not therapy, and nobody watches this chat. In an emergency call 112.
Mike: /language
    Peili → Mike:
      In which language shall I speak?
      [Suomi] [Svenska] [English]
Mike presses English
    Peili → Mike (in place):
      From now on I speak English. /help shows the commands.
Mike sends sticker
    Peili → Mike:
      I cannot read a sticker, so it was not kept. I take in words and voice messages.
Mike: /coffee
    Peili → Mike:
      I do not know that command. /help shows those that I know.

-- Leaving
Mike: /leave
    Peili → Mike:
      You are about to leave this process. Supervisor: Sarah Virtanen. No more questions come then.

      What you have written stays yours: /mine shows it, and there you can take it back or erase it. Your supervisor can still read what you have shared, and nothing else.

      It is kept until 90 days have passed since the process ended.

      Your supervisor is told that you have left, without a reason.
      [Leave] [I stay]
      [Withdraw consent]
Mike presses I stay
    Peili → Mike (in place):
      All right. Everything is as before.
Mike: /leave
    Peili → Mike:
      You are about to leave this process. Supervisor: Sarah Virtanen. No more questions come then.

      What you have written stays yours: /mine shows it, and there you can take it back or erase it. Your supervisor can still read what you have shared, and nothing else.

      It is kept until 90 days have passed since the process ended.

      Your supervisor is told that you have left, without a reason.
      [Leave] [I stay]
      [Withdraw consent]
Mike presses Leave
    Peili → Mike (in place):
      You have left. No more questions come.

      /mine shows everything you have written.
    Peili → Sarah:
      Mike, day centre has left the process. No more questions go there. /digest shows what is shared with you.
      [End the process]
