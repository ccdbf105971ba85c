"""Statements written as files that other programs read and people can compare line by line."""
