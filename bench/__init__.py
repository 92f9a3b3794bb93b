"""`make bench`: how fast Peili is, beside its peers, in one run on one machine; it asserts nothing."""
