# Every target makes its own .venv, from the locked requirements, hashes checked.
# Needed: git, make, Python 3.11 to 3.14. Another Python: make PYTHON=/path/to/python3.12 play

.DEFAULT_GOAL := help
.PHONY: help play test check bench soak clean

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
CANDIDATES := python3.14 python3.13 python3.12 python3.11 python3
FITS := import sys; raise SystemExit(not (3, 11) <= sys.version_info < (3, 15))
# The default is looked up only when a .venv has to be made.
PYTHON ?= $$(for each in $(CANDIDATES); do \
	$$each -c '$(FITS); import ensurepip' 2>/dev/null && echo $$each && break; done)

help:
	@echo "make play   open the crisis of October 1962 (window, else terminal, else its replay)"
	@echo "make test   run the tests"
	@echo "make check  style, types, floors, and every scenario looked over"
	@echo "make bench  measure speed against its targets, and write docs/benchmarks.md"
	@echo "make soak   measure what takes long, and write the tables in docs/measured/"
	@echo "make clean  remove .venv and everything built"

play: .venv/.play
	@$(BIN)/python -m game play

test: .venv/.dev
	@$(BIN)/python -m pytest -n 2 -q

check: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/knot check --strict

bench: .venv/.dev
	$(BIN)/python -m benchmarks.all

soak: .venv/.dev
	$(BIN)/python -m tools.soak

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find game tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Any change of a lock gives a new .venv, so that nothing of the old one is left in it.
.venv/.play: requirements.lock requirements-dev.lock
	@rm -rf .venv
	@python="$(PYTHON)"; \
	if [ -z "$$python" ]; then \
		echo "knot: no Python 3.11-3.14 that can make a venv (Debian, Ubuntu: apt-get install python3-venv); without make: uv run knot play" >&2; \
		exit 1; \
	fi; \
	echo "making .venv with $$python" && $$python -m venv .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

.venv/.dev: .venv/.play pyproject.toml
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@
