"""Tables, and one module per noun that reads and writes them; contents are sealed before they come here."""
