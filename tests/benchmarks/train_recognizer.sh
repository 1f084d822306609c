#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# train_recognizer.sh [FAMILY [MINUTES [LINES [ORDINARY]]]]: corrected lines (default 250, a fifth of them held out) of a print that is new to the
# recogniser (a font by a printer of coarse dots, default DejaVu Sans Mono), and what training with them for so long (default 10), with so many percent
# of ordinary print among them (default 33), does to the error on the lines held out and on other ordinary print.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

draw=${EMEND_DRAW_LINES:-$root/build/dev/bin/draw_lines}
[ -x "$draw" ] || fail "$draw is missing; build draw_lines first, or set EMEND_DRAW_LINES."
family=${1:-DejaVu Sans Mono}
"$draw" "$scratch/lines" "${3:-250}" "$family"
export EMEND_DATABASE_URL=sqlite://$scratch/emend.sqlite EMEND_STORE=$scratch/store XDG_CACHE_HOME=$scratch/cache
"$emend_cli" train recognizer --no-pool --lines "$scratch/lines" --minutes "${2:-10}" --ordinary "${4:-33}" --json | python3 -c '
import json, sys

report = json.loads(sys.stdin.readline())["report"]


def error(figure):
    return "%.2f %% (%.2f to %.2f)" % tuple(100 * figure[key] for key in ("error", "low", "high"))


def tell(name, lines, found, verdict):
    print("train_recognizer: %s: error %s, before %s, change %s, on %d lines: %s"
          % (name, error(found["candidate"]), error(found["active"]), error(found["change"]), lines, verdict))


print("train_recognizer: %g minutes with %d lines and %d %% of ordinary print, %d looked at: %s"
      % (report["minutes"], report["training_lines"], 100 * report["ordinary_share"], report["iterations"], report["verdict"]))
tell(sys.argv[1], report["held_lines"], report, report["held_verdict"])
tell("ordinary print", report["ordinary_lines"], report["ordinary"], report["ordinary"]["verdict"])' "$family"
