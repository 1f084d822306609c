#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# accuracy.sh [DATA_FOLDER [COUNT]]: reads the folder's labelled receipts (COUNT of them, evenly spread; default all) and prints field and word F1.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
sample "$data/images" "${2:-0}" >"$scratch/files"
status=0
"$emend_cli" process - --out "$scratch/results.jsonl" <"$scratch/files" || status=$?
[ "$status" -le 1 ] || fail "emend-cli ended with exit status $status."

python3 - "$data/labels.jsonl" "$scratch/files" >"$scratch/labels.jsonl" <<'PYTHON'
import json, os, sys

wanted = {os.path.basename(line.strip()) for line in open(sys.argv[2], encoding="utf-8")}
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip() and os.path.basename(json.loads(line)["file"]) in wanted:
        sys.stdout.write(line)
PYTHON
python3 "$data/score.py" "$scratch/labels.jsonl" "$scratch/results.jsonl" --json | python3 -c '
import json, sys

score = json.load(sys.stdin)
normalised, words = score["normalised"], score.get("words", {})
fields = ", ".join("%s %.1f" % (name, normalised[name]) for name in ("company", "date", "address", "total"))
print("accuracy: field F1 %.1f normalised, %.1f exact (%s), word F1 %.1f, on %d of %d documents"
      % (normalised["F1"], score["exact"]["F1"], fields, words.get("F1", 0), score["found"], score["documents"]))'
