"""What stands in a single cell: dates, lists, contact blocks, persons, words of our code lists, places."""
