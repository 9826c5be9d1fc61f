"""The types of the GraphQL schema, one file each, named after what they are in the graph."""
