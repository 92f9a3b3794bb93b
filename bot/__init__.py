"""How it runs: everything around the pure conversations that touches the world."""
