#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the JCStress tests of a built project: benchmarks/jcstress.sh [-m sanity|quick|default|tough] [-t PATTERN] [any option of JCStress]
# `./tradewind bench --list` builds what is missing. Quick mode without -m, some minutes on two idle cores; sanity takes under a minute.
# Prints a line for each outcome, summed over all configurations; the report in HTML and the full output are in benchmarks/target/jcstress.
# Exit code 0 when every configuration passed.
set -euo pipefail

target="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/target"
if [[ ! -f "$target/benchmarks.jar" ]]; then
    echo "jcstress: benchmarks are not built; run ./tradewind bench --list" >&2
    exit 2
fi
java="${TRADEWIND_JAVA_HOME:-$("$target/../../tradewind" jdk-home)}/bin/java"
mode=(-m quick)
if [[ " $* " == *" -m "* ]]; then
    mode=()
fi
report="$target/jcstress"
rm -rf "$report"
mkdir -p "$report"
cd "$report"

jcstress() { # options
    "$java" --enable-native-access=ALL-UNNAMED --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED \
        -cp "$target/benchmarks.jar:$target/lib/*" org.openjdk.jcstress.Main -r "$report" "$@" 2>&1
}

jcstress ${mode[@]+"${mode[@]}"} "$@" >output.txt || true
verdict="$(grep -h "Results:" output.txt | tail -n 1 || true)"
recorded="$(find . -name 'jcstress-results-*.bin.gz' | head -n 1)"
if [[ -z "$verdict" || -z "$recorded" ]]; then
    tail -n 40 output.txt >&2
    exit 1
fi

jcstress -p "$recorded" -v | awk '
    /\.jcstress\./ {
        race = $NF
        sub(/.*\./, "", race)
    }
    match($0, /(Acceptable|Forbidden|Interesting)  /) {
        kind = substr($0, RSTART, RLENGTH)
        fields = split(substr($0, 1, RSTART - 1), parts, /  +/)
        samples = parts[fields - 2]
        gsub(/[ ,]/, "", samples)
        total[sprintf("%-18s %-14s %-12s", race, parts[fields - 3], kind)] += samples
    }
    END {
        for (key in total) {
            printf "%s %15d\n", key, total[key]
        }
    }
' | sort
echo "$verdict"
[[ "$verdict" == *" 0 failed, 0 soft errs, 0 hard errs"* ]]
