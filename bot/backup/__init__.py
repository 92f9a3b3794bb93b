"""Backups in two parts, and coming back from them: what lies on a disk opens with the paper recovery key alone."""
