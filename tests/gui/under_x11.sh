#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# under_x11.sh PROGRAM [ARGUMENTS]: runs a program in a display of its own, with a window manager that gives its windows the focus.
set -euo pipefail

if [ "${1:-}" != --inside ]; then
    exec xvfb-run --auto-servernum --server-args='-screen 0 1600x1200x24' bash "$0" --inside "$@"
fi
shift
jwm &
manager=$!
trap 'kill "$manager"' EXIT
until xprop -root _NET_SUPPORTING_WM_CHECK | grep -q window; do
    kill -0 "$manager" # it ended: so does this
    sleep 0.02
done
"$@"
