"""The dated example networks as TriG, each statement with the sentence it rests on."""
