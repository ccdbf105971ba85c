"""The pages, one file each: `PAGE` says what it is, `render()` draws it."""
