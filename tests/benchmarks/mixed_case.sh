#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# mixed_case.sh [IMAGES]: draws invoices, statements and letters in mixed case in the fonts of this machine (or takes a folder with NAME.png
# beside NAME.txt), and prints the character error of the program and of Tesseract's eng alone, case and all.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

folder=${1:-}
if [ -z "$folder" ]; then
    draw=${EMEND_DRAW_DOCUMENTS:-$root/build/dev/bin/draw_documents}
    [ -x "$draw" ] || fail "$draw is missing; build draw_documents first, or set EMEND_DRAW_DOCUMENTS."
    folder=$scratch/drawn
    mkdir -p "$folder"
    "$draw" "$folder"
fi
find "$folder" -name '*.png' | sort >"$scratch/files"
# With EMEND_DATABASE_URL, what is active there reads.
export EMEND_DATABASE_URL=${EMEND_DATABASE_URL:-sqlite://$scratch/emend.sqlite} EMEND_STORE=$scratch/store
status=0
"$emend_cli" process - --quiet --out "$scratch/results.jsonl" <"$scratch/files" || status=$?
[ "$status" -le 1 ] || fail "emend-cli ended with exit status $status."
while read -r file; do
    OMP_THREAD_LIMIT=1 tesseract "$file" "$scratch/$(basename "$file" .png)" --psm 6 -l eng >/dev/null 2>&1
done <"$scratch/files"

python3 - "$folder" "$scratch" <<'PYTHON'
import collections, json, os, sys

folder, scratch = sys.argv[1:]


def lines(text):
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def wrong(said, read):
    """Edits over all lines, each beside the line that was read for it; those read beyond count whole."""
    left = list(read)
    total = 0
    for line in said:
        best = min(left, key=lambda other: edits(line, other), default="")
        total += edits(line, best)
        if best:
            left.remove(best)
    return total + sum(map(len, left))


errors = collections.defaultdict(lambda: [0, 0, 0])
for row in map(json.loads, open(os.path.join(scratch, "results.jsonl"), encoding="utf-8")):
    name = os.path.splitext(os.path.basename(row["file"]))[0]
    said = lines(open(os.path.join(folder, name + ".txt"), encoding="utf-8").read())
    other = lines(open(os.path.join(scratch, name + ".txt"), encoding="utf-8").read())
    kind, font, look = (name.split("_") + ["", ""])[:3]
    sums = sum(map(len, said)), wrong(said, lines(row.get("text") or "")), wrong(said, other)
    for key in ("all", kind, look, font):
        errors[key] = [a + b for a, b in zip(errors[key], sums)]
for key, (characters, ours, eng) in errors.items():
    print("mixed_case: %-20s %5d characters, error %.2f %%, eng alone %.2f %%"
          % (key, characters, 100 * ours / max(1, characters), 100 * eng / max(1, characters)))
PYTHON
