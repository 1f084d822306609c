# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of emend-cli for fish. The program knows its commands and options; where it has nothing to say, files are offered.
function __emend_cli_complete
    set -l words (commandline -opc)[2..]
    set -l found (emend-cli complete -- $words "$(commandline -ct)" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c emend-cli -f -a '(__emend_cli_complete)'
