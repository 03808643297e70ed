// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands through the matching engine, as {@link StreamRounds} plays them. */
public final class MatchingCase implements BenchmarkCase {
    private static final int ROUNDS = 10;
    private static final double NS_PER_S = 1e9;

    /** Creates the case. */
    public MatchingCase() {}

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String description() {
        return "commands of a recorded stream through the matching engine; --stream and --generate: see matching --help";
    }

    @Override
    public Result run() throws IOException {
        StreamFiles files = SharedStream.load();
        StreamRounds rounds = new StreamRounds(files, new Expectation(SharedStream.prefix()), System.err);
        rounds.play(ROUNDS);
        if (!rounds.differences().isEmpty()) {
            throw new IllegalStateException(String.join("; ", rounds.differences()));
        }
        long[] perSecond = rounds.perSecond();
        Arrays.sort(perSecond);
        List<Figure> figures = new ArrayList<>();
        figures.add(time("a command, best round", perSecond[ROUNDS - 1]));
        figures.add(time("a command, median round", perSecond[ROUNDS / 2]));
        figures.add(new Figure("a command: bytes allocated", rounds.allocatedBytes(), "B/op", Figure.Rule.SIZE));
        figures.addAll(Percentiles.of("service time of a command", rounds.serviceNs(), true));
        return new Result(
                name(),
                figures,
                List.of(
                        files.bench().rows() + " commands of " + SharedStream.origin(),
                        "service time: two readings of the clock around each command, nothing is subtracted"));
    }

    private static Figure time(String what, long perSecond) {
        return new Figure(what, NS_PER_S / perSecond, "ns", Figure.Rule.TIME);
    }
}
