#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh [SECONDS [TARGET...]]: installs what is missing, builds the fuzz targets and runs each for SECONDS (60). What they find is kept in
# build/fuzz/found/TARGET/, what they have learnt in build/fuzz/learnt/TARGET/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
source packaging/dependencies.sh
seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(metric_lines yaml artifacts place query database)
runlane_install yes "${runlane_build_packages[@]}" "${runlane_test_packages[@]}" libclang-rt-14-dev
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
cmake --build build/fuzz --target runlane_fuzz
status=0
for target in "${targets[@]}"; do
    mkdir -p "build/fuzz/found/$target" "build/fuzz/learnt/$target"
    echo "== $target"
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 "build/fuzz/tests/fuzz/${target}_fuzz" "build/fuzz/learnt/$target" \
        -artifact_prefix="build/fuzz/found/$target/" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 \
        -print_final_stats=1 2>&1 | grep -E "stat::|ERROR|SUMMARY|broken promise|DONE|#[0-9]+ +(INITED|DONE)" || true
    [ -z "$(ls -A "build/fuzz/found/$target")" ] || {
        echo "found: build/fuzz/found/$target"
        status=1
    }
done
exit $status
