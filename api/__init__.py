"""The GraphQL API over the graph: FastAPI, Strawberry and Neo4j's async driver.

`app` makes the application, `schema` the GraphQL schema, `types/` has one file a type, `database`
runs statements of `cypher/read/`, `context` fetches what hangs on a whole page's things at once.
"""
