# A process begins: from the operator's link to the opening question and the goals
Starts: 2026-12-01 09:00
Speaks: Sarah en
Speaks: Mike en

-- The supervisor
Sarah opens the operator's link
    Peili → Sarah:
      Hello! I am Peili, a program that asks. With this link you become a supervisor here.

      What name shall your supervisees see? Write it, or press the button.
      [Sarah]
Sarah: Sarah Virtanen
    Peili → Sarah:
      Supervisees see: Sarah Virtanen

      Which language shall I speak with you?
      [Suomi] [Svenska] [English]
      [Change name]
Sarah presses English
    Peili → Sarah (in place):
      Which time zone are you in? If it is not Helsinki time, write a city.
      [Helsinki time]
Sarah presses Helsinki time
    Peili → Sarah (in place):
      You are a supervisor here now, Sarah Virtanen.

      Between two meetings I ask your supervisee one question at a time. They decide answer by answer what you may read, and before the next meeting you get a digest of it.

      /new begins a process and gives you an invitation to forward.
Sarah looks at the menu
      /new  Begin a supervision process
      /supervisions  Your processes and meetings
      /digest  The digest before a meeting
      /ask  A question of your own
      /export  A copy of everything of yours
      /erase  Erase what is yours
      /settings  Settings
      /language  Language
      /privacy  Privacy
      /help  Help
