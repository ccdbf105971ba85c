"""Bodies on the page: who sits where, whose voice is not recorded, who sits in several, who decided what."""
