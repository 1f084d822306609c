#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# memory.sh [DATA_FOLDER [COUNT]]: peak memory of a batch with two jobs (default: 60 files): of its largest process, as /usr/bin/time sees it, and of all
# its processes together (PSS, where shared pages count once), looked at every 50 ms.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
sample "$data/images" "${2:-60}" >"$scratch/files"

# Prints a process and all that it started.
family() {
    local child
    echo "$1"
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        family "$child"
    done
}

/usr/bin/time -f %M -o "$scratch/largest" "$emend_cli" process - --jobs 2 --quiet --out "$scratch/results.jsonl" <"$scratch/files" &
batch=$!
peak=0
while kill -0 "$batch" 2>/dev/null; do
    total=0
    for process in $(family "$batch"); do
        # A process may end while it is looked at.
        pss=$(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup" 2>/dev/null) || continue
        total=$((total + ${pss:-0}))
    done
    [ "$total" -gt "$peak" ] && peak=$total
    sleep 0.05
done
status=0
wait "$batch" || status=$?
[ "$status" -le 1 ] || fail "emend-cli ended with exit status $status."
printf 'memory: %d MB the largest process, %d MB all together (PSS), %d files\n' \
    $(($(tail -n 1 "$scratch/largest") / 1024)) $((peak / 1024)) "$(wc -l <"$scratch/files")"
