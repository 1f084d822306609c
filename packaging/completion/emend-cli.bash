# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of emend-cli for bash. The program knows its commands and options; where it has nothing to say, bash offers files.
_emend_cli() {
    mapfile -t COMPREPLY < <(emend-cli complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
}
complete -o default -F _emend_cli emend-cli
