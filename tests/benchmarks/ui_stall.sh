#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# ui_stall.sh [DATA_FOLDER [COUNT]]: the longest stall of the window's thread while it takes COUNT receipts in (default: 100) and has them read.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

data=$(data_folder "${1:-}")
sample "$data/images" "${2:-100}" | xargs "$root/build/dev/bin/ui_stall" 2>/dev/null
