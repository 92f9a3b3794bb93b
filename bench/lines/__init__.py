"""One room for each line of the table: what is measured there, and how."""
