"""Three views of one digest: chat, web page, print; what is in it is conversations/digest.py's to say."""
