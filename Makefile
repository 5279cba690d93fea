# Everything a newcomer needs: `make demo` and `make test`. Both install first, from the locked requirements, into .venv.
# Python 3.11 or later with venv, and a package index, are all that must be there.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile pyproject.toml --generate-hashes --universal --python-version 3.11 --no-header

.DEFAULT_GOAL := help
.PHONY: help install demo test format bench lock vectors

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## Make .venv from the locked requirements, unless it is up to date

$(INSTALLED): requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; name it with PYTHON=…" >&2; exit 1; }
	@echo "Installing into .venv; the first time this takes a minute or two"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
		{ echo "Python's venv module is needed (on Debian: apt-get install python3-venv)" >&2; exit 1; }
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

demo: install ## Run everything on this machine, without a token: make demo ARGS=--help
	@$(BIN)/commonground demo $(ARGS)

# Hypothesis draws the same examples every time where CI is set.
test: export CI ?= true
# Three processes on two cores: tests wait nearly as often as they work.
test: install ## Check style, types and imports, and run the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -n 3 --dist worksteal -m "not faults" $(ARGS)

format: install ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install ## Measure: make bench ARGS=--help
	@$(BIN)/python -m bench $(ARGS)

lock: install ## Resolve the locked requirements anew: make lock ARGS=--upgrade
	$(LOCK) --all-extras --output-file requirements-dev.lock $(ARGS)
	$(LOCK) --extra demo --extra build --constraint requirements-dev.lock --output-file requirements.lock

vectors: install ## Read our guidance cards anew for the search, after a change of them
	@$(BIN)/python -m content.shipping
