# Everything a newcomer or the CI needs. Each target sets up what it needs by itself (Debian by apt-get, macOS by brew).

SHELL := /bin/bash
PLANNER := .build/release/planner
SEEDS ?= 4
SETS ?= 5
SECONDS ?= 60
FORMULA_SEED ?= 1
# On Linux Swift's own libraries are linked in, so that the program runs where no Swift is installed. Nobody links to the
# program itself: without the table of all its names, and with relocations in their short form where the C library knows it
# (glibc 2.36 and later), a run takes five MiB less.
SHORT := $(shell getconf GNU_LIBC_VERSION 2>/dev/null | awk '{split($$2, v, "."); if (v[1] * 1000 + v[2] >= 2036) print "-Xlinker -z -Xlinker pack-relative-relocs"}')
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic $(SHORT))

.PHONY: help setup build build-tests demo test check check-full docs reference examples example-pictures format format-check \
  retest retest-tokyo retest-newfoundland sanitize sanitize-address sanitize-thread sanitize-full formulas interop \
  setup-interop pictures bench fuzz install clean

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

check: format-check retest-tokyo sanitize-address formulas interop ## the longer checks: format, another time zone and locale, readers under the address sanitizer, other office programs

check-full: format-check retest sanitize-full formulas reference setup-interop build examples ## as check, with many random answer sets, all tests under sanitizers
	LINKS_SCALE=1 python3 Tests/Interop/run.py --seeds 40 --sets 200

docs: build ## make the reference pages of rules and settings from their declarations
	$(PLANNER) document rules > Documentation/rules.md
	$(PLANNER) document settings > Documentation/settings.md

format: ## format the sources in place
	swift format -i -r Sources Tests Examples Package.swift

format-check: ## is all formatted as .swift-format says?
	swift format lint --strict -r Sources Tests Examples Package.swift

retest: retest-tokyo retest-newfoundland ## the tests again, in other time zones and under a German locale

build-tests: setup
	swift build --build-tests

retest-tokyo: build-tests setup-interop ## the tests again, east of Greenwich and in German
	TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 swift test --skip-build

retest-newfoundland: build-tests
	TZ=America/St_Johns swift test --skip-build

sanitize: sanitize-address sanitize-thread ## readers under the address sanitizer, batches under the thread sanitizer

# Of nothing that lives as long as the program is it told that it leaks; one test takes three minutes alone.
sanitize-address: setup
	LSAN_OPTIONS=suppressions=Tests/leaks.txt ASAN_OPTIONS=malloc_context_size=60 \
	  swift test --disable-xctest --sanitize=address --scratch-path .build-address --filter 'OfficeFilesTests|SpreadsheetTests' \
	  --skip hostileMarkup

# The standard library's Mutex hands a contended lock on in the kernel, where the sanitizer doesn't see it: where two threads
# met at one, it tells of a race that is none.
sanitize-thread: setup
	swift test --sanitize=thread --scratch-path .build-thread --filter 'CorpusTests|BatchTests'

# Without leaks, for what a form keeps while the program runs looks like some; the fuzz targets look for them.
sanitize-full: setup ## all tests under both sanitizers
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address
	swift test --sanitize=thread --scratch-path .build-thread

pictures: setup-interop build ## draw the pictures of the documentation anew
	@Scripts/setup.sh pictures
	.venv/bin/python Scripts/pictures.py

formulas: build-tests setup-interop ## our results of 2,000 random formulas against LibreOffice's (FORMULA_SEED=1)
	@if [ -e ../shared/tools/client ]; then \
	  mkdir -p .build/formulas && \
	  PLANNER_FORMULA_OUT=$(CURDIR)/.build/formulas PLANNER_FORMULA_SEED=$(FORMULA_SEED) \
	    swift test --skip-build --filter FormulaSamplesTests && \
	  python3 Tests/Interop/formulas.py ../shared/tools/client .build/formulas/formulas.tsv Tests/Interop/formulas-known.txt; \
	else echo "SKIPPED formulas, BECAUSE ../shared/tools/client is missing"; fi

PREFIX ?= /usr/local
install: build ## put program, manual pages and completions under PREFIX (default /usr/local)
	Scripts/install.sh $(PREFIX)

interop: setup-interop build examples ## exchange workbooks with LibreOffice, Gnumeric, openpyxl and calamine
	python3 Tests/Interop/run.py --seeds $(SEEDS) --sets $(SETS)

examples: setup ## the library's examples: .build/debug/Examples NAME FILE.xlsx
	swift build --product Examples

reference: setup ## make the library's reference (DocC) from its documentation comments
	@Scripts/reference.sh

example-pictures: setup-interop examples ## draw the pictures of the library's guide
	python3 Scripts/example-pictures.py

setup-interop: setup ## install the office programs and readers that the interop checks ask
	@Scripts/setup.sh interop

bench: build setup-interop ## compare speed and memory with other libraries; writes Documentation/benchmarks.md
	Benchmarks/setup.sh
	python3 Benchmarks/run.py --record

fuzz: setup ## feed the readers damaged files, SECONDS=n for each target, with the address sanitizer
	Fuzz/run.sh $(SECONDS)

clean: ## remove what was built
	rm -rf .build .build-address .build-thread .venv
