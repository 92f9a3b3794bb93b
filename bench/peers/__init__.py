"""Bots of others' ways beside Peili: an echo, the library's own conversations, another library, no library."""
