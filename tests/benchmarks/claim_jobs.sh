#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# claim_jobs.sh [ROUNDS [JOBS]]: jobs that four connections claim and complete a second, beside pgbench with the same
# statements, on a private PostgreSQL (default: 3 rounds of 8000 jobs).
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

measure=$(dirname "$emend_cli")/claim_jobs
[ -x "$measure" ] || fail "$measure is missing; run packaging/dev.sh build first."
PATH=$PATH:$(pg_config --bindir 2>/dev/null || true)
command -v pgbench >/dev/null || fail "pgbench is missing; install the package postgresql."
exec "$measure" "$@"
