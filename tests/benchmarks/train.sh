#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# train.sh [DATA_FOLDER [sqlite|postgresql [SEED [COPIES]]]]: confirms the labelled receipts and trains with them; prints accuracy per field on those held out, calibration error,
# the share that could pass at 99 % precision, seconds and memory. COPIES of each receipt make a larger pool.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
bin=$(dirname "$emend_cli")
export TZ=UTC OMP_THREAD_LIMIT=1
find "$data/images" -type f -name '*.jpg' | sort | xargs "$bin/read_pages" >"$scratch/pages.jsonl" 2>/dev/null
"$bin/train" "$data/labels.jsonl" "$scratch/pages.jsonl" "${2:-sqlite}" "${3:-1}" "${4:-1}"
