// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.FileHead;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LEAN quote ticks of currencies and contracts for difference: a zip a day, named {@code yyyyMMdd_quote.zip}, with one CSV.
 *
 * <pre>
 *   milliseconds since midnight, possibly with a fraction; bid; ask
 *   milliseconds since midnight, possibly with a fraction; bid; bid size; ask; ask size
 * </pre>
 *
 * <p>Midnight is that of the zone of the options, UTC by default, as in LEAN's market-hours table for these markets. Quotes without
 * size, or with size 0, get that of the options, so that a market order finds something to trade with. Each tick is received when
 * it was made. A tick before an earlier one is a reject.
 */
public final class LeanTickFormat implements TickFileFormat {
    /** Name in the registry. */
    public static final String NAME = "lean-tick";

    private static final String EXPECTS =
            "a zip with one CSV of milliseconds since midnight, bid and ask, or each of these two with its size";
    private static final int BARE_COLUMNS = 3;
    private static final int SIZED_COLUMNS = 5;
    private static final Pattern SCALED_ASSET = Pattern.compile("(?i)equity|option|future|index");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TickFileSummary read(List<Path> files, TickFileOptions options, TickSink sink) {
        TextTicks ticks = new TextTicks(this, EXPECTS, options, sink);
        for (Path file : files) {
            read(file, options, ticks);
        }
        return ticks.finish();
    }

    private static void read(Path file, TickFileOptions options, TextTicks ticks) {
        if (SCALED_ASSET.matcher(LeanFormat.folder(file)).matches()
                || name(file).contains("_trade")) {
            throw new RequestException(
                    file + ": only quote ticks of forex, cfd and crypto are read, which have plain prices"
                            + " and need no side of a trade");
        }
        requireZip(file);
        try (InputStream stream = SingleEntryZip.open(file)) {
            ticks.read(file, stream, ',', new Quotes(file, options, ticks));
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static void requireZip(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw TextBars.empty(file);
            }
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        }
        if (!FileHead.of(file).zipped()) {
            throw new RequestException(file + ": this is not " + NAME + ", which expects " + EXPECTS);
        }
    }

    private static final class Quotes implements TextTicks.Lines {
        private final TextTicks ticks;
        private final LeanTime times;
        private int columns;

        Quotes(Path file, TickFileOptions options, TextTicks ticks) {
            @Nullable
            LocalDate date = options.date().isPresent() ? options.date().get() : LeanTime.date(file);
            this.ticks = ticks;
            times = new LeanTime(file, date, options.zone().orElse(ZoneOffset.UTC));
        }

        @Override
        public TextBars.Start first(Row row) {
            columns = row.columns();
            if (columns == BARE_COLUMNS) {
                ticks.noteNoSizes();
            }
            return columns == BARE_COLUMNS || columns == SIZED_COLUMNS ? TextBars.Start.DATA : TextBars.Start.FOREIGN;
        }

        @Override
        public void row(Row row) {
            if (ticks.expectColumns(row, columns)
                    && ticks.time(row, 0, times::ns)
                    && (columns == BARE_COLUMNS ? bare(row) : sized(row))) {
                ticks.quote();
            }
        }

        private boolean bare(Row row) {
            ticks.noSizes();
            return ticks.positive(row, TextTicks.BID, 1) && ticks.positive(row, TextTicks.ASK, 2);
        }

        private boolean sized(Row row) {
            return ticks.positive(row, TextTicks.BID, 1)
                    && ticks.size(row, TextTicks.BID_SIZE, 2)
                    && ticks.positive(row, TextTicks.ASK, 3)
                    && ticks.size(row, TextTicks.ASK_SIZE, 4);
        }
    }
}
