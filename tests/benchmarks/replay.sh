#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# replay.sh [DATA_FOLDER [SEEDS [CHART.png]]]: receipts arrive in SEEDS random orders (default 3); each is read first, then corrected and confirmed, and learned from. Prints, for
# each field, how many of the k-th receipts of a merchant were right, with intervals at 95 %, and of the same where nothing is learned; and one line of figures over all; draws them as a chart (default: build/replay.png).
# The ranker's weights have never seen the receipt's merchant.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
bin=$(dirname "$emend_cli")
export TZ=UTC OMP_THREAD_LIMIT=1 QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="emend.*.info=false"
find "$data/images" -type f -name '*.jpg' | sort | xargs "$bin/read_pages" >"$scratch/pages.jsonl" 2>/dev/null
"$bin/tune_extraction" train "$data/labels.jsonl" "$scratch/pages.jsonl" "$scratch/weights.json" --folds "$scratch/fold" >/dev/null
"$bin/replay" "$data/labels.jsonl" "$scratch/pages.jsonl" "$scratch/fold" --seeds "${2:-3}" \
    --chart "${3:-$root/build/replay.png}"
