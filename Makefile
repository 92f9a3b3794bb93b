# The few commands of Peili. Each sets up what it needs by itself: a .venv with the locked packages, and no more.
# GNU make 3.81 (macOS) is enough.

PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
BIN := .venv/bin
VERSION = $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/python -m piptools compile --quiet --allow-unsafe \
	--generate-hashes --strip-extras --no-emit-find-links --no-emit-index-url --no-emit-trusted-host \
	$(if $(UPGRADE),--upgrade)

.PHONY: help try demo run test lint types layers catalogues tests torture bench stories lock release clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

try: .venv/.run  ## two phones on a page of your own machine; no Telegram needed
	@$(BIN)/python -m bot try $(ARGS)

demo: .venv/.run  ## play a whole process in seconds; what it leaves is in demo/
	@$(BIN)/python -m bot demo $(ARGS)

run: .venv/.run  ## serve Telegram, with BOT_TOKEN in .env
	@$(BIN)/python -m bot serve $(ARGS)

test: lint types layers tests  ## all of the checks

lint: .venv/.dev  ## style and likely mistakes
	@echo "Peili: lint"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "ruff format . would change files"; exit 1; }

types: .venv/.dev  ## types, strictly
	@echo "Peili: types"
	@$(BIN)/mypy --no-error-summary

layers: .venv/.dev  ## who may import whom
	@echo "Peili: layers"
	@$(BIN)/lint-imports --no-logo >.venv/layers 2>&1 || { cat .venv/layers; exit 1; }

catalogues: .venv/.run  ## bring the catalogues up to date with what the code says
	@$(BIN)/python locales/catalogues.py

tests: .venv/.dev  ## the tests alone; ARGS="-k name" for some of them, PEILI_LONG=1 for longer walks
	@echo "Peili: tests"
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -rs -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

torture: .venv/.dev  ## kill, starve and flood the real process for an hour or more; ARGS="matrix --runs 5" for less
	@echo "Peili: torture"
	@$(BIN)/python -m tests.torture $(ARGS)

bench: .venv/.dev .venv/.bench  ## how fast, beside other bots, in a quarter of an hour; ARGS="a c --rounds 5" for some lines
	@echo "Peili: bench"
	@$(BIN)/python -m bench $(ARGS)

stories: .venv/.dev  ## write the stories anew from what Peili says now; look at the difference
	@$(BIN)/python -m tests.stories

lock: .venv/.dev  ## lock the packages of pyproject.toml anew; UPGRADE=1 for newer ones
	@echo "Peili: locking packages"
	@$(COMPILE) --output-file=requirements.lock pyproject.toml
	@$(COMPILE) --extra=dev --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml
	@sed -n 's/^\([a-z].*==[^ ]*\).*/\1/p' requirements.lock >.venv/pins
	@$(COMPILE) --constraint=.venv/pins --output-file=requirements-bench.lock bench/peers.in

release: .venv/.dev  ## the source, its bill of materials (CycloneDX) and their checksums, in dist/
	@rm -rf dist && mkdir dist
	@git archive --format=tar.gz --prefix=peili-$(VERSION)/ -o dist/peili-$(VERSION).tar.gz HEAD
	@$(BIN)/python -W ignore -m cyclonedx_py requirements requirements.lock --pyproject pyproject.toml --output-reproducible \
		-o dist/peili-$(VERSION).cdx.json
	@cd dist && { sha256sum peili-* 2>/dev/null || shasum -a 256 peili-*; } >SHA256SUMS && cat SHA256SUMS

clean:  ## remove what can be made again; data, keys and .env stay
	rm -rf .venv demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find bot conversations tests locales \( -name __pycache__ -o -name '*.mo' \) -prune -exec rm -rf {} +

.venv/.made:
	@[ -n "$(PYTHON)" ] || { echo "Peili needs Python 3.11 or newer, as python3."; exit 1; }
	@echo "Peili: making .venv with $(PYTHON)"
	@$(PYTHON) -m venv .venv || { echo "Peili needs Python's venv (on Debian: apt install python3-venv)."; exit 1; }
	@touch $@

.venv/.run: requirements.lock | .venv/.made
	@echo "Peili: installing packages, which takes a minute the first time"
	@$(PIP) -r requirements.lock
	@touch $@

.venv/.dev: requirements-dev.lock requirements.lock | .venv/.made
	@echo "Peili: installing packages and tools, which takes a minute or two the first time"
	@$(PIP) -r requirements-dev.lock
	@touch .venv/.run $@

.venv/.bench: requirements-bench.lock | .venv/.made
	@echo "Peili: installing the bots beside which it is measured, which takes a minute the first time"
	@$(BIN)/python -m venv .venv/bench
	@.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
		-r requirements-bench.lock
	@touch $@
