// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.FileHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON candles of Coinbase ({@code candles} with {@code start open high low close volume} as strings), and the variant
 * with {@code ohlc} objects of {@code endTime openPrice ...}. The venue writes the newest candle first, so the file is
 * read whole and sorted by time. An {@code endTime} is the last millisecond of the bar; its open time is found from the
 * most frequent distance of the end times.
 */
public final class CoinbaseCandleFormat implements BarFileFormat {
    /** Name in the registry. */
    public static final String NAME = "coinbase-candles";

    private static final List<String> ARRAYS = List.of("candles", "ohlc");
    private static final String[][] NAMES = {
        {"start", "open", "high", "low", "close", "volume"},
        {"endTime", "openPrice", "highPrice", "lowPrice", "closePrice", "volume"}
    };
    private static final long MILLISECOND_NS = 1_000_000L;

    private record Candle(long line, Map<String, String> fields) {}

    private record Timed(long timeNs, List<String> texts, long line) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "a JSON object with an array 'candles' (or 'ohlc')";
    }

    @Override
    public boolean recognises(FileHead head) {
        String text = String.join("", head.lines());
        return !head.zipped()
                && text.stripLeading().startsWith("{")
                && ARRAYS.stream().anyMatch(text::contains);
    }

    @Override
    public BarFileSummary read(Path file, BarFileOptions options, BarSink sink) {
        List<Candle> candles;
        try (InputStream stream = Files.newInputStream(file)) {
            candles = candles(file, stream);
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        } catch (JacksonException e) {
            if (!recognises(FileHead.of(file))) {
                throw TextBars.foreign(this, file);
            }
            throw new RequestException(file + ": the JSON is torn or malformed in line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " (" + e.getOriginalMessage()
                    + "); fetch the file again");
        }
        return emit(file, candles, new BarCollector(file, sink));
    }

    private List<Candle> candles(Path file, InputStream stream) {
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), stream)) {
            if (json.nextToken() == null) {
                throw TextBars.empty(file);
            }
            List<Candle> candles = new ArrayList<>();
            boolean found = false;
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && ARRAYS.contains(json.currentName())) {
                    found = json.nextToken() == JsonToken.START_ARRAY;
                    while (found && json.nextToken() == JsonToken.START_OBJECT) {
                        candles.add(candle(json));
                    }
                }
            }
            if (!found) {
                throw TextBars.foreign(this, file);
            }
            if (candles.isEmpty()) {
                throw new RequestException(file + ": the file holds no candles");
            }
            return candles;
        }
    }

    private static Candle candle(JsonParser json) {
        long line = json.currentTokenLocation().getLineNr();
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue()) {
                fields.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return new Candle(line, fields);
    }

    private static BarFileSummary emit(Path file, List<Candle> candles, BarCollector collector) {
        TimestampParser times = new TimestampParser(ZoneOffset.UTC);
        List<Timed> timed = new ArrayList<>();
        boolean ends = false;
        for (Candle candle : candles) {
            ends |= candle.fields.containsKey(NAMES[1][0]);
            @Nullable Timed row = timed(candle, times, collector);
            if (row != null) {
                timed.add(row);
            }
        }
        timed.sort(Comparator.comparingLong(Timed::timeNs));
        long shiftNs = ends ? MILLISECOND_NS - lengthNs(file, timed) : 0;
        Row row = new Row();
        for (Timed candle : timed) {
            byte[] bytes = String.join("\t", candle.texts).getBytes(StandardCharsets.UTF_8);
            row.set(bytes, bytes.length, candle.line, true, '\t');
            collector.time(candle.timeNs + shiftNs);
            if (collector.expectColumns(row, 6) && collector.prices(row, 1, 2, 3, 4, 1) && collector.volume(row, 5)) {
                collector.finish(candle.line);
            }
        }
        return collector.summary();
    }

    private static @Nullable Timed timed(Candle candle, TimestampParser times, BarCollector collector) {
        String[] names = candle.fields.containsKey(NAMES[1][0]) ? NAMES[1] : NAMES[0];
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            String text = candle.fields.get(name);
            if (text == null) {
                collector.reject(candle.line, RejectReason.WRONG_COLUMN_COUNT, "no field '" + name + "'");
                return null;
            }
            texts.add(text);
        }
        try {
            return new Timed(times.parse(texts.getFirst()), texts, candle.line);
        } catch (DateTimeException e) {
            collector.reject(candle.line, RejectReason.BAD_TIME, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static long lengthNs(Path file, List<Timed> timed) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < timed.size(); i++) {
            counts.merge(timed.get(i).timeNs - timed.get(i - 1).timeNs, 1, Integer::sum);
        }
        counts.remove(0L);
        long best = 0;
        int bestCount = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            boolean shorter = entry.getValue() == bestCount && entry.getKey() < best;
            if (entry.getValue() > bestCount || shorter) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        if (bestCount == 0) {
            throw new RequestException(
                    file + ": bars with end times need at least two rows, to find how long a bar is");
        }
        return best;
    }
}
