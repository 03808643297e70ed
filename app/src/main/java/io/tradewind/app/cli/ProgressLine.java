// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress on standard error: one line that redraws itself for a person, a plain line every {@value #PLAIN_SECONDS} s or
 * each 10 % for a file.
 */
public final class ProgressLine implements Progress {
    /** Seconds between plain lines. */
    public static final long PLAIN_SECONDS = 5;

    private static final long SECOND_NS = 1_000_000_000L;
    private static final long REDRAW_NS = SECOND_NS / 10;
    private static final int BAR_WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final String label;
    private final String unit;
    private final LongSupplier nanoTime;
    private final LongSupplier heapBytes;
    private final long startNs;
    private long shownNs;
    private long shownTenth;
    private boolean drawn;

    /**
     * Progress of one piece of work.
     *
     * @param terminal where it shows
     * @param label what runs
     * @param unit what is counted, plural, for example {@code bars}
     */
    public ProgressLine(Terminal terminal, String label, String unit) {
        this(terminal, label, unit, System::nanoTime, ProgressLine::usedHeapBytes);
    }

    ProgressLine(Terminal terminal, String label, String unit, LongSupplier nanoTime, LongSupplier heapBytes) {
        this.terminal = terminal;
        this.label = label;
        this.unit = unit;
        this.nanoTime = nanoTime;
        this.heapBytes = heapBytes;
        this.startNs = nanoTime.getAsLong();
        this.shownNs = startNs;
    }

    private static long usedHeapBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void update(long done, long total) {
        long nowNs = nanoTime.getAsLong();
        if (terminal.interactive()) {
            redraw(done, total, nowNs);
        } else {
            printWhenDue(done, total, nowNs);
        }
    }

    private void redraw(long done, long total, long nowNs) {
        boolean complete = total > 0 && done >= total;
        if (drawn && !complete && nowNs - shownNs < REDRAW_NS) {
            return;
        }
        drawn = true;
        shownNs = nowNs;
        terminal.err().print(CLEAR_LINE + label + " " + bar(done, total) + figures(done, total, nowNs));
        terminal.err().flush();
    }

    private void printWhenDue(long done, long total, long nowNs) {
        long tenth = total > 0 ? Math.min(10, (long) (10.0 * done / total)) : 0;
        if (tenth <= shownTenth && nowNs - shownNs < PLAIN_SECONDS * SECOND_NS) {
            return;
        }
        shownTenth = Math.max(tenth, shownTenth);
        shownNs = nowNs;
        terminal.message(label + ": " + figures(done, total, nowNs).strip());
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return "";
        }
        int filled = (int) Math.min(BAR_WIDTH, (long) (BAR_WIDTH * (double) done / total));
        return "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "]";
    }

    private String figures(long done, long total, long nowNs) {
        double seconds = Math.max(1e-9, (nowNs - startNs) / (double) SECOND_NS);
        double rate = done / seconds;
        StringBuilder text = new StringBuilder();
        if (total > 0) {
            text.append(String.format(Locale.ROOT, " %3d %%", Math.min(100, (long) (100.0 * done / total))));
        }
        text.append(String.format(Locale.ROOT, " %,d %s, %s/s", done, unit, shortNumber(rate)));
        if (total > 0 && done < total && rate > 0) {
            text.append(", ETA ").append(clock((long) Math.ceil((total - done) / rate)));
        }
        return text.append(String.format(Locale.ROOT, ", heap %d MB", heapBytes.getAsLong() >> 20))
                .toString();
    }

    private static String shortNumber(double value) {
        if (value >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM", value / 1e6);
        }
        return value >= 1e4
                ? String.format(Locale.ROOT, "%.0fk", value / 1e3)
                : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String clock(long seconds) {
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    @Override
    public void close() {
        if (drawn) {
            terminal.err().println();
            terminal.err().flush();
        }
    }
}
