# A line each; the work is in the scripts, which say why. `make demo` and `make test` need nothing but Debian and Swift.
PORT ?= 8080
DATA ?=
.PHONY: setup demo test check bench pictures control-totals transcripts schema clean
demo:           ; @exec tools/setup/demo.sh "$(PORT)"
test:           ; @exec tools/setup/test.sh
check:          ; @exec tools/setup/check.sh
bench:          ; @exec tools/setup/bench.sh $(BENCH)
pictures:       ; @exec tools/pictures/take.sh
control-totals: ; @exec tools/proof/control-totals.sh "$(DATA)"
transcripts:    ; @WARDMOTE_WRITE_TRANSCRIPTS=1 exec tools/setup/test.sh
schema:         ; @tools/setup/prepare.sh build && WARDMOTE_WRITE_SCHEMA=1 exec swift test --disable-xctest --filter SchemaTests
setup:          ; @exec tools/setup/prepare.sh build
clean:          ; rm -rf .build .build-* .venv .assets pictures demo-data
