"""What the words mean: classes, code lists, expectations and rules as Turtle, and their names for Python."""
