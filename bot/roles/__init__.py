"""What a serving process does: receive, run, send, plan; in one process, or apart in any number on one PostgreSQL."""
