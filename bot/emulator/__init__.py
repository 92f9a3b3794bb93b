"""A Telegram on your own machine: a Bot API server, people in it, a time machine; it knows nothing of the bot."""
