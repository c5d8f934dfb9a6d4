# Everything a newcomer or the CI needs. Each target sets up what it needs by itself (Debian by apt-get, macOS by brew).

SHELL := /bin/bash
PLANNER := .build/release/planner
SEEDS ?= 4
FUZZ_SECONDS ?= 60
# On Linux Swift's own libraries are linked in, so that the program runs where no Swift is installed.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

.PHONY: help setup build build-tests demo test check check-full docs format format-check retest retest-tokyo \
  retest-newfoundland formulas interop setup-interop bench fuzz install clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## install what building needs (fast when all is there)
	@Scripts/setup.sh build

build: setup ## build the program: .build/release/planner
	swift build -c release $(STATIC) --product planner

demo: build ## the whole round trip on an invented client, into Output/
	$(PLANNER) demo --force

test: setup ## run the tests
	swift test

check: format-check retest formulas interop ## the longer checks: format, other time zones and locale, other office programs

check-full: format-check retest formulas setup-interop build ## as check, with many random answer sets
	python3 Tests/Interop/run.py --seeds 40

docs: build ## make the reference pages of rules and settings from their declarations
	$(PLANNER) document rules > Documentation/rules.md
	$(PLANNER) document settings > Documentation/settings.md

format: ## format the sources in place
	swift format -i -r Sources Tests Package.swift

format-check: ## is all formatted as .swift-format says?
	swift format lint --strict -r Sources Tests Package.swift

retest: retest-tokyo retest-newfoundland ## the tests again, in other time zones and under a German locale

build-tests: setup
	swift build --build-tests

retest-tokyo: build-tests setup-interop
	TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 swift test --skip-build

retest-newfoundland: build-tests
	TZ=America/St_Johns swift test --skip-build

formulas: build-tests setup-interop ## our results of formulas against LibreOffice's
	@if [ -e ../shared/tools/client ]; then \
	  mkdir -p .build/formulas && \
	  PLANNER_FORMULA_OUT=$(CURDIR)/.build/formulas swift test --skip-build --filter FormulaSamplesTests && \
	  python3 Tests/Interop/formulas.py ../shared/tools/client .build/formulas/formulas.tsv Tests/Interop/formulas-known.txt; \
	else echo "SKIPPED formulas, BECAUSE ../shared/tools/client is missing"; fi

PREFIX ?= /usr/local
install: build ## put program, manual pages and completions under PREFIX (default /usr/local)
	Scripts/install.sh $(PREFIX)

interop: setup-interop build ## exchange workbooks with LibreOffice, Gnumeric, openpyxl and calamine
	python3 Tests/Interop/run.py --seeds $(SEEDS)

setup-interop: setup ## install the office programs and readers that the interop checks ask
	@Scripts/setup.sh interop

bench: build ## compare speed and memory with other libraries; writes Documentation/benchmarks.md
	Benchmarks/setup.sh
	python3 Benchmarks/run.py --record

fuzz: setup ## feed the readers damaged files for FUZZ_SECONDS each, with the address sanitizer
	Fuzz/run.sh $(FUZZ_SECONDS)

clean: ## remove what was built
	rm -rf .build .venv
