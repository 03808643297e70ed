// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The plain twin of {@link BinanceLogFormat} for logs without faults: a JSON tree a line, everything in memory. */
final class SlowBinanceLog {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final List<RecordedTicks.Tick> ticks = new ArrayList<>();
    long lines;
    long depthLines;
    long levels;
    long lastTradeId = -1;
    boolean tradeIdsDense = true;
    long offsetNs = Long.MIN_VALUE;
    private final List<RecordedTicks.Tick> held = new ArrayList<>();
    private boolean hasSnapshot;

    static JsonNode tree(byte[] json, int from, int to) {
        return MAPPER.readTree(json, from, to - from);
    }

    void read(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::line);
        }
    }

    private void line(String line) {
        lines++;
        int space = line.indexOf(' ');
        JsonNode top = MAPPER.readTree(line.substring(space + 1));
        JsonNode data = top.has("stream") ? top.get("data") : top;
        RecordedTicks.Tick tick = tick(Long.parseLong(line.substring(0, space)), data);
        if (tick.eventTimeNs() != TickBatch.NO_TIME) {
            offsetNs = Math.max(offsetNs, tick.eventTimeNs() - tick.receiveTimeNs());
        }
        count(tick);
        if (tick.kind() == TickKind.DELTA && !hasSnapshot) {
            held.add(tick);
        } else {
            add(tick, tick.receiveTimeNs());
        }
        if (tick.kind() == TickKind.SNAPSHOT) {
            hasSnapshot = true;
            held.stream().filter(delta -> delta.id() > tick.id()).forEach(delta -> add(delta, tick.receiveTimeNs()));
            held.clear();
        }
    }

    private void count(RecordedTicks.Tick tick) {
        if (tick.kind() == TickKind.DELTA) {
            depthLines++;
            levels += tick.levels().size() / 2;
        }
        if (tick.kind() == TickKind.TRADE) {
            tradeIdsDense &= lastTradeId < 0 || tick.id() == lastTradeId + 1;
            lastTradeId = tick.id();
        }
    }

    private void add(RecordedTicks.Tick tick, long receiveTimeNs) {
        ticks.add(new RecordedTicks.Tick(
                tick.kind(),
                ticks.size() + 1,
                tick.eventTimeNs(),
                receiveTimeNs,
                tick.id(),
                tick.firstId(),
                tick.previousId(),
                tick.price(),
                tick.quantity(),
                tick.askPrice(),
                tick.askQuantity(),
                tick.aggressor(),
                tick.onBook(),
                tick.bids(),
                tick.levels()));
    }

    static RecordedTicks.Tick tick(long receiveTimeNs, JsonNode data) {
        long time = data.has("T")
                ? data.get("T").asLong() * 1_000_000
                : data.has("E") ? data.get("E").asLong() * 1_000_000 : TickBatch.NO_TIME;
        if (data.has("lastUpdateId")) {
            long id = data.get("lastUpdateId").asLong();
            return levels(TickKind.SNAPSHOT, time, receiveTimeNs, id, -1, -1, data.get("bids"), data.get("asks"));
        }
        return switch (data.has("e") ? data.get("e").asString() : "bookTicker") {
            case "depthUpdate" -> {
                long previous = data.has("pu") ? data.get("pu").asLong() : -1;
                long first = data.get("U").asLong();
                long last = data.get("u").asLong();
                yield levels(TickKind.DELTA, time, receiveTimeNs, last, first, previous, data.get("b"), data.get("a"));
            }
            case "trade" -> trade(time, receiveTimeNs, data);
            default -> quote(time, receiveTimeNs, data);
        };
    }

    private static RecordedTicks.Tick trade(long time, long receiveTimeNs, JsonNode data) {
        Side side = data.get("m").asBoolean() ? Side.SELL : Side.BUY;
        boolean onBook = !data.has("X") || data.get("X").asString().equals("MARKET");
        return new RecordedTicks.Tick(
                TickKind.TRADE,
                0,
                time,
                receiveTimeNs,
                data.get("t").asLong(),
                -1,
                -1,
                scaled(data.get("p")),
                scaled(data.get("q")),
                0,
                0,
                side,
                onBook,
                0,
                List.of());
    }

    private static RecordedTicks.Tick quote(long time, long receiveTimeNs, JsonNode data) {
        return new RecordedTicks.Tick(
                TickKind.QUOTE,
                0,
                time,
                receiveTimeNs,
                data.get("u").asLong(),
                -1,
                -1,
                scaled(data.get("b")),
                scaled(data.get("B")),
                scaled(data.get("a")),
                scaled(data.get("A")),
                Side.BUY,
                false,
                0,
                List.of());
    }

    private static RecordedTicks.Tick levels(
            TickKind kind,
            long time,
            long receiveNs,
            long id,
            long first,
            long previous,
            JsonNode bids,
            JsonNode asks) {
        List<Long> levels = new ArrayList<>();
        for (JsonNode side : List.of(bids, asks)) {
            for (JsonNode level : side) {
                levels.add(scaled(level.get(0)));
                levels.add(scaled(level.get(1)));
            }
        }
        return new RecordedTicks.Tick(
                kind, 0, time, receiveNs, id, first, previous, 0, 0, 0, 0, Side.BUY, false, bids.size(), levels);
    }

    static long scaled(JsonNode number) {
        return new BigDecimal(number.asString()).movePointRight(8).longValueExact();
    }
}
