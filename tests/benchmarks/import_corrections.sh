#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# import_corrections.sh [ROWS]: corrections imported a second, beside plain multi-row INSERT of the same rows (default: 50,000 rows).
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

bench=$(dirname "$emend_cli")/import_corrections
[ -x "$bench" ] || fail "$bench is missing; run packaging/dev.sh build first."
"$bench" "${1:-50000}"
