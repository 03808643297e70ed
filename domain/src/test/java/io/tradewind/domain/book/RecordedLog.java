// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.domain.command.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads recorded websocket logs of Binance by looking for the names of fields; knows nothing of JSON beyond that. */
final class RecordedLog {
    /** Kinds of line that matter to a book. */
    enum Kind {
        SNAPSHOT,
        DELTA,
        QUOTE,
        OTHER
    }

    /** One line; of a quote the levels are its best bid and ask. */
    record Line(Kind kind, long first, long last, long previous, List<Level> levels) {}

    private static final int DECIMALS = 8;

    private final long tickSize;
    private final long lotSize;

    /** Tick and lot are scaled by 10^8. */
    RecordedLog(long tickSize, long lotSize) {
        this.tickSize = tickSize;
        this.lotSize = lotSize;
    }

    /** All lines of the given files under the shared data, as one log; skips the calling test when they are missing. */
    List<Line> read(String... files) {
        Path folder = Path.of(System.getProperty("tradewind.shared", "../../shared"), "data", "l2");
        List<Line> lines = new ArrayList<>();
        for (String file : files) {
            Path path = folder.resolve(file);
            assumeTrue(Files.exists(path), "recorded data is not there; set TRADEWIND_SHARED to its folder: " + path);
            read(path, lines);
        }
        return lines;
    }

    private void read(Path path, List<Line> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path), 1 << 16), StandardCharsets.US_ASCII))) {
            reader.lines().map(this::parse).forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line parse(String text) {
        if (text.contains("\"lastUpdateId\"")) {
            long id = id(text, "\"lastUpdateId\":");
            return new Line(Kind.SNAPSHOT, id, id, -1, levels(text, "\"bids\":[", "\"asks\":["));
        }
        if (text.contains("@depth@")) {
            List<Level> levels = levels(text, "\"b\":[", "\"a\":[");
            return new Line(Kind.DELTA, id(text, "\"U\":"), id(text, "\"u\":"), id(text, "\"pu\":"), levels);
        }
        if (text.contains("@bookTicker")) {
            Level bid = new Level(Side.BUY, ticks(value(text, "\"b\":\"")), lots(value(text, "\"B\":\"")));
            Level ask = new Level(Side.SELL, ticks(value(text, "\"a\":\"")), lots(value(text, "\"A\":\"")));
            return new Line(Kind.QUOTE, -1, id(text, "\"u\":"), -1, List.of(bid, ask));
        }
        return new Line(Kind.OTHER, -1, -1, -1, List.of());
    }

    private static long id(String text, String name) {
        int start = text.indexOf(name);
        int end = start + name.length();
        while (start >= 0 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return start < 0 ? -1 : Long.parseLong(text.substring(start + name.length(), end));
    }

    private static String value(String text, String name) {
        int start = text.indexOf(name) + name.length();
        return text.substring(start, text.indexOf('"', start));
    }

    private List<Level> levels(String text, String bids, String asks) {
        List<Level> levels = new ArrayList<>();
        addLevels(levels, Side.BUY, text, text.indexOf(bids) + bids.length());
        addLevels(levels, Side.SELL, text, text.indexOf(asks) + asks.length());
        return levels;
    }

    /** Reads pairs such as {@code ["61837.63","3.788"],["61837.62","0.617"]} up to the bracket that ends their list. */
    private void addLevels(List<Level> levels, Side side, String text, int start) {
        int end = text.indexOf("]]", start);
        int at = start;
        while (text.charAt(at) != ']' && at < end) {
            String[] pair = text.substring(at, text.indexOf(']', at)).split("\"", -1);
            levels.add(new Level(side, ticks(pair[1]), lots(pair[3])));
            at = text.indexOf(']', at) + 1;
        }
    }

    private long ticks(String decimal) {
        return divide(decimal, tickSize);
    }

    private long lots(String decimal) {
        return divide(decimal, lotSize);
    }

    private static long divide(String decimal, long step) {
        int point = decimal.indexOf('.');
        String fraction = point < 0 ? "" : decimal.substring(point + 1);
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        long scaled = Long.parseLong(whole + fraction + "0".repeat(DECIMALS - fraction.length()));
        if (scaled % step != 0) {
            throw new IllegalArgumentException("no multiple of " + step + ": " + decimal);
        }
        return scaled / step;
    }
}
