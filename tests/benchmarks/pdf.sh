#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# pdf.sh [ROUNDS]: how long `process` takes for a PDF of 100 pages with a text layer (default: 5 rounds).
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

rounds=${1:-5}
draw=$(dirname "$emend_cli")/draw_samples
[ -x "$draw" ] || fail "$draw is missing; run packaging/dev.sh build first."
"$draw" --pages 100 "$scratch/statement.pdf"

for ((round = 1; round <= rounds; ++round)); do
    rm -f "$scratch/result.jsonl"
    start=$(seconds)
    "$emend_cli" process "$scratch/statement.pdf" --quiet --out "$scratch/result.jsonl"
    echo "$start $(seconds)" | awk '{ print $2 - $1 }' >>"$scratch/times"
done
pages=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["pages"])' "$scratch/result.jsonl")
printf 'pdf: %s s, %d pages with a text layer, %d rounds\n' "$(spread <"$scratch/times")" "$pages" "$rounds"
