"""Parts that pages are made of: each draws one kind of answer and decides nothing."""
