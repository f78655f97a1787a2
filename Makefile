# `make demo` shows what vaws makes, `make test` checks everything, `make install` installs it under PREFIX.

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = .build/release/vaws
SHARE = $(DESTDIR)$(PREFIX)/share
SOURCES = Package.swift Sources Tests templates

.PHONY: all demo test peers lint build install uninstall set-up format

all: build

demo: build
	@.ci/demo "$(CURDIR)/$(RELEASE)"

# Warnings are errors in our own code only; Package.swift reads VAWS_STRICT.
test: lint
	@.ci/set-up tests
	VAWS_STRICT=1 $(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	VAWS_STRICT=1 $(SWIFT) test --skip-build

# Held against other programs, apart from `test`: Debian's python3-dateutil, python3-icalendar, hledger and ledger.
peers: build
	python3 Tests/Peers/recurrence.py $(RELEASE)
	python3 Tests/Peers/calendar_file.py $(RELEASE)
	python3 Tests/Peers/accounts.py $(RELEASE)
	python3 Tests/Peers/mail.py $(RELEASE)

lint: set-up
	$(SWIFT) format lint --strict --recursive $(SOURCES)

build: set-up
	$(SWIFT) build -c release --static-swift-stdlib --product vaws

# Under sudo what was built before is installed: root may have no Swift, and would own what it builds.
install:
	@if [ -z "$$SUDO_USER" ] || [ ! -x $(RELEASE) ]; then $(MAKE) build; fi
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
		"$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -s -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/vaws"
	$(RELEASE) manual > "$(SHARE)/man/man1/vaws.1"
	$(RELEASE) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/vaws"
	$(RELEASE) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_vaws"
	$(RELEASE) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/vaws.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/vaws" "$(SHARE)/man/man1/vaws.1" "$(SHARE)/bash-completion/completions/vaws" \
		"$(SHARE)/zsh/site-functions/_vaws" "$(SHARE)/fish/vendor_completions.d/vaws.fish"

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

set-up:
	@.ci/set-up
