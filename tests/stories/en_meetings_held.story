# A meeting that has been is held, and after the last one the end is asked for
Starts: 2026-12-01 09:00
Speaks: Sari en

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
Sari presses By dates
    Peili → Sari (in place):
      When do you meet? Write each meeting on a line of its own, such as: 3 Dec 2pm.
      [Not known yet]
      [Go on later]
Sari: 3 Dec 14:00\n17 Dec 14:00
    Peili → Sari:
      I understood:

      Thursday 3 December 2026 at 14:00

      Thursday 17 December 2026 at 14:00

      Are these right?
      [Yes] [Change]
      [Go on later]
Sari presses Yes
    Peili → Sari (in place):
      When does the process end? Choose or write the number of meetings, or a date.
      [2 meetings] [5 meetings]
      [8 meetings] [10 meetings]
      [12 meetings]
      [On a date] [Open-ended]
      [Go on later]
Sari: 2
    Peili → Sari:
      This is what I understood. Is that right?

      Mikko
      Form: Individual supervision
      Language: English
      Themes: Self-leadership and load
      Rhythm: by dates
      Meetings: Thursday 3 December 2026 at 14:00 and Thursday 17 December 2026 at 14:00
      End: after 2 meetings
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
Clock: 2026-12-03 18:00
Sari: /supervisions
    Peili → Sari:
      Mikko
      Themes: Self-leadership and load
      Rhythm: by dates
      Next meeting: Thu 17 Dec, 14:00
      Meetings held: 1 of 2

      The invitation has not been opened yet.
      [Meetings] [Pause]
      [Invite again]
      [Keeping time]
      [End the process]
      [Done]
Clock: 2026-12-17 18:00
    Peili → Sari:
      Mikko: the agreed 2 meetings have been held. Shall the process end?
      [End the process] [It goes on]
