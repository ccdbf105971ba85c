"""Files of other programs and standards: each format is read by one module into the same `Batch`."""
