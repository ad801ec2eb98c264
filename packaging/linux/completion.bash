# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
_runlane() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local options="--help"
    case $previous in
    --format)
        mapfile -t COMPREPLY < <(compgen -W "table json csv tsv markdown latex html xlsx" -- "$current")
        return
        ;;
    --statistic)
        mapfile -t COMPREPLY < <(compgen -W "mean best min max count all" -- "$current")
        return
        ;;
    --paper)
        mapfile -t COMPREPLY < <(compgen -W "a4 letter" -- "$current")
        return
        ;;
    esac
    case $command in
    list | runs | models | curves | compare | evaluate | doctor) options+=" --format --output --raw" ;;
    esac
    case $command in
    list) options+=" --all" ;;
    models) options+=" --logged --prompts --all" ;;
    runs) options+=" --experiment --query --sort --columns --group-by --statistic --limit --all --history --direction" ;;
    curves) options+=" --run --metric" ;;
    compare) options+=" --run --baseline --only-differences --transpose --value --artifacts --direction" ;;
    evaluate) options+=" --run --positive --artifacts" ;;
    report) options+=" --run --baseline --output --title --paper --language --artifacts --direction" ;;
    esac
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(
            compgen -W "list runs models curves compare evaluate report doctor --help --version --sample --new-window --artifacts" -- "$current"
            compgen -f -- "$current"
        )
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -o filenames -F _runlane runlane
