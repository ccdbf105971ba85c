"""Parts of the page on which the office keeps its data; each module with a `PART` is found by itself."""
