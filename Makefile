# One word each, from a fresh clone: make site, make test. README.md says more.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := PYTHONUTF8=1 NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet --no-config --extra build

.PHONY: site test serve check bench lock books pictures audit clean
.DEFAULT_GOAL := site

site: $(VENV)/.site
	$(RUN) $(BIN)/gieopsarang build --books

serve: $(VENV)/.site
	$(RUN) $(BIN)/mkdocs serve

test: $(VENV)/.test
	$(RUN) $(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.check
	$(BIN)/ruff format --check plugins tests bench
	$(BIN)/ruff check plugins tests bench
	$(BIN)/lint-imports
	$(BIN)/basedpyright
	$(BIN)/python tests/search/type_check/type_check.py
	$(RUN) $(BIN)/gieopsarang check

bench: $(VENV)/.bench
	$(RUN) $(BIN)/python bench/build_speed.py
	$(RUN) $(BIN)/python bench/search/run.py

# The five locks hold what each step needs and no more; hashes, no addresses.
lock: $(VENV)/.check
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra test --extra books --output-file requirements-test.lock
	$(COMPILE) --extra test --extra books --extra check --extra bench --output-file requirements-check.lock
	$(COMPILE) --extra audit --output-file requirements-audit.lock
	$(COMPILE) --extra books --output-file requirements-books.lock

# Typst, the fonts (78 MB, once, kept outside the folder) and what checks a PDF: a lock of their own, so that make site stays lean.
books: $(VENV)/.books
	$(RUN) $(BIN)/gieopsarang book

pictures: $(VENV)/.test
	$(RUN) PYTHONPATH=tests/support $(BIN)/python tests/measuring/pictures.py

audit: $(VENV)/.audit
	$(RUN) PYTHONPATH=tests/support $(BIN)/python tests/measuring/audit.py

clean:
	rm -rf $(VENV) .cache site

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || \
	  { echo "Python 3.11-3.14가 필요합니다 (Python 3.11-3.14 is needed)." >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "venv가 없습니다. Debian이면: apt-get install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

define install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
endef

$(VENV)/.site: requirements.lock pyproject.toml | $(BIN)/python
	$(call install,requirements.lock)

$(VENV)/.test: requirements-test.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-test.lock)
	touch $(VENV)/.site

$(VENV)/.books: requirements-books.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-books.lock)
	touch $(VENV)/.site

$(VENV)/.audit: requirements-audit.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-audit.lock)
	touch $(VENV)/.site

$(VENV)/.check $(VENV)/.bench: requirements-check.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-check.lock)
	touch $(VENV)/.site $(VENV)/.test
