# Every target creates the environment it needs, from the pinned versions in
# constraints.txt. PYTHON names another interpreter (3.11 or newer).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What is compiled, and so anew after each change (see hatch_build.py).
COMPILED := $(shell sed -n 's/^ *"\(analyzer.*\.py\)",$$/\1/p' pyproject.toml)

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

$(VENV)/installed: pyproject.toml constraints.txt hatch_build.py $(COMPILED) $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt
	touch $@

clean:
	find analyzer -name '*.so' -delete
	rm -rf *__mypyc.*.so $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
