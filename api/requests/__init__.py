"""What is between HTTP and the schema: who asks, in which form, and for how long."""
