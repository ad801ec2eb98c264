#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/run.sh [--yes] [PATH...]: installs what is missing, builds Runlane, and opens PATH or the
# bundled sample.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/dependencies.sh
source "$top/packaging/dependencies.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/run.sh [--yes] [PATH...]

Installs what is missing, builds Runlane and opens PATH: an mlruns folder, the project folder above it, or
an MLflow database. Without PATH the bundled sample is opened.

  --yes    install without asking
TEXT
}

ask=ask
paths=()
for argument in "$@"; do
    case $argument in
    --yes | -y) ask=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    *) paths+=("$(realpath -m -- "$argument")") ;;
    esac
done

runlane_install "$ask" "${runlane_build_packages[@]}" "${runlane_run_packages[@]}"
cd "$top"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building Runlane (a few minutes the first time) ..."
if ! cmake --workflow --preset release >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The build failed; the last lines stand above." >&2
    exit 1
fi
runlane=$top/build/release/app/runlane

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    cat <<TEXT
Built $("$runlane" --version). There is no display here, so no window can be opened.
The command line works without one, for example:

  $runlane list ${paths[0]:-$top/resources/sample/mlruns}
  $runlane --help
TEXT
    exit 0
fi
if ((${#paths[@]})); then
    exec "$runlane" "${paths[@]}"
fi
exec "$runlane" --sample
