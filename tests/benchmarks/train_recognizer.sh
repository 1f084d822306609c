#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# train_recognizer.sh [FAMILY [MINUTES [LINES]]]: corrected lines (default 250, a fifth of them held out) of a print that is new to the recogniser
# (a font by a printer of coarse dots, default DejaVu Sans Mono), and what training with them for so long (default 10) does to the error on the lines held out.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

draw=${EMEND_DRAW_LINES:-$root/build/dev/bin/draw_lines}
[ -x "$draw" ] || fail "$draw is missing; build draw_lines first, or set EMEND_DRAW_LINES."
family=${1:-DejaVu Sans Mono}
"$draw" "$scratch/lines" "${3:-250}" "$family"
export EMEND_DATABASE_URL=sqlite://$scratch/emend.sqlite EMEND_STORE=$scratch/store XDG_CACHE_HOME=$scratch/cache
printf 'train_recognizer: %s: ' "$family"
"$emend_cli" train recognizer --no-pool --lines "$scratch/lines" --minutes "${2:-10}" --json | python3 -c '
import json, sys

report = json.loads(sys.stdin.readline())["report"]
active, candidate = report["active"], report["candidate"]
print("error %.2f %% (%.2f to %.2f) after %g minutes with %d lines, %.2f %% (%.2f to %.2f) before; %d lines held out, %d looked at: %s"
      % (100 * candidate["error"], 100 * candidate["low"], 100 * candidate["high"], report["minutes"], report["training_lines"],
         100 * active["error"], 100 * active["low"], 100 * active["high"], report["held_lines"], report["iterations"], report["verdict"]))'
