// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Plays back the trades, fills and equity that the cases of one file expect, in their order: what a perfect backtest would
 * return. It lets the statistics, the runners and the comparison be checked without a backtest.
 */
final class RecordedBacktest implements ReferenceBacktest {

    private final Path root;
    private final Deque<ReferenceCase> cases;

    RecordedBacktest(Path caseFile, Path root) {
        this.root = root;
        this.cases = new ArrayDeque<>(CaseFile.read(caseFile).cases());
    }

    @Override
    public Result run(Request request) {
        JsonNode expected = cases.removeFirst().expected();
        List<String> lines = linesOf(request.csvFile());
        long[] times = lines.stream().mapToLong(line -> timeNs(cell(line, 0))).toArray();
        double[] closes = lines.stream()
                .mapToDouble(line -> Double.parseDouble(cell(line, 4)))
                .toArray();
        List<Fill> fills = fills(expected.path("fills"));
        List<Trade> trades = expected.has("trades") ? trades(expected.path("trades")) : roundTrips(fills);
        return new Result(
                times,
                closes,
                equity(expected.path("equity_csv").asString(), times.length),
                trades,
                fills,
                expected.path("open_trades").asInt(0),
                Math.max(request.fast(), request.slow()) - 1,
                trades.stream().mapToDouble(Trade::commission).sum());
    }

    private double[] equity(String file, int bars) {
        double[] equity = new double[bars];
        Arrays.fill(equity, Double.NaN);
        for (String line : linesOf(root.resolve(file))) {
            equity[Integer.parseInt(cell(line, 0))] = Double.parseDouble(cell(line, 1));
        }
        return equity;
    }

    private static List<Trade> trades(JsonNode nodes) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode node : nodes) {
            trades.add(new Trade(
                    node.path("size").asDouble(),
                    node.path("entry_bar").asInt(),
                    node.path("exit_bar").asInt(),
                    node.path("entry_price").asDouble(),
                    node.path("exit_price").asDouble(),
                    node.path("pnl").asDouble(),
                    node.path("return_pct").asDouble(),
                    node.path("commission").asDouble()));
        }
        return trades;
    }

    private static List<Fill> fills(JsonNode nodes) {
        List<Fill> fills = new ArrayList<>();
        for (JsonNode node : nodes) {
            fills.add(new Fill(
                    node.path("bar").asInt(),
                    node.path("size").asDouble(),
                    node.path("price").asDouble(),
                    node.path("commission").asDouble()));
        }
        return fills;
    }

    /** Positions of one fixed stake: each fill first closes what is open, then opens with the rest. */
    private static List<Trade> roundTrips(List<Fill> fills) {
        List<Trade> trades = new ArrayList<>();
        double position = 0;
        Fill entry = new Fill(0, 0, 0, 0);
        for (Fill fill : fills) {
            if (position != 0) {
                double fees = Math.abs(position)
                        * (entry.commission() / Math.abs(entry.size()) + fill.commission() / Math.abs(fill.size()));
                double net = position * (fill.price() - entry.price()) - fees;
                double share = net / Math.abs(position * entry.price());
                trades.add(new Trade(position, entry.bar(), fill.bar(), entry.price(), fill.price(), net, share, fees));
            }
            position += fill.size();
            entry = fill;
        }
        return trades;
    }

    private static long timeNs(String text) {
        Instant instant = text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static String cell(String line, int column) {
        return line.split(",", -1)[column];
    }

    private static List<String> linesOf(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
