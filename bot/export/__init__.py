"""A copy of everything that is a person's own, to take along: gathered, written, packed; never stored."""
