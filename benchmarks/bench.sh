#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs benchmarks of a built project: benchmarks/bench.sh [--list] [--json] [--compare BASELINE.json [--any-machine]] [NAME...]
# `./tradewind bench` builds what is missing and calls this.
# TRADEWIND_SHARED is the folder with the recorded logs that some need; otherwise ../shared beside the project.
# BENCH_JAVA_OPTS adds arguments of the JVM, such as -Xmx16m.
set -euo pipefail

target="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/target"
if [[ ! -f "$target/benchmarks.jar" ]]; then
    echo "bench: benchmarks are not built; run ./tradewind bench --list" >&2
    exit 2
fi
java="${TRADEWIND_JAVA_HOME:-$("$target/../../tradewind" jdk-home)}/bin/java"
export TRADEWIND_SHARED="${TRADEWIND_SHARED:-$target/../../../shared}"
read -r -a extra <<<"${BENCH_JAVA_OPTS:-}"
heap=(-Xmx1g)
if [[ "${1:-}" == matching* ]]; then
    # Streams may hold millions of orders: room for them, and large pages where the system gives them to who asks.
    heap=(-Xms2g -Xmx2g -XX:+UseTransparentHugePages)
fi
exec "$java" -XX:+UseSerialGC "${heap[@]}" --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED \
    --enable-native-access=ALL-UNNAMED ${extra[@]+"${extra[@]}"} \
    -cp "$target/benchmarks.jar:$target/lib/*" io.tradewind.benchmarks.Bench "$@"
