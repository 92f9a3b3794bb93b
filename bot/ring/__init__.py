"""The key ring: kept outside the database, proven before anything is written, rotated beside those who serve."""
