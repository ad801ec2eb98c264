#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: LUPDATE=... update.sh TOP FOLDER: brings runlane_en.ts and runlane_ko.ts in FOLDER up to date with the sources of TOP.
set -eu
lupdate=${LUPDATE:-lupdate}
common="-silent -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=RUNLANE_TEXT"
# shellcheck disable=SC2086
"$lupdate" $common -source-language en -target-language en -pluralonly "$1/src" "$1/app" -ts "$2/runlane_en.ts"
# shellcheck disable=SC2086
"$lupdate" $common -source-language en -target-language ko "$1/src" "$1/app" -ts "$2/runlane_ko.ts"
