#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# model_card.sh [DATA_FOLDER]: draws lines by language, height and kind of print and prints, as Markdown, the character error of the receipt model,
# of Tesseract's eng and of the language's own model where TESSDATA_PREFIX has it, all run by the program's own line reader. With a folder of labelled
# receipts (images/, labels.jsonl), also that of the receipts whose merchants were held back, by the height of their lines.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tools=$root/build/dev/bin
for tool in draw_prints line_error; do
    [ -x "$tools/$tool" ] || fail "$tools/$tool is missing; build it first."
done
tessdata=${TESSDATA_PREFIX:-/usr/share/tesseract-ocr/5/tessdata}
model=${EMEND_RECEIPT_MODEL:-$root/resources/tessdata/receipt.traineddata}

# row TITLE LANGUAGES LABELS [OPTION…]: one row of the table.
row() {
    local title=$1 languages=$2 labels=$3 models=("$model" "$tessdata/eng.traineddata") language
    shift 3
    for language in $languages; do
        [ -f "$tessdata/$language.traineddata" ] && models+=("$tessdata/$language.traineddata")
    done
    "$tools/line_error" "$@" "$labels" "${models[@]}" | awk -v title="$title" '
        {
            split($0, part, ": error |, change |, ")
            name = part[1]
            bin = sub(/ (below|from) /, " &", name) ? substr(name, index(name, "  ") + 2) : ""
            sub(/ +(below|from) .*/, "", name)
            if (!(bin in seen)) { seen[bin] = 1; order[++bins] = bin }
            if (name == "receipt") own[bin] = part[2]
            else if (name == "eng") eng[bin] = part[2]
            else other[bin] = other[bin] (other[bin] == "" ? "" : "; ") name " " part[2]
            lines[bin] = part[4] + 0
        }
        END {
            for (i = 1; i <= bins; ++i) {
                bin = order[i]
                printf "| %s | %s | %s | %s | %s |\n", title (bin == "" ? "" : ", " bin), lines[bin], own[bin], eng[bin], other[bin] == "" ? "" : other[bin]
            }
        }'
}

"$tools/draw_prints" "$scratch/prints"
# shellcheck disable=SC2016 # the backquotes are Markdown
printf '| lines | count | this | `eng` | own language |\n| --- | --- | --- | --- | --- |\n'
drawn() { row "$1" "$3" "$scratch/prints/$2.jsonl" --case; }
drawn 'English' letters-english ''
drawn 'German' letters-german deu
drawn 'Spanish' letters-spanish spa
drawn 'Portuguese' letters-portuguese por
drawn 'Nordic (Swedish, Danish and Norwegian mixed)' letters-nordic 'swe dan'
drawn 'English with $ £ € ¥ ₹ before amounts' letters-currency ''
for height in 10 12 16 20 24 32 48; do
    drawn "English, $height px high" "height-$height" ''
done
drawn 'English, pale and grainy as thermal print' print-thermal ''
drawn 'English, printed in coarse dots' print-dots ''
drawn 'English, light on dark' print-inverse ''
[ $# -gt 0 ] || exit 0

data=$(data_folder "$1")
python3 - "$data/labels.jsonl" >"$scratch/held_back.jsonl" <<'PYTHON'
import hashlib, json, os, sys

for entry in map(json.loads, open(sys.argv[1], encoding="utf-8")):
    company = entry["fields"].get("company") or ""
    if int(hashlib.sha256(company.encode()).hexdigest(), 16) % 5 == 4:
        entry["file"] = os.path.join(os.path.dirname(os.path.abspath(sys.argv[1])), entry["file"])
        print(json.dumps(entry))
PYTHON
row 'Held-back receipts, case ignored' '' "$scratch/held_back.jsonl"
row 'Held-back receipts' '' "$scratch/held_back.jsonl" --heights 16,20,24,32,48
