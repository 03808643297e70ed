// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.matching.TradeTally.Totals;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.book.PriceLevel;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Replays a stream in rounds: first some to warm up, then with two readings of the clock around all commands, then with two readings
 * around each command. Each round begins with new engines and an untimed fill; totals of every round are compared.
 *
 * <p>A command's service time includes the cost of one reading of the clock; nothing is subtracted.
 */
final class StreamRounds {
    private static final int WARM_UP = 5;
    private static final int SERVICE_ROUNDS = 3;
    private static final double NS_PER_S = 1e9;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;
    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final StreamFiles files;
    private final Expectation expectation;
    private final PrintStream progress;
    private final Histogram serviceNs = new Histogram(HIGHEST_NS, DIGITS);
    private final Histogram clockNs = new Histogram(HIGHEST_NS, DIGITS);
    private final List<String> differences = new ArrayList<>();
    private long[] perSecond = new long[0];
    private long[] perProcessorSecond = new long[0];
    private Totals totals = new Totals();
    private long fillRefusals;
    private @Nullable Boolean bookEqual;
    private long allocatedBytes;
    private long processorNs;

    StreamRounds(StreamFiles files, Expectation expectation, PrintStream progress) {
        this.files = files;
        this.expectation = expectation;
        this.progress = progress;
    }

    void play(int rounds) {
        for (int i = 0; i < WARM_UP; i++) {
            throughput(filled());
        }
        perSecond = new long[rounds];
        perProcessorSecond = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            StreamPlayer player = filled();
            perSecond[i] = perSecond(throughput(player));
            perProcessorSecond[i] = perSecond(processorNs);
            check(player);
        }
        for (int i = 0; i < SERVICE_ROUNDS; i++) {
            StreamPlayer player = filled();
            service(player);
            check(player);
            emptyPairs();
        }
        report();
    }

    private void report() {
        progress.printf(
                Locale.ROOT,
                "%d symbols, %d commands a round; median of %d commands in a second of processor time, without what others took;"
                        + " %.3f B allocated by a command%n",
                files.symbols(),
                files.bench().rows(),
                median(sorted(perProcessorSecond)),
                allocatedBytes());
        progress.printf(
                Locale.ROOT,
                "an empty pair of clock readings: p50 %d ns, p99 %d ns, included in each service time%n",
                clockNs.getValueAtPercentile(P50),
                clockNs.getValueAtPercentile(P99));
    }

    private long perSecond(long elapsedNs) {
        return (long) (files.bench().rows() * NS_PER_S / Math.max(1, elapsedNs));
    }

    /** New engines after the fill, with the garbage of what was before taken out. */
    private StreamPlayer filled() {
        StreamPlayer player = new StreamPlayer(files.symbols());
        player.play(files.fill());
        Totals filled = player.tally().take();
        fillRefusals = filled.refusals;
        note(expectation.differences("fill", filled));
        System.gc();
        return player;
    }

    private long throughput(StreamPlayer player) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long processorStartNs = THREADS.getCurrentThreadCpuTime();
        long startNs = System.nanoTime();
        player.play(files.bench());
        long elapsedNs = System.nanoTime() - startNs;
        processorNs = THREADS.getCurrentThreadCpuTime() - processorStartNs;
        allocatedBytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return elapsedNs;
    }

    private void service(StreamPlayer player) {
        CommandStream commands = files.bench();
        for (int row = 0; row < commands.rows(); row++) {
            long startNs = System.nanoTime();
            player.play(commands, row);
            serviceNs.recordValue(Math.min(HIGHEST_NS, System.nanoTime() - startNs));
        }
    }

    private void emptyPairs() {
        for (int row = 0; row < files.bench().rows(); row++) {
            long startNs = System.nanoTime();
            clockNs.recordValue(Math.min(HIGHEST_NS, System.nanoTime() - startNs));
        }
    }

    private void check(StreamPlayer player) {
        totals = player.tally().take();
        note(expectation.differences("bench", totals));
        bookEqual = expectation.bookEquals(levels(player));
        if (Boolean.FALSE.equals(bookEqual)) {
            note(List.of("the final book is not the expected one"));
        }
    }

    private void note(List<String> lines) {
        lines.stream().filter(line -> !differences.contains(line)).forEach(differences::add);
    }

    private List<String> levels(StreamPlayer player) {
        List<String> lines = new ArrayList<>();
        for (int symbol = 0; symbol < files.symbols(); symbol++) {
            for (Side side : Side.values()) {
                String head = files.symbol(symbol) + "," + side.name().charAt(0) + ",";
                for (PriceLevel level : player.book(symbol).side(side).levels()) {
                    lines.add(head + level.priceTicks() + "," + level.shownLots() + "," + level.orders());
                }
            }
        }
        return lines;
    }

    /** Service times of single commands, nanoseconds. */
    Histogram serviceNs() {
        return serviceNs;
    }

    /** Commands a second of each round. */
    long[] perSecond() {
        return perSecond.clone();
    }

    /** Bytes that a command of the last measured round allocated. */
    double allocatedBytes() {
        return (double) allocatedBytes / files.bench().rows();
    }

    /** What differs from what is expected, one line each; empty when nothing is expected. */
    List<String> differences() {
        return differences;
    }

    /** The document that is printed; refusals are those of both files, all other totals those of the measured one. */
    Map<String, @Nullable Object> json() {
        long[] sorted = sorted(perSecond);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rounds", perSecond);
        json.put("median", median(sorted));
        json.put("best", sorted[sorted.length - 1]);
        json.put("p50Ns", serviceNs.getValueAtPercentile(P50));
        json.put("p99Ns", serviceNs.getValueAtPercentile(P99));
        json.put("p999Ns", serviceNs.getValueAtPercentile(P999));
        json.put("trades", totals.trades);
        json.put("tradeVolume", totals.tradeVolume);
        json.put("sumPriceSize", totals.sumPriceSize);
        json.put("reduceEvents", totals.reduceEvents);
        json.put("rejectEvents", totals.rejectEvents);
        json.put("tradeChecksum", Expectation.hex(totals.tradeChecksum));
        json.put("finalBookEqual", bookEqual);
        json.put("refusals", fillRefusals + totals.refusals);
        return json;
    }

    private static long[] sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
