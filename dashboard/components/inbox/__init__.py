"""What waits for a decision: groups by source, one card for each proposal, and what is done with them."""
