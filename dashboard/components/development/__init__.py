"""What changes with time: the timeline, two days compared, what became of decisions, and what ends."""
