#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/run.sh [--preset NAME]... [-- CTEST-ARGUMENT...]: installs what is missing, builds and runs every
# test without a display. Ends with one line of counts.
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/dependencies.sh
source "$top/packaging/dependencies.sh"

presets=()
arguments=()
while (($#)); do
    case $1 in
    --preset)
        presets+=("$2")
        shift 2
        ;;
    --help | -h)
        echo "Usage: tests/run.sh [--preset dev|dev-clang|asan|tsan]... [-- CTEST-ARGUMENT...]"
        exit 0
        ;;
    --)
        shift
        arguments=("$@")
        break
        ;;
    *)
        echo "tests/run.sh: unknown argument $1" >&2
        exit 64
        ;;
    esac
done
((${#presets[@]})) || presets=(dev)

runlane_install yes "${runlane_build_packages[@]}" "${runlane_run_packages[@]}" "${runlane_test_packages[@]}" || exit 1
cd "$top" || exit 1

results=$top/build/results
rm -rf "$results"
mkdir -p "$results"
export GTEST_OUTPUT="xml:$results/" GTEST_COLOR=no
status=0
for preset in "${presets[@]}"; do
    cmake --preset "$preset" >"$results/$preset-configure.log" 2>&1 || {
        cat "$results/$preset-configure.log"
        exit 1
    }
    cmake --build --preset "$preset" || exit 1
    ctest --preset "$preset" "${arguments[@]}" || status=1
done
python3 "$top/tests/support/count_results.py" "$results" || status=1
exit $status
