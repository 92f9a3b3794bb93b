# Everything is erased by a typed word; the supervisor is told only that they have left, and the digest is empty
As told in: en_2_interval

Mike: /erase
    Peili → Mike:
      What shall be erased? Nothing is erased before you confirm it.
      [One answer] [One process]
      [Everything]
      [Never mind]
Mike presses Everything
    Peili → Mike (in place):
      Everything of yours is erased: what you have written in every process, your goals and settings, your name and the number of this chat. I do not know you after that. It cannot be brought back.

      With it you leave, and no more questions come. Your supervisor is told only that you have left.

      If you want this, write the word ERASE.
      [Never mind]
Mike: /who
    Peili → Mike:
      Your supervisor Sarah Virtanen can read what you have shared: answers, titles, goals and numbers, each by your own act. The rest is yours alone; not even that it exists is shown.

      Sarah Virtanen: read on Thu 10 Dec

      Telegram carries this chat and can technically read it. It is not end-to-end encrypted.

      On the server everything is stored encrypted. Someone with full rights to the running server could open it. An employer who pays sees none of it.
Mike: /erase
    Peili → Mike:
      What shall be erased? Nothing is erased before you confirm it.
      [One answer] [One process]
      [Everything]
      [Never mind]
Mike presses Everything
    Peili → Mike (in place):
      Everything of yours is erased: what you have written in every process, your goals and settings, your name and the number of this chat. I do not know you after that. It cannot be brought back.

      With it you leave, and no more questions come. Your supervisor is told only that you have left.

      If you want this, write the word ERASE.
      [Never mind]
Mike: Erase.
    Peili → Mike:
      Erased: everything of yours. I do not know you any more; with a new invitation one begins anew.

      What I cannot erase: what Telegram and phones still hold of these chats, and what others have read, printed or saved. This chat you can clear yourself in Telegram.

      Backups that are made after this night do not open what was erased, and the older ones no longer open it within 7 days.
    Peili → Sarah:
      Mike, day centre has left the process. No more questions go there. /digest shows what is shared with you.
      [End the process]
Mike: Hello?
    Peili → Mike:
      Hello! I am Peili, a program that asks. Nobody reads along here.

      You join by an invitation: a supervisor sends a link, and opening it begins the conversation.

      /help tells more, /privacy what is stored.
Sarah: /digest
    Peili → Sarah (protected):
      Digest
      Mike, day centre
      Meeting: Thursday 7 January 2027 at 14:00
      Previous meeting: Thursday 10 December 2026 at 14:00
      Put together: Thu 17 Dec

      The supervisee left the process on Thu 17 Dec.

      Nothing has been shared for this meeting.

      This does not tell whether anything has been written.

      This digest is cleared from the chat after a day. /digest brings it back.
    Peili → Sarah:
      <Digest 2026-12-17.pdf>
