"""A loader process for tests: writes invented articles and prints a line after each batch.

Run as `python -m tests.loader.write.loading URI USERNAME PASSWORD DATABASE NUMBER BATCH_SIZE`.
"""

import sys

import neo4j

from loader.write import apply_schema, write_findings
from tests.loader.write.articles import invent


def main() -> None:
    uri, username, password, database, number, batch_size = sys.argv[1:]
    with neo4j.GraphDatabase.driver(uri, auth=(username, password)) as driver:
        apply_schema(driver, database)
        write_findings(
            driver,
            database,
            invent(int(number)),
            batch_size=int(batch_size),
            on_batch=lambda summary: print(summary.articles, flush=True),
        )


if __name__ == "__main__":
    main()
