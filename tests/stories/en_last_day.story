# The agreed last day comes: the end is asked for once, and an unopened invitation dies with the process
Starts: 2026-12-01 09:00
Speaks: Sari en
Speaks: Mikko en

Sari opens the operator's link
    Peili → Sari:
      Hello! I am Peili, a program that asks. With this link you become a supervisor here.

      What name shall your supervisees see? Write it, or press the button.
      [Sari]
Sari presses Sari
    Peili → Sari (in place):
      Supervisees see: Sari

      Which language shall I speak with you?
      [Suomi] [Svenska] [English]
      [Change name]
Sari presses English
    Peili → Sari (in place):
      Which time zone are you in? If it is not Helsinki time, write a city.
      [Helsinki time]
Sari presses Helsinki time
    Peili → Sari (in place):
      You are a supervisor here now, Sari.

      Between two meetings I ask your supervisee one question at a time. They decide answer by answer what you may read, and before the next meeting you get a digest of it.

      /new begins a process and gives you an invitation to forward.
Sari: /new
    Peili → Sari:
      A new process. Which form of supervision is it?
      [Individual supervision]
      [Managers' supervision]
      [Go on later]
Sari presses Individual supervision
    Peili → Sari (in place):
      By what name do you want to see the supervisee? Write it here. Only you see it.
      [Go on later]
Sari: Mikko
    Peili → Sari:
      In which language does the supervisee reflect?
      [Suomi] [Svenska] [English]
      [Go on later]
Sari presses English
    Peili → Sari (in place):
      Which programme? One theme comes in each interval, in turn.
      [Four lenses on managing]
      [Self-leadership and load]
      [Work community]
      [Of our time]
      [Own selection]
      [Go on later]
Sari presses Self-leadership and load
    Peili → Sari (in place):
      How often do you meet?
      [2 weeks] [3 weeks] [4 weeks]
      [By dates]
      [Go on later]
Sari presses 2 weeks
    Peili → Sari (in place):
      When is the next meeting? Choose a day, or write it: 3 Dec 2pm, or Thu 14.
      [Wed 2 Dec] [Thu 3 Dec] [Fri 4 Dec]
      [Mon 7 Dec] [Tue 8 Dec] [Wed 9 Dec]
      [Not known yet]
      [Go on later]
Sari presses Not known yet
    Peili → Sari (in place):
      When does the process end? Choose or write the number of meetings, or a date.
      [5 meetings] [8 meetings]
      [10 meetings] [12 meetings]
      [On a date] [Open-ended]
      [Go on later]
Sari: 8 Dec
    Peili → Sari:
      I understood: Tuesday 8 December 2026. Is that right?
      [Yes] [Change]
      [Back]
Sari presses Yes
    Peili → Sari (in place):
      This is what I understood. Is that right?

      Mikko
      Form: Individual supervision
      Language: English
      Themes: Self-leadership and load
      Rhythm: every 2 weeks
      Meetings: not known yet
      End: on Tuesday 8 December 2026
      [Open it] [Change]
      [Go on later]
Sari presses Open it
    Peili → Sari (in place):
      The process is open: Mikko.
    Peili → Sari:
      The next message is the invitation: forward it as it is, or show the picture. It works once and for 14 days. When it has been opened, I show you who it was, and you accept or refuse.
    Peili → Sari:
      <peili.png>
      Sari invites you to supervision with Peili. The link opens Peili in Telegram: https://t.me/PeiliBot?start=token1

      You can first read what it is, and then decide whether it is for you.
Clock: 2026-12-09 12:00
    Peili → Sari:
      Mikko: the agreed last day has come. Shall the process end?
      [End the process] [It goes on]
Sari presses End the process
    Peili → Sari:
      End the process Mikko? No more questions come, and the supervisee is told of it. What was written is kept until 90 days have passed since the process ended.
      [End the process] [Not now]
Sari presses End the process
    Peili → Sari (in place):
      The process Mikko has ended.
Mikko opens the invitation
    Peili → Mikko:
      This invitation cannot be opened. It may have been used already, or its time may have passed. Your supervisor can send you a new one.
