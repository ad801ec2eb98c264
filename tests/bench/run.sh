#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/bench/run.sh [--mlflow] [--filter REGEX]: builds the benchmarks, runs them one after the other and
# prints one table with ratios. --mlflow: installs MLflow into build/bench-mlflow and measures it in the same run.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/dependencies.sh
source "$top/packaging/dependencies.sh"
with_mlflow=
filter=.
while (($#)); do
    case $1 in
    --mlflow) with_mlflow=yes ;;
    --filter)
        filter=$2
        shift
        ;;
    *)
        echo "Usage: tests/bench/run.sh [--mlflow] [--filter REGEX]" >&2
        exit 64
        ;;
    esac
    shift
done

runlane_install yes "${runlane_build_packages[@]}" "${runlane_run_packages[@]}" "${runlane_test_packages[@]}" \
    libbenchmark-dev
cd "$top"
cmake --preset bench >/dev/null
cmake --build --preset bench
results=$top/build/bench/results
rm -rf "$results"
mkdir -p "$results"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
for program in build/bench/tests/bench/*_bench; do
    name=$(basename "$program")
    echo "Running $name ..." >&2
    "$program" --benchmark_filter="$filter" --benchmark_out="$results/$name.json" --benchmark_out_format=json \
        >/dev/null || echo "$name failed" >&2
done
if [[ -n $with_mlflow ]]; then
    python=$top/build/bench-mlflow/bin/python
    if [[ ! -x $python ]]; then
        python3 -m venv "$top/build/bench-mlflow"
        "$python" -m pip install --quiet mlflow
    fi
    stores=${RUNLANE_BENCH_STORES:-$top/build/bench/bench-stores}
    echo "Running MLflow ..." >&2
    "$python" tests/bench/beside_mlflow.py "$stores" >"$results/mlflow.json"
fi
python3 tests/bench/table.py "$results"
