# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by packaging/run.sh and tests/run.sh. Packages of Debian 12 and Ubuntu 24.04; "a|b" means the
# first of these that the distribution has.

runlane_build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev libqt6opengl6-dev "libqt6svg6-dev|qt6-svg-dev" "qt6-charts-dev|libqt6charts6-dev"
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlite3-dev nlohmann-json3-dev libyaml-dev libcsv-dev libxlsxwriter-dev libre2-dev libexpected-dev libcli11-dev
)
runlane_run_packages=(
    qt6-qpa-plugins "libqt6svg6" fonts-inter fonts-noto-core fonts-nanum fonts-jetbrains-mono
)
runlane_test_packages=(
    libgtest-dev libgmock-dev clang-14 clang-format-14 clang-tidy-14
    xvfb openbox xdotool poppler-utils qpdf desktop-file-utils appstream shared-mime-info
    dpkg-dev file man-db xz-utils strace git fonts-noto-cjk
)

runlane_is_installed() {
    local state
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) && [[ $state == ii* ]]
}

# Prints those of the given packages that are not installed, alternatives resolved.
runlane_missing_packages() {
    local entry name found
    for entry in "$@"; do
        found=
        for name in ${entry//|/ }; do
            if runlane_is_installed "$name"; then
                found=yes
                break
            fi
        done
        [[ -n $found ]] && continue
        for name in ${entry//|/ }; do
            if [[ $entry != *"|"* ]] || apt-cache show "$name" >/dev/null 2>&1; then
                printf '%s\n' "$name"
                break
            fi
        done
    done
}

# runlane_install ASK package...: installs what is missing; ASK is "ask" or "yes".
runlane_install() {
    local ask=$1 sudo=() missing
    shift
    if ! command -v apt-get >/dev/null; then
        echo "This system has no apt-get. Install the packages named in packaging/dependencies.sh by hand." >&2
        return 0
    fi
    mapfile -t missing < <(runlane_missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        sudo=(sudo)
    fi
    echo "Runlane needs these packages: ${missing[*]}"
    if [[ $ask == ask && -t 0 ]]; then
        read -r -p "Install them with ${sudo[*]:+sudo }apt-get? [Y/n] " answer
        if [[ $answer == [nN]* ]]; then
            echo "Nothing was installed." >&2
            return 1
        fi
    fi
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    mapfile -t missing < <(runlane_missing_packages "$@")
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
