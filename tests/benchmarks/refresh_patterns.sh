#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# refresh_patterns.sh [CORRECTIONS]: seconds and memory for making a pattern version, and for going back, on a PostgreSQL of its own (default: 1,000,000).
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

bench=$(dirname "$emend_cli")/refresh_patterns
[ -x "$bench" ] || fail "$bench is missing; run packaging/dev.sh build first."
"$bench" "${1:-1000000}"
