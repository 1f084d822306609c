#!/usr/bin/env bash
# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export QT_QPA_PLATFORM=offscreen

usage() {
    cat <<'TEXT'
usage: packaging/dev.sh COMMAND

  deps    installs the Debian packages that are missing (list: packaging/packages.txt)
  build   deps, then configures and builds into build/dev
  preset  deps, then configures and builds another preset of CMakePresets.json, or one target of it:
          packaging/dev.sh preset asan [unit_tests]
  run     deps, then builds the program, draws sample documents and reads them, showing their fields
  test    build, then runs the tests and a short fuzz run; ends with `N passed, N failed`
  deb     deps, then builds the Debian packages from a preset (default: release) into build/packages; packaging/check_deb.sh build/packages checks them
  translations  deps, then brings translations/*.ts in line with the sources; what is new in them waits for a translator
  clean   removes build/
  help    shows this

Environment: EMEND_SKIP_DEPS=1 installs nothing; EMEND_SKIP_FUZZ=1 leaves out the fuzz run;
EMEND_FUZZ_SECONDS=10 is its time per target.
TEXT
}

say() { printf '\n== %s\n' "$*" >&2; }

fail() {
    printf 'dev.sh: %s\n' "$*" >&2
    exit 1
}

wanted_packages() { sed 's/#.*//' packaging/packages.txt | xargs -n1; }

missing_packages() {
    local installed
    # dpkg-query also names the packages that it does not know, by its exit status.
    installed=$(wanted_packages | xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null || true)
    comm -23 <(wanted_packages | sort) <(awk '$2 == "installed" { print $1 }' <<<"$installed" | sort)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

deps() {
    [ "${EMEND_SKIP_DEPS:-}" = 1 ] && return
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this is not a Debian system. Install what packaging/packages.txt names, then set EMEND_SKIP_DEPS=1."
    fi
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -eq 0 ] && return
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "sudo is missing. As root, run: apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing ${missing[*]}"
    # Package lists may be missing or out of date; only then are they fetched.
    if ! apt_get install -y --no-install-recommends "${missing[@]}"; then
        apt_get update
        apt_get install -y --no-install-recommends "${missing[@]}" || fail "the packages could not be installed: ${missing[*]}"
    fi
}

# A compiler needs up to 2 GB.
build_jobs() {
    local cores gigabytes
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 2097152) }' /proc/meminfo)
    [ "$gigabytes" -lt 1 ] && gigabytes=1
    echo $((cores < gigabytes ? cores : gigabytes))
}

# build_preset NAME [TARGET…]
build_preset() {
    local preset=$1
    shift
    if [ ! -e "build/$preset/build.ninja" ]; then
        say "Configuring build/$preset"
        cmake --preset "$preset" >&2
    fi
    say "Building build/$preset"
    cmake --build "build/$preset" --parallel "$(build_jobs)" ${@:+--target "$@"} >&2
}

build() {
    deps
    build_preset dev
}

run() {
    deps
    build_preset dev emend-cli draw_samples
    say "Drawing sample documents into build/samples"
    build/dev/bin/draw_samples build/samples
    say "emend-cli process build/samples"
    build/dev/bin/emend-cli process build/samples --out build/samples.jsonl
    build/dev/bin/emend-cli process build/samples --format table
    printf '\nEverything that was found: %s\nRead your own: %s process PATH…\n' \
        "$root/build/samples.jsonl" "$root/build/dev/bin/emend-cli"
}

# deb [PRESET]: of build/dev, they hold the very programs that were tested.
deb() {
    local preset=${1:-release}
    deps
    build_preset "$preset"
    rm -rf build/packages
    say "Packing"
    cpack --config "build/$preset/CPackConfig.cmake" -B "$root/build/packages" >&2
    rm -rf build/packages/_CPack_Packages
    ls "$root"/build/packages/*.deb
}

translations() {
    deps
    build_preset dev update_translations
}

# Adds up the `Totals:` lines of Qt Test in the test log. A test that printed none has crashed, hung or could not start, and counts as one failure,
# as does one that ctest calls failed although its functions passed.
count_tests() {
    python3 - "$1" <<'PYTHON'
import re, sys
import xml.etree.ElementTree as tree

passed = failed = 0
for case in tree.parse(sys.argv[1]).getroot().iter("testcase"):
    totals = re.findall(r"^Totals: (\d+) passed, (\d+) failed", case.findtext("system-out") or "", re.M)
    p, f = (sum(int(t[i]) for t in totals) for i in (0, 1))
    if case.get("status") != "run" and f == 0:
        f = 1
    elif not totals:
        p += 1
    passed += p
    failed += f
print(passed, failed)
PYTHON
}

fuzz_targets() { sed -n 's/^emend_fuzz(\([a-z0-9_]*\).*/\1/p' tests/fuzz/CMakeLists.txt; }

# Prints `passed failed`.
fuzz() {
    local passed=0 failed=0 targets name log corpus=build/asan/corpus
    mapfile -t targets < <(fuzz_targets)
    [ ${#targets[@]} -gt 0 ] || return 1
    build_preset asan fuzz_corpus "${targets[@]}" || return 1
    build/asan/bin/fuzz_corpus "$corpus" >&2 || return 1
    # A fixed seed: the same build tries the same inputs. Leaks of third-party libraries are not what is looked for.
    for name in "${targets[@]}"; do
        say "Fuzzing $name"
        log=build/asan/$name.log
        mkdir -p "$corpus/$name"
        if ASAN_OPTIONS=detect_leaks=0 "build/asan/bin/$name" -seed=1 -max_total_time="${EMEND_FUZZ_SECONDS:-10}" -timeout=20 -rss_limit_mb=2000 \
            -detect_leaks=0 -print_final_stats=1 -artifact_prefix="build/asan/$name-" "$corpus/$name" "$corpus" >"$log" 2>&1; then
            grep -E 'number_of_executed_units' "$log" >&2 || true
            passed=$((passed + 1))
        else
            tail -n 60 "$log" >&2
            failed=$((failed + 1))
        fi
    done
    echo "$passed $failed"
}

run_tests() {
    build
    say "Testing"
    local report=$root/build/dev/test-results.xml passed=0 failed=0 fuzz_passed=0 fuzz_failed=0 outcome=0
    rm -f "$report"
    ctest --preset dev --parallel 2 --output-junit "$report" --test-output-size-passed 1000000 --test-output-size-failed 1000000 >&2 || outcome=$?
    [ -s "$report" ] || fail "ctest ran no test (exit status $outcome)."
    read -r passed failed < <(count_tests "$report")
    [ "$outcome" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

    if [ "${EMEND_SKIP_FUZZ:-}" = 1 ]; then
        say "Fuzz run left out, because EMEND_SKIP_FUZZ=1"
    else
        local result
        if result=$(fuzz); then
            read -r fuzz_passed fuzz_failed <<<"$result"
        else
            fuzz_failed=1
        fi
    fi
    [ "$passed" -gt 0 ] || failed=$((failed + 1))
    printf '%d passed, %d failed\n' $((passed + fuzz_passed)) $((failed + fuzz_failed))
    [ $((failed + fuzz_failed)) -eq 0 ]
}

case ${1:-help} in
deps) deps ;;
build) build ;;
preset)
    deps
    : "${2:?name a preset of CMakePresets.json}"
    build_preset "${@:2}"
    ;;
run) run ;;
test) run_tests ;;
deb) deb "${@:2}" ;;
translations) translations ;;
clean) rm -rf build ;;
help | -h | --help) usage ;;
*)
    usage >&2
    exit 2
    ;;
esac
