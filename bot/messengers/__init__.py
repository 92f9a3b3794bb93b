"""Messengers carry what is heard and said, and decide nothing."""
