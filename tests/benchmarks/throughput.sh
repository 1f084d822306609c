#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# throughput.sh [DATA_FOLDER [COUNT [ROUNDS]]]: how many times as fast as two `tesseract --psm 4` side by side `process --jobs 2` reads the same
# files (default: 40, 3 rounds). The two take turns, and which one starts changes from round to round, so that a slower spell hits both.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
rounds=${3:-3}
sample "$data/images" "${2:-40}" >"$scratch/files"
count=$(wc -l <"$scratch/files")
mkdir "$scratch/text"
xargs cat <"$scratch/files" >/dev/null # neither side pays for the disk

tesseract_time() {
    local start
    start=$(seconds)
    # The output name must differ from file to file.
    OMP_THREAD_LIMIT=1 xargs -P 2 -I{} sh -c 'tesseract "$1" "$2/$(basename "$1")" --psm 4 >/dev/null 2>&1' _ {} "$scratch/text" <"$scratch/files"
    echo "$start $(seconds)" | awk '{ print $2 - $1 }'
}

emend_time() {
    local start status=0
    start=$(seconds)
    "$emend_cli" process - --jobs 2 --quiet --out "$scratch/results.jsonl" <"$scratch/files" || status=$?
    [ "$status" -le 1 ] || fail "emend-cli ended with exit status $status."
    echo "$start $(seconds)" | awk '{ print $2 - $1 }'
}

for ((round = 1; round <= rounds; ++round)); do
    rm -f "$scratch/results.jsonl"
    if ((round % 2)); then
        theirs=$(tesseract_time)
        ours=$(emend_time)
    else
        ours=$(emend_time)
        theirs=$(tesseract_time)
    fi
    echo "$theirs $ours" | awk '{ print $1 / $2 }' >>"$scratch/ratios"
    echo "$ours $count" | awk '{ print $2 / $1 }' >>"$scratch/rates"
    printf 'round %d: tesseract %.1f s, emend-cli %.1f s\n' "$round" "$theirs" "$ours" >&2
done
printf 'throughput: %s times tesseract; %s documents a second; %d files, %d rounds\n' \
    "$(spread <"$scratch/ratios")" "$(spread <"$scratch/rates")" "$count" "$rounds"
