"""What is said: pure conversations that decide and do nothing else."""
