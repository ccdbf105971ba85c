"""Forms in which the office enters and changes what it knows."""
