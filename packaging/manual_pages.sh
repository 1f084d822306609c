#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# manual_pages.sh PROGRAM VERSION FOLDER: writes the manual pages of a built emend or emend-cli, compressed, from its own help:
# one for the program and one for each of its commands. What help does not tell stands in packaging/man/PROGRAM.h2m.
set -euo pipefail

program=$1
version=$2
folder=$3
name=$(basename "$program")
more=$(dirname "${BASH_SOURCE[0]}")/man
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen

# page NAME SUMMARY HELP-OPTION INCLUDED
page() {
    local included=$4 summary=${2%.}
    help2man --no-info --section=1 --locale=C.UTF-8 --version-string="$version" --manual="Emend" --name="${summary,}" --help-option="$3" \
        --include="$included" "$program" |
        sed -e "s/^\.TH [A-Z-]*/.TH ${1^^}/" -e "/^\.SH NAME/,/^\.SH/s/^$name \\\\- /${1//-/\\\\-} \\\\- /" |
        gzip -9n >"$folder/$1.1.gz"
}

rm -rf "$folder"
mkdir -p "$folder"
if [ "$name" = emend ]; then
    page emend "reviews documents and corrects their fields" --help "$more/emend.h2m"
    exit
fi

page emend-cli "reads documents and finds their fields" help "$more/emend-cli.h2m"
"$program" help | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\) *\(.*\)/\1 \2/p' | while read -r verb summary; do
    page "emend-cli-$verb" "$summary" "help $verb" "$more/command.h2m"
done
