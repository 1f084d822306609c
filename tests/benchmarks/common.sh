# shellcheck shell=bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the benchmarks: the program and the data that they measure.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
emend_cli=${EMEND_CLI:-$root/build/dev/bin/emend-cli}

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 2
}

[ -x "$emend_cli" ] || fail "$emend_cli is missing; run packaging/dev.sh build first, or set EMEND_CLI."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The data folder: the first argument, else EMEND_BENCH_DATA. It holds images/, labels.jsonl and score.py.
data_folder() {
    local folder=${1:-${EMEND_BENCH_DATA:-}}
    [ -n "$folder" ] || fail "name the folder with images/, labels.jsonl and score.py, or set EMEND_BENCH_DATA."
    [ -d "$folder/images" ] || fail "$folder has no images/."
    (cd "$folder" && pwd)
}

# sample FOLDER COUNT: that many of its images, evenly spread over the names; all of them for 0.
sample() {
    find "$1" -type f \( -name '*.jpg' -o -name '*.png' \) | sort | awk -v want="$2" '
        { files[NR] = $0 }
        END {
            if (want == 0 || want > NR) want = NR
            for (i = 0; i < want; ++i) print files[1 + int(i * NR / want)]
        }'
}

seconds() { date +%s.%N; }

# Prints median, least and greatest of the numbers on standard input.
spread() {
    sort -g | awk '{ v[NR] = $1 } END { printf "median %.2f, min %.2f, max %.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2, v[1], v[NR] }'
}
