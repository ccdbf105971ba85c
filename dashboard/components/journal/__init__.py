"""What was changed when, by which role and why; taken back by one press, and kept safe in a backup."""
