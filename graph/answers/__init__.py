"""Statements turned into what people look at: a map, a card, a first screen – each line with its quotes."""
