# `make demo` shows what plico does; `make test` proves it. Both work from a clean clone with Rust and git:
# what else they need is installed with apt, and only where it is missing.
#
# PLICO_QUICK=1 leaves out, at the desk, the tests that call slow outside programs.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build

# Outside the clone, so that a fresh one finds what was built before.
cache := $(if $(XDG_CACHE_HOME),$(XDG_CACHE_HOME),$(HOME)/.cache)/plico
export CARGO_TARGET_DIR ?= $(cache)/target
export PATH := $(PATH):$(HOME)/.cargo/bin

cargo := cargo
plico := $(CARGO_TARGET_DIR)/release/plico
venv := $(CARGO_TARGET_DIR)/venv
# The Python that has the independent decoder; the tests call it.
export PLICO_PYTHON ?= $(venv)/bin/python

.PHONY: build demo test soak bench need-build need-reader need-tests

build: need-build
	$(cargo) build --release --locked --bin plico
	@echo "$(plico)"

demo: need-build need-reader
	$(cargo) build --release --locked --bin plico
	$(plico) demo -o demo
	@echo
	@echo "Look at demo/reso: stampa/*.pdf is the print, distinte/ goes to the carrier, rilievi.csv says what was"
	@echo "not printed and why, copie/ has the conformed copies. demo/cartoline has the cards that came back, worn, and"
	@echo "demo/scansioni/esiti.csv what was read of them; demo/storie.txt tells what happened to some of the acts,"
	@echo "demo/da-fare.csv what is to be done next. The program: $(plico)"

# In this order, so that a slip in form is said in seconds and the figures of the tests come after it.
test: need-build need-tests
	$(cargo) fmt --check
	$(cargo) clippy --release --locked --all-targets -- -D warnings
	$(cargo) test --release --locked --lib --bins --tests
	RUSTDOCFLAGS="-D warnings" $(cargo) doc --release --locked --no-deps --document-private-items --quiet
	@if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then echo "git diff --exit-code"; git diff --exit-code; fi

# The same proofs at full size: figures for the closing note.
soak: need-build need-tests
	$(cargo) build --release --locked --bin plico
	PLICO="$(plico)" bash tests/soak.sh

bench: need-build need-tests
	$(cargo) bench --locked

need-build:
	@.ci/need cc=build-essential pkg-config=pkg-config /usr/include/openssl/cms.h=libssl-dev

# What reads print on cards that come back; without it their days are for a person.
need-reader:
	@.ci/need tesseract=tesseract-ocr /usr/share/tesseract-ocr/*/tessdata/ita.traineddata=tesseract-ocr-ita

need-tests: need-build
	@.ci/need cargo-fmt=rustfmt cargo-clippy=clippy kill=procps
	@if [ "$${PLICO_QUICK:-}" != 1 ]; then \
	    .ci/need pdftoppm=poppler-utils qpdf=qpdf gs=ghostscript mutool=mupdf-tools python3=python3 \
	        tesseract=tesseract-ocr openssl=openssl xmlsec1=xmlsec1 \
	        /usr/share/tesseract-ocr/*/tessdata/ita.traineddata=tesseract-ocr-ita \
	        /usr/lib/postgresql/*/bin/initdb=postgresql /usr/sbin/dovecot=dovecot-imapd \
	        /usr/lib/python3/dist-packages/aiosmtpd=python3-aiosmtpd softhsm2-util=softhsm2 pkcs11-tool=opensc \
	        chromium=chromium chromedriver=chromium-driver; \
	    .ci/decoder "$(venv)"; \
	fi
