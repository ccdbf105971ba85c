"""Files of the office and of others, read into statements."""
