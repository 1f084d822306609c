#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# queue_overhead.sh [DATA_FOLDER [COUNT [ROUNDS]]]: how much longer `enqueue` and `worker --until-empty` take than `process` over the same files
# (default: 60, 5 rounds), with a fresh database and store each time. The two take turns, and which one starts changes from round to round, so that
# a slower spell hits both. EMEND_BENCH_DATABASE_URL names an empty PostgreSQL database to measure on instead of SQLite: its tables are emptied.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
rounds=${3:-5}
sample "$data/images" "${2:-60}" >"$scratch/files"
count=$(wc -l <"$scratch/files")
xargs cat <"$scratch/files" >/dev/null # neither side pays for the disk

# passed SECONDS: since then.
passed() { echo "$1 $(seconds)" | awk '{ print $2 - $1 }'; }

may_have_failed() { [ "$1" -le 1 ] || fail "emend-cli ended with exit status $1."; }

process_time() {
    local start status=0
    start=$(seconds)
    "$emend_cli" process - --jobs 2 --quiet --no-store --out "$scratch/results.jsonl" <"$scratch/files" || status=$?
    may_have_failed "$status"
    passed "$start"
}

fresh_place() {
    rm -rf "$scratch/place"
    mkdir "$scratch/place"
    export EMEND_STORE=$scratch/place/store
    export EMEND_DATABASE_URL=${EMEND_BENCH_DATABASE_URL:-sqlite://$scratch/place/emend.db}
    if [ -n "${EMEND_BENCH_DATABASE_URL:-}" ]; then
        psql --quiet --no-psqlrc "$EMEND_BENCH_DATABASE_URL" -c 'TRUNCATE documents, extractions, field_values, ocr_cache CASCADE' 2>/dev/null
    else
        "$emend_cli" worker --until-empty --quiet # makes the database, which is done once in its life
    fi
}

queue_time() {
    local start status=0
    start=$(seconds)
    "$emend_cli" enqueue - <"$scratch/files" >/dev/null 2>&1 || status=$?
    may_have_failed "$status"
    "$emend_cli" worker --jobs 2 --quiet --until-empty || status=$?
    may_have_failed "$status"
    passed "$start"
}

for ((round = 1; round <= rounds; ++round)); do
    rm -f "$scratch/results.jsonl"
    fresh_place
    if ((round % 2)); then
        plain=$(process_time)
        queued=$(queue_time)
    else
        queued=$(queue_time)
        plain=$(process_time)
    fi
    echo "$queued $plain" | awk '{ print 100 * ($1 / $2 - 1) }' >>"$scratch/overheads"
    printf 'round %d: process %.1f s, enqueue and worker %.1f s\n' "$round" "$plain" "$queued" >&2
done
printf 'queue overhead: %s %%; %d files, %d rounds\n' "$(spread <"$scratch/overheads")" "$count" "$rounds"
