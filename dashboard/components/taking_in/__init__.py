"""A file comes into the network: choose it, see how it is understood, see what would happen, take it over."""
