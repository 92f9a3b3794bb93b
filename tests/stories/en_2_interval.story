# One interval: bring, the digest, the meeting, what stayed, one thing to try, a theme
As told in: en_1_beginning

-- Two days before the meeting
Clock: next
    Peili → Mike:
      A question for you from Peili.

      For the meeting

      If the meeting lasted only a quarter of an hour, what would you use it for?
      [Another question] [Later]
      [Not this one]
Clock: 2026-12-08 12:10
Mike: How do I hand the rota back so that it does not feel like a punishment to anyone?
    Peili → Mike:
      Kept. Only you can see this.
      [To supervision] [Title only]
      [Mine] [Go on]
Mike presses To supervision
    Peili → Mike (in place):
      Your supervisor Sarah Virtanen will read this before the meeting on Thu 10 Dec.
      [Take back] [Title only]
      [Go on]
Mike presses Go on
    Peili → Mike (in place):
      Where from here? You can also leave it at this.

      If it belongs with other managers or to management, you can put it aside for them. It is sent to nobody.
      [My goals now]
      [More closely] [Another angle]
      [Another story] [What works]
      [Whose voice] [A talk ahead]
      [With managers] [To management]
      [Done]
Mike presses My goals now
    Peili → Mike:
      Sense of control over work

      Think of this week. Where on a scale of 0–10 would you put yourself?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Skip]
Mike presses 5
    Peili → Mike (in place):
      Sense of control over work: 5. Only you see it.

      What have you done yourself that puts you here and not further down?
      [Share the number]
      [Next]
Mike presses Next
    Peili → Mike (in place):
      I know which work is mine and which is not

      Think of this week. Where on a scale of 0–10 would you put yourself?
      [0] [1] [2] [3] [4] [5]
      [6] [7] [8] [9] [10]
      [Skip]
Mike presses Skip
    Peili → Mike (in place):
      That is all for now. Your goals are always found here: /goals

-- The digest
Clock: 2026-12-10 09:00
Sarah: /digest
    Peili → Sarah (protected):
      Digest
      Mike, day centre
      Meeting: Thursday 10 December 2026 at 14:00
      Put together: Thu 10 Dec

      What I want to use the time for

      Tue 8 Dec
      If the meeting lasted only a quarter of an hour, what would you use it for?
      > How do I hand the rota back so that it does not feel like a punishment to anyone?

      Goals
      Scale 0–10

      Sense of control over work
      4 (Tue 1 Dec)

      At the start of the process

      Tue 1 Dec
      Imagine that supervision is over. What is different in your work by then?
      > I became the manager of the team I used to work in. I still do half of my old job, and the new one waits for the evening.

      This digest is cleared from the chat after a day. /digest brings it back.
    Peili → Sarah:
      <Digest 2026-12-10.pdf>
    Peili → Sarah:
      Shall the digest come by itself before each meeting?
      [Evening before] [24 hours before]
      [2 hours before] [No]
Sarah presses Evening before
    Peili → Sarah (in place):
      The digest comes by itself on the evening before each meeting.
Clock: 2026-12-10 16:00
Sarah: /supervisions
    Peili → Sarah:
      Mike, day centre
      Themes: Role, Power, Structures and Dialogue
      Rhythm: every 3 weeks
      Next meeting: Thu 10 Dec, 14:00, not marked as held yet
      Meetings held: 0 of 8
      [Meetings] [Pause]
      [Hand on]
      [End the process]
      [Done]
Sarah presses Meetings
    Peili → Sarah (in place):
      Thursday 10 December 2026 at 14:00
      [Thu 10 Dec, 14:00]
      [New meeting] [Back]
Sarah presses Thu 10 Dec, 14:00
    Peili → Sarah (in place):
      Meeting: Thursday 10 December 2026 at 14:00
      [Held] [Move] [Cancel it]
      [Back]
Sarah presses Held
    Peili → Sarah (in place):
      Held: Thu 10 Dec, 14:00.
    Peili → Sarah:
      1 meeting held.

      No meeting is known.
      [New meeting] [Back]
Sarah presses New meeting
    Peili → Sarah (in place):
      When is the meeting? Choose a day, or write it: 3 Dec 2pm, or Thu 14.
      [Thu 31 Dec] [Thu 7 Jan]
      [Back]
Sarah: Thu 7 Jan 2pm
    Peili → Sarah:
      I understood: Thursday 7 January 2027 at 14:00. Is that right?
      [Yes] [Change]
      [Back]
Sarah presses Yes
    Peili → Sarah (in place):
      The meeting is set: Thursday 7 January 2027 at 14:00.
    Peili → Sarah:
      1 meeting held.

      Thursday 7 January 2027 at 14:00
      [Thu 7 Jan, 14:00]
      [New meeting] [Back]
    Peili → Mike:
      The next meeting: Thu 7 Jan, 14:00.
Sarah presses Back
    Peili → Sarah (in place):
      Mike, day centre
      Themes: Role, Power, Structures and Dialogue
      Rhythm: every 3 weeks
      Next meeting: Thu 7 Jan, 14:00
      Meetings held: 1 of 8
      [Meetings] [Pause]
      [Hand on]
      [End the process]
      [Done]
Sarah presses Done
    Peili → Sarah (in place):
      All right.

-- What stayed
Clock: next
    Peili clears from Sarah's chat: Digest …
    Peili clears from Sarah's chat: <a file>
    Peili → Mike:
      A question for you from Peili.

      After the meeting

      Which question from the meeting is still open for you?
      [Another question] [Later]
      [Not this one]
Clock: next
Clock: next
    Peili → Mike:
      A question for you from Peili.

      Power

      After someone has been angry with you, what of it follows you home?
      [Another question] [Later]
      [Not this one]
