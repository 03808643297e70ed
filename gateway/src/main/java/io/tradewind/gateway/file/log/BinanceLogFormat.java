// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded websocket messages of Binance spot and USD-M futures, gzipped or plain, one a line: {@code <local ns> <JSON>}. Depth
 * updates, trades, book tickers and REST snapshots become ticks; other messages are counted and skipped.
 *
 * <p>Rules where a log is not perfect:
 *
 * <ul>
 *   <li>Depth before the first snapshot is held back; what reaches past the snapshot follows it, received when it was.
 *   <li>A missing depth update is not repaired. When a later snapshot comes, the updates since then that reach past it are given
 *       again behind it. A snapshot that is no newer than an unbroken chain of updates is left out.
 *   <li>A trade whose id is not above that of the trade before is a reject; ids that are missing are counted. Futures trades of
 *       another origin ({@code X}) than the market are off the book; those without price and quantity are ids only.
 *   <li>A time of receipt before that of the line above is that of the line above. The first such step of more than a second is
 *       noted with its line, which is kept: its data are still the venue's. A step of more than an hour is refused. Until the time
 *       before the step is reached again, no line counts for the clock offset.
 *   <li>A line whose venue time is further ahead of its local time than the median of a block of lines above it does not count for
 *       the clock offset when that is by more than a second, and has a wrong venue time when it is by more than ten: it is kept
 *       without one, and noted. Among the first lines, before there is such a block, it keeps its time and only does not count. Late lines are as they should be: a
 *       connection may stall. Where the clocks really part for good, the next block is the measure.
 *   <li>A line whose local time is more than an hour from the venue's, or, without a venue's time, more than an hour after the
 *       line above, is a reject.
 *   <li>A line that cannot be read, or with a number that is not exact in eight decimals, is a reject.
 * </ul>
 */
public final class BinanceLogFormat implements TickFileFormat {
    /** Name in the registry. */
    public static final String NAME = "binance-ws-log";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TickFileSummary read(List<Path> files, TickFileOptions options, TickSink sink) throws IOException {
        BinanceLog log = new BinanceLog(options, sink);
        for (Path file : files) {
            try {
                log.read(file);
            } catch (NoSuchFileException e) {
                throw new RequestException(file + ": there is no such file", e);
            }
        }
        return log.finish();
    }
}
