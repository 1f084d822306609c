#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# check_deb.sh FOLDER: checks the packages in there; installs them on this machine, starts the programs, and removes them again.
set -euo pipefail

folder=${1:?name the folder with the packages}
packages=(emend emend-cli)
scratch=$(mktemp -d)
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch/runtime
install -d -m 700 "$XDG_RUNTIME_DIR"

say() { printf '%s\n' "-- $*"; }

fail() {
    printf 'check_deb.sh: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

installed=()
leave() {
    [ ${#installed[@]} -eq 0 ] || as_root dpkg --purge "${installed[@]}" >/dev/null
    rm -rf "$scratch"
}
trap leave EXIT

# quiet COMMAND…: fails where it prints anything.
quiet() {
    local said
    said=$("$@" 2>&1 >/dev/null) || fail "$*: $said"
    [ -z "$said" ] || fail "$*: $said"
}

contents() {
    local root=$scratch/root file
    for file in "${debs[@]}"; do dpkg-deb --extract "$file" "$root"; done
    say "Manual pages"
    for file in "$root"/usr/share/man/man1/*; do quiet man --warnings --local-file "$file"; done
    say "Completion"
    bash -c "source '$root/usr/share/bash-completion/completions/emend-cli' && complete -p emend-cli" >/dev/null
    quiet zsh --no-exec "$root/usr/share/zsh/vendor-completions/_emend-cli"
    quiet fish --no-execute "$root/usr/share/fish/vendor_completions.d/emend-cli.fish"
    say "Desktop entry and metainfo"
    desktop-file-validate "$root"/usr/share/applications/*.desktop
    appstreamcli validate --no-net --no-color "$root"/usr/share/metainfo/*.xml
}

programs() {
    local status=0
    say "emend-cli"
    emend-cli --version
    emend-cli doctor
    ! ldd /usr/bin/emend-cli | grep Qt6Widgets || fail "emend-cli links Qt Widgets."
    ! ldd /usr/bin/emend-cli | grep opencv_dnn || fail "emend-cli links OpenCV's networks."
    emend-cli doctor | grep 'onnx can be chosen' || fail "emend-cli does not find its module for networks."
    if command -v systemd-analyze >/dev/null; then
        quiet systemd-analyze verify --user --man=no /usr/lib/systemd/user/emend-worker.service
    fi
    say "emend"
    emend --version
    # It is stopped after a while; before that, it must not end.
    timeout 3 emend || status=$?
    [ "$status" -eq 124 ] || fail "emend ended by itself, with status $status."
}

debs=()
for package in "${packages[@]}"; do
    file=("$folder/$package"_*.deb)
    [ -e "${file[0]}" ] && [ ${#file[@]} -eq 1 ] || fail "$folder must hold one package $package; packaging/dev.sh deb builds it."
    debs+=("${file[0]}")
    ! dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || fail "$package is installed already; remove it first."
done

say "lintian"
lintian --fail-on error --tag-display-limit 0 --allow-root "${debs[@]}"
contents
say "Installing"
installed=("${packages[@]}")
as_root dpkg --install "${debs[@]}"
programs
say "Removing"
as_root dpkg --purge "${packages[@]}"
installed=()
