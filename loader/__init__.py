"""From pages to the graph: read articles, extract findings, resolve identities, write rows."""
