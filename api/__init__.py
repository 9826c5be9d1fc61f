"""The GraphQL API over the graph: FastAPI, Strawberry and Neo4j's async driver.

`app` makes the application, `schema` the GraphQL schema, `types/` has one file a type, `query/`
what operations begin with. Each field says what it is in the graph: `compile/` makes one statement
of a whole operation, `database` runs it, and no resolver runs. What a field cannot say stands as a
piece of Cypher in `cypher/read/`, which the statement takes up.
"""
