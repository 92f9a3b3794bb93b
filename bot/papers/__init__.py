"""Papers of the operator: attendance for a payer, records of data protection, letters after a breach; no content."""
