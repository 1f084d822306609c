#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cold_start.sh [ROUNDS]: how long `emend` takes until its window can be used, against an empty Qt Widgets window, taking turns (default: 15 rounds).
# The database is there and empty, as on the second day.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} HOME=$scratch XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config
"$emend_cli" db migrate >/dev/null 2>&1 || true
python3 - "$root/build/dev/bin/emend" "$root/build/dev/bin/empty_window" "${1:-15}" <<'PYTHON'
import os, signal, statistics, subprocess, sys, time

def until_usable(program):
    environment = dict(os.environ, QT_LOGGING_RULES="emend.desktop.debug=true")
    start = time.perf_counter()
    process = subprocess.Popen([program], stderr=subprocess.PIPE, env=environment)
    for line in process.stderr:
        if b"usable" in line:
            break
    passed = time.perf_counter() - start
    process.send_signal(signal.SIGTERM)
    process.stderr.read()
    process.wait()
    return passed

emend, empty, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
until_usable(emend), until_usable(empty)
pairs = [(until_usable(emend), until_usable(empty)) for _ in range(rounds)]
ratios = sorted(a / b for a, b in pairs)
print("start: %.0f ms, an empty window %.0f ms (medians of %d); ratio median %.2f, from %.2f to %.2f" % (
    1000 * statistics.median(a for a, _ in pairs), 1000 * statistics.median(b for _, b in pairs), rounds,
    statistics.median(ratios), ratios[0], ratios[-1]))
PYTHON
