"""What a network is measured by: the ladder of coverage, open questions, and the values detectors work on."""
