"""Offers on the page: the question, what was found, and a sheet for the person asking."""
