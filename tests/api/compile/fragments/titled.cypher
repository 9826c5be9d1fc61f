// Purpose: finds books whose title has a text
// Parameters: $value – the text
// Returns: node – the book
MATCH (book:Book) WHERE book.title CONTAINS $value
RETURN book AS node