Sarah: /new
    Peili → Sarah:
      A new process. Which form of supervision is it?
      [Individual supervision]
      [Managers' supervision]
      [Go on later]
Sarah presses Managers' supervision
    Peili → Sarah (in place):
      By what name do you want to see the supervisee? Write it here. Only you see it.
      [Go on later]
Sarah: Mike, day centre
    Peili → Sarah:
      In which language does the supervisee reflect?
      [Suomi] [Svenska] [English]
      [Go on later]
Sarah presses English
    Peili → Sarah (in place):
      Which programme? One theme comes in each interval, in turn.
      [Four lenses on managing]
      [Self-leadership and load]
      [Work community]
      [Of our time]
      [Own selection]
      [Go on later]
Sarah presses Four lenses on managing
    Peili → Sarah (in place):
      How often do you meet?
      [2 weeks] [3 weeks] [4 weeks]
      [By dates]
      [Go on later]
Sarah presses 3 weeks
    Peili → Sarah (in place):
      When is the next meeting? Choose a day, or write it: 3 Dec 2pm, or Thu 14.
      [Wed 2 Dec] [Thu 3 Dec] [Fri 4 Dec]
      [Mon 7 Dec] [Tue 8 Dec] [Wed 9 Dec]
      [Not known yet]
      [Go on later]
Sarah: Thu 10 Dec 2pm
    Peili → Sarah:
      I understood: Thursday 10 December 2026 at 14:00. Is that right?
      [Yes] [Change]
      [Go on later]
Sarah presses Yes
    Peili → Sarah (in place):
      When does the process end? Choose or write the number of meetings, or a date.
      [5 meetings] [8 meetings]
      [10 meetings] [12 meetings]
      [On a date] [Open-ended]
      [Go on later]
Sarah presses 8 meetings
    Peili → Sarah (in place):
      This is what I understood. Is that right?

      Mike, day centre
      Form: Managers' supervision
      Language: English
      Themes: Role, Power, Structures and Dialogue
      Rhythm: every 3 weeks
      Meetings: Thursday 10 December 2026 at 14:00
      End: after 8 meetings
      [Open it] [Change]
      [Go on later]
Sarah presses Open it
    Peili → Sarah (in place):
      The process is open: Mike, day centre.
    Peili → Sarah:
      The next message is the invitation: forward it as it is, or show the picture. It works once and for 14 days. When it has been opened, I show you who it was, and you accept or refuse.
    Peili → Sarah:
      <peili.png>
      Sarah Virtanen invites you to supervision with Peili. The link opens Peili in Telegram: https://t.me/PeiliBot?start=token1

      You can first read what it is, and then decide whether it is for you.

-- The supervisee
Mike opens the invitation
    Peili → Mike:
      Hello! I am Peili, a program that asks. Nobody reads along here.

      Sarah Virtanen invites you to supervision with Peili.

      Between meetings I ask one question at a time. You answer in your own words, when it suits you, and decide answer by answer whether your supervisor may read it. Without your tap nobody does.

      This is not therapy, and nobody watches this chat. In an emergency call 112.

      Answers are stored encrypted. The chat itself is an ordinary Telegram chat: it is not end-to-end encrypted, so Telegram can technically see what passes. What you write is kept until 90 days have passed since the process ended, or until you erase it.
      [Go on] [Read more]
      [Not for me]
Mike presses Go on
    Peili → Mike (in place):
      May I store what you answer? Refusing has no effect on your supervision, and you can withdraw your consent at any time.
      [You may] [Not for me]
Mike presses You may
    Peili → Mike (in place):
      May I also store voice messages, if you would sometimes rather speak? A voice can be recognised.
      [Voice too] [Only text]
Mike presses Voice too
    Peili → Mike (in place):
      Shall I clear what you wrote from this chat after a day? It stays in Peili, and /mine brings it back. So it does not lie in the chat if someone else holds your phone.
      [Clear it] [Leave it there]
Mike presses Leave it there
    Peili → Mike (in place):
      Sarah Virtanen has been told that you opened the invitation. I will write here when you are accepted.
    Peili → Sarah:
      The invitation has been opened: Mike, day centre. The name in Telegram: Mike. Is it the right person?

      I ask nothing before you have accepted.
      [Accept] [Refuse]

-- Accepted
Sarah presses Accept
    Peili → Sarah (in place):
      Mike, day centre is accepted. The first question goes out now.
    Peili → Mike:
      Sarah Virtanen has accepted you. The supervision begins.

      Questions come on weekdays that suit you, by default from Tuesday to Thursday at 12:00, and never at night. At most two in a week.
      [Choose goals] [Change times]
    Peili → Mike:
      Your own question

      Imagine that supervision is over. What is different in your work by then?
      [Another question] [Later]
      [Not this one]
Mike looks at the menu
      /mine  Everything you have written
      /goals  Your goals
      /rehearse  Before a difficult talk
      /pause  A pause from questions
      /who  Who can read, and who has read
      /leave  Leave the process
      /export  A copy of everything of yours
      /erase  Erase what is yours
      /settings  Settings
      /language  Language
      /privacy  Privacy
      /help  Help
Mike: I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evening.
    Peili → Mike:
      Kept. Only you can see this.
      [To supervision] [Title only]
      [Mine] [Go on]
Mike presses To supervision
    Peili → Mike (in place):
      Your supervisor Sarah Virtanen will read this before the meeting on Thu 10 Dec.
      [Take back] [Title only]
      [Go on]

-- Goals
Mike presses Choose goals
    Peili → Mike:
      What would you like this supervision to lead to? Choose one or more. Only you see your goals until you share one.
      [Coping at work]
      [Motivation]
      [Professional identity]
      [Ways of working]
      [New models for the community]
      [Quality of work]
      [Effectiveness]
      [Problems at work]
      [Creativity]
      [Sense of control over work]
      [My own words] [Go on]
Mike presses Sense of control over work
    Peili → Mike (in place):
      What would you like this supervision to lead to? Choose one or more. Only you see your goals until you share one.
      [Coping at work]
      [Motivation]
      [Professional identity]
      [Ways of working]
      [New models for the community]
      [Quality of work]
      [Effectiveness]
      [Problems at work]
      [Creativity]
      [✓ Sense of control over work]
      [My own words] [Go on]
Mike presses My own words
    Peili → Mike (in place):
      Write the goal in your own words, in one line.
      [Back]
Mike: I know which work is mine and which is not
    Peili → Mike:
      What would you like this supervision to lead to? Choose one or more. Only you see your goals until you share one.

      ✓ I know which work is mine and which is not
      [Coping at work]
      [Motivation]
      [Professional identity]
      [Ways of working]
      [New models for the community]
      [Quality of work]
      [Effectiveness]
      [Problems at work]
      [Creativity]
      [✓ Sense of control over work]
      [My own words] [Go on]
Mike presses Go on
    Peili → Mike (in place):
      Sense of control over work

      How close are you just now, 0–10?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Skip]
Mike presses 4
    Peili → Mike (in place):
      Sense of control over work: 4. Only you see it.

      What is already there, since the number is no lower?
      [Share the number]
      [Next]
Mike presses Share the number
    Peili → Mike (in place):
      Sense of control over work: 4. Your supervisor sees the goal and this number.

      What is already there, since the number is no lower?
      [Take back]
      [Next]
Mike: My calendar is full, but I do know where the time goes.
    Peili → Mike:
      Sense of control over work: 4. Your supervisor sees the goal and this number.

      > My calendar is full, but I do know where the time goes.
      [Take back] [Share the words]
      [Next]
Mike presses Next
    Peili → Mike (in place):
      I know which work is mine and which is not

      How close are you just now, 0–10?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Skip]
Mike presses 3
    Peili → Mike (in place):
      I know which work is mine and which is not: 3. Only you see it.

      Think back to a time when it would have been lower. What is different now?
      [Share the number]
      [Done]
Mike presses Done
    Peili → Mike (in place):
      That is all for now. Your goals are always found here: /goals
