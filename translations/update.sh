#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh LUPDATE FOLDER: brings the .ts files of that folder in line with the sources. The command line is left out: it stays English.
# Fails where lupdate would file a text under another context than the program looks it up in.
set -euo pipefail
lupdate=$1
folder=$(cd "$2" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."

update() {
    local folders=() said
    for each in ui core app/bootstrap app/desktop; do [ ! -d "$each" ] || folders+=("$each"); done
    said=$("$lupdate" "${folders[@]}" -locations none -no-obsolete -no-ui-lines -source-language en "$@" 2>&1)
    if grep -E 'Qualifying with unknown|lacks Q_OBJECT|without context' <<<"$said" >&2; then
        printf 'lupdate mistakes the namespace of a return type for that of the function: name the type alone, with a using.\n' >&2
        return 1
    fi
}

update -ts "$folder"/emend_{bn,de,es}.ts
update -pluralonly -ts "$folder/emend_en.ts"
