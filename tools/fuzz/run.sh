#!/usr/bin/env bash
# Gives each reader of what comes from outside random bytes for a while, with the address sanitizer watching:
#
#     tools/fuzz/run.sh [SECONDS, 20 each] [READER ...]
#
# Readers: PoliceFile ZipFile FactsFile PartnerTable AreaTables Forms Tokens Cookies. A crash is kept in .build-fuzz/crashes, and the exit is 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds="${1:-20}"
[ $# -eq 0 ] || shift
readers=("$@")
[ ${#readers[@]} -gt 0 ] || readers=(PoliceFile ZipFile FactsFile PartnerTable AreaTables Forms Tokens Cookies)

out="$PWD/.build-fuzz"
mkdir -p "$out/crashes"
# Instrumented, optimised as the release is, one module a reader; `package` reaches across them by the package's name.
flags=(-swift-version 6 -O -parse-as-library -package-name wardmote -sanitize=fuzzer,address -use-ld=lld -I "$out"
    -enable-upcoming-feature InternalImportsByDefault
    -Xcc -fmodule-map-file="$out/CReference.modulemap"
    -Xcc -fmodule-map-file="$PWD/Sources/CSIMD/include/module.modulemap"
    -Xcc -fmodule-map-file="$PWD/Sources/CZlib/module.modulemap"
    -Xcc -fmodule-map-file="$PWD/Sources/CCrypto/module.modulemap")

module() {
    swiftc "${flags[@]}" -whole-module-optimization -emit-module -emit-module-path "$out/$1.swiftmodule" \
        -module-name "$1" -c -o "$out/$1.o" "Sources/$1"/*.swift
}

echo "module CReference { header \"$PWD/Sources/CReference/include/reference.h\" export * }" >"$out/CReference.modulemap"
clang -O1 -c -ISources/CReference/include -o "$out/reference.o" Sources/CReference/reference.c
module Dates
module Places
module Secrets

evidence=(Sources/Evidence/Import/{PoliceFile,ReadPoliceFile,AssemblePoliceFile,FileRefusal,ZipArchive,ZipDirectory}.swift
    Sources/Evidence/Import/{HeadedTable,ColumnMap,ReadPartnerFile,PartnerMonth,TablePreview}.swift
    Sources/Evidence/Population/{PopulationHeading,PopulationLayout,ReadPopulationFile,NamedPopulation,WithheldMarks}.swift
    Sources/Evidence/Population/{LongPopulationLayout,ReadLongPopulationFile,LongCells,CategoryColumn,CategoryLabels}.swift
    Sources/Evidence/Lookups/{LookupLayout,ReadLookupFile}.swift
    Sources/Evidence/CrimeFacts/{Bytes,ColumnCoder,FactsBlock,FactsLayout,FactsWriter,PlaceTable,RowScanner}.swift
    Sources/Evidence/CrimeFacts/{SpanDictionary,PlacedCounts,PlacesOfBlock,PointFinder}.swift Sources/Evidence/Figures/Gazetteer+Rows.swift)
pages=(Sources/Pages/Reading/{BadRequest,CheckedText,Fields,FormWithFiles,Head,Limits,MediaType,PartHeaders,Sent,UploadedFile}.swift
    Sources/Pages/Addresses/{InAddress,Percent}.swift)
tokens=(Sources/Partnership/OpenID/{JSON,IdentityToken,ProviderKeys,ProviderAddress,Passage}.swift)
cookies=(Sources/Pages/Reading/{BadRequest,Limits}.swift Sources/Pages/Answering/{SessionCookie,PassageCookie}.swift
    Sources/Pages/Addresses/Percent.swift)

status=0
for reader in "${readers[@]}"; do
    sources=("${evidence[@]}")
    case "$reader" in
    Forms) sources=("${pages[@]}") ;;
    Tokens) sources=("${tokens[@]}") ;;
    Cookies) sources=("${cookies[@]}") ;;
    esac
    swiftc "${flags[@]}" -whole-module-optimization -module-name "Fuzz$reader" -o "$out/$reader" "Fuzz/Fuzz$reader.swift" \
        "${sources[@]}" "$out/Dates.o" "$out/Places.o" "$out/Secrets.o" "$out/reference.o" -lz -lcrypto
    mkdir -p "$out/corpus/$reader" "Fuzz/Seeds/$reader"
    log="$out/$reader.log"
    if ASAN_OPTIONS=detect_leaks=0 "$out/$reader" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=4096 \
        -artifact_prefix="$out/crashes/$reader-" -dict="Fuzz/$reader.dict" "$out/corpus/$reader" "Fuzz/Seeds/$reader" \
        >"$log" 2>&1; then
        echo "fuzz: $reader: $(grep -oE 'Done [0-9]+ runs in [0-9]+ second' "$log" | tail -n 1)s, $(find "$out/corpus/$reader" -type f | wc -l) inputs kept, no crash"
    else
        status=1
        echo "fuzz: $reader: a crash; $log" >&2
        grep -E 'ERROR|Fatal error|Assertion|SUMMARY|Test unit written' "$log" | head -n 8 >&2
    fi
done
rm -f /dev/shm/wardmote-fuzz-*.zip
exit "$status"
