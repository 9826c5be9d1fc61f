# What users and developers run. `make demo` and `make test` need Python 3.11 or newer, and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=

.PHONY: help demo test test-docker eval train bench bench-writing bench-serving bench-growth bench-attack lint format lock lock-jars clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/installed ## load the seeds into a real Neo4j, print who met whom, serve GraphiQL (ARGS=--exit: only print)
	$(BIN)/newsgraph demo $(ARGS)

test: $(VENV)/installed-dev lint ## lint, type check and all tests that need no Docker engine of their own
	$(BIN)/python -m pytest -m "not docker" $(ARGS)

test-docker: $(VENV)/installed-dev ## docker compose, and the tests of the database with Neo4j in a container
	NEWSGRAPH_TEST_NEO4J=docker NEWSGRAPH_TEST_OPERATIONS=200 NEWSGRAPH_TEST_EXAMPLES=8 \
	  $(BIN)/python -m pytest tests/docker tests/loader/write tests/api $(ARGS) \
	  --ignore tests/loader/write/test_faults.py  # which kills servers of its own

eval: $(VENV)/installed ## measure extraction against the gold (ARGS=--misses: list what went wrong)
	$(BIN)/newsgraph eval tests/gold/gold.jsonl tests/gold/articles.jsonl $(ARGS)

train: $(VENV)/installed-dev ## weigh the scorers' features anew (ARGS="GOLD.jsonl TEXTS --write")
	$(BIN)/python -m newsgraph.training $(ARGS)

bench: $(VENV)/installed ## time extraction against CoreNLP's name recognition alone
	$(BIN)/python -m bench.extraction $(ARGS)

bench-writing: $(VENV)/installed-bench ## time writing against bare statements and another writer, and in a growing graph
	$(BIN)/python -m bench.writing $(ARGS)

bench-serving: $(VENV)/installed ## compare ways of serving the same questions (ARGS="--scale 10": from a larger graph)
	$(BIN)/python -m bench.serving $(ARGS)

bench-growth: $(VENV)/installed ## compare what pages cost with a graph ten times as large
	$(BIN)/python -m bench.serving.growth $(ARGS)

bench-attack: $(VENV)/installed ## see whether normal clients are served while others ask the worst
	$(BIN)/python -m bench.attack $(ARGS)

lint: $(VENV)/installed-dev ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/installed-dev ## let ruff format and mend what it can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/installed-dev ## resolve the Python dependencies anew, for all platforms, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group build --group dev --extra telemetry pyproject.toml \
	  -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group build --group bench pyproject.toml \
	  -c requirements.lock -o requirements-bench.lock

lock-jars: $(VENV)/installed-dev ## resolve the Java archives anew, with hashes
	$(BIN)/python -m newsgraph.java.lock

clean: ## remove the virtual environment and what was built
	rm -rf $(VENV) api/static api/graphiql/node_modules build dist *.egg-info

# The GraphiQL bundle is part of the build: the package is built again when its sources change.
GRAPHIQL := $(wildcard $(addprefix api/graphiql/,.npmrc *.* src/*.* examples/*.*))

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "newsgraph needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/installed: requirements.lock pyproject.toml $(GRAPHIQL) | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-bench: requirements-bench.lock $(VENV)/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
