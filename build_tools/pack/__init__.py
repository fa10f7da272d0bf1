"""What is set by Typst, with our own fonts and no others: the pictures that stand for a page where it is shared."""
