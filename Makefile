# Every target creates the environment it needs, from the pinned versions in
# constraints.txt. PYTHON names another interpreter (3.11 or newer).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: app test lint format evaluate bench chromium clean

app: $(VENV)/installed
	$(BIN)/rolescope app

test: $(VENV)/installed-dev chromium
	$(BIN)/python -m pytest

lint: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evaluate: $(VENV)/installed-dev
	$(BIN)/python scripts/evaluate.py

bench: $(VENV)/installed-dev
	$(BIN)/python benchmarks/run.py

# The tests of the app drive a real Chromium. It is installed where that is allowed;
# elsewhere those tests skip and say so.
chromium:
	@sh scripts/chromium.sh

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one with PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); sh scripts/venv.sh $(PYTHON) $(VENV); }

$(VENV)/installed: pyproject.toml constraints.txt $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
