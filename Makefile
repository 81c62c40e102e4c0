# Sổ Thi đua. "make run" and "make test" need only Go, make and git: what is
# missing they install (Debian, Ubuntu) or name.

GO        ?= go
TAGS      := migrated_fynedo,no_emoji,no_animations
PROGRAM   := bin/sothidua
VERSION   := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS   := -s -w -X main.version=$(VERSION)
# All but the door: Fyne's app package alone needs cgo.
PACKAGES  := ./app/... ./assets/... ./data/... ./screens/...
GOFUMPT   := mvdan.cc/gofumpt@v0.12.0
STATIC    := honnef.co/go/tools/cmd/staticcheck@v0.8.2
ERRCHECK  := github.com/kisielk/errcheck@v1.30.0
VULN      := golang.org/x/vuln/cmd/govulncheck@v1.9.0

# What cgo needs for Fyne's window, and what the tests need to read PDF files and
# to strike at single system calls.
BUILD_PACKAGES := gcc libc6-dev pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev
TEST_PACKAGES  := poppler-utils strace

.PHONY: run test build check keys pictures help-pictures tables bench torture mutate tools-build tools-test clean windows windows-smoke windows-bench windows-tools smoke-tools

run: build
	@bash .ci/run-program $(PROGRAM)

build: tools-build
	CGO_ENABLED=1 $(GO) build -trimpath -tags $(TAGS) -ldflags "$(LDFLAGS)" -o $(PROGRAM) .

test: tools-test
	CGO_ENABLED=0 GO=$(GO) bash .ci/test -timeout 30m $(PACKAGES)

check: tools-build
	CGO_ENABLED=0 $(GO) vet $(PACKAGES)
	CGO_ENABLED=1 $(GO) vet -trimpath -tags $(TAGS) . ./.ci/measure/... ./.ci/mutate
	CGO_ENABLED=0 $(GO) run $(STATIC) $(PACKAGES)
	@GO=$(GO) bash .ci/errors $(ERRCHECK) $(PACKAGES)
	@GO=$(GO) bash .ci/licences
	@GO=$(GO) bash .ci/vulnerabilities $(VULN) $(PACKAGES)
	@test -z "$$($(GO) run $(GOFUMPT) -l . | tee /dev/stderr)" || { echo "gofumpt: the files above are not formatted"; exit 1; }

# Draws the tables anew in data/TABLES.md, from the schema, and takes its sum.
tables:
	CGO_ENABLED=0 $(GO) test ./data -run 'TestThePictureOfTheTables|TestTheSumOfTheSchema' -update

# Ten tasks by keys alone, beside what they take in Excel and Word.
keys: tools-test
	@CGO_ENABLED=0 $(GO) test -count=1 -v -run TestTasksTakeHalfTheKeys ./screens/shell | grep -v -e '^===' -e '^ *---'

# Draws every area, tab and form into out/pictures, on four books at four scales, for
# somebody to look at. VIEWS="100,125 large" and BOOKS=block,empty choose among them.
pictures: tools-test
	@PICTURES=$(CURDIR)/out/pictures CGO_ENABLED=0 $(GO) test -count=1 -timeout 1h -run TestPictures ./screens/shell

# Draws the pictures of the pages of help anew, from the screens of the practice book.
help-pictures: tools-test
	@HELP_PICTURES=$(CURDIR)/assets/help CGO_ENABLED=0 $(GO) test -count=1 -run 'TestHelpPictures$$' ./screens/shell

bench: build
	@bash .ci/need xvfb xdotool libgl1-mesa-dri sqlite3 time libreoffice-writer
	@TAGS=$(TAGS) bash .ci/bench

# Kills, full disks and power cuts in numbers; the ordinary tests hold a few of each.
torture: tools-test
	SOTHIDUA_TORTURE=long CGO_ENABLED=0 GO=$(GO) bash .ci/test -timeout 3h ./app/torture
	CGO_ENABLED=0 $(GO) test -timeout 1h -run WhatIsKept ./app/contest -rapid.checks=1700

# Breaks the program in small ways and tells which of them no test notices; hours.
# MUTATE="-n 20 -seed 7" draws fewer, or the same again.
mutate: tools-test
	$(GO) run ./.ci/mutate $(MUTATE)

tools-build:
	@bash .ci/need $(BUILD_PACKAGES)

tools-test:
	@bash .ci/need $(BUILD_PACKAGES) $(TEST_PACKAGES)

clean:
	rm -rf bin dist out

# The program for Windows, made on Linux: dist/ holds it, its installer, a
# portable archive and their sums. windows-smoke installs and uses it under wine.
WINDOWS_PACKAGES := gcc-mingw-w64-x86-64 mingw-w64-x86-64-dev nsis osslsigncode zip
SMOKE_PACKAGES   := wine wine64 xvfb xdotool imagemagick libgl1-mesa-dri poppler-utils cups cups-client printer-driver-cups-pdf

windows: windows-tools
	@TAGS=$(TAGS) GO=$(GO) bash .ci/windows

windows-smoke: smoke-tools windows
	@bash .ci/windows-smoke

# Start, memory, size and frames of the exe under wine, beside an empty window.
windows-bench: smoke-tools windows
	@bash .ci/need sqlite3
	@TAGS=$(TAGS) bash .ci/windows-bench

smoke-tools:
	@bash .ci/need $(SMOKE_PACKAGES)

windows-tools:
	@bash .ci/need $(WINDOWS_PACKAGES)
