#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# review_actions.sh [DATA_FOLDER [COUNT [--no-own-memory]]]: how many keys a reviewer who knows the right fields presses for each of COUNT receipts (default: 100)
# that the models have not seen, and how long the next document takes to be painted after Ctrl+Enter.
# What the reviewer confirms fills the documents behind it, but with --no-own-memory.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
exec "$root/build/dev/bin/review_actions" "$data" "${2:-100}" "${@:3}" 2>/dev/null
