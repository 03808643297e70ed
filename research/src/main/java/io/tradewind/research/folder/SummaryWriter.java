// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.performance.Metric;
import io.tradewind.quant.performance.PerformanceInput;
import io.tradewind.quant.performance.PerformanceSummary;
import io.tradewind.quant.performance.TradeSample;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.cost.CostReport;
import io.tradewind.research.folder.risk.RiskSummary;
import io.tradewind.research.quoting.QuotingFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code summary.json}: all metrics with their definitions and intervals, of the strategies and of the benchmark. */
final class SummaryWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BacktestSpec spec;
    private final RunInfo info;
    private final InstrumentRegistry registry;
    private final RateTable rates;
    private List<QuotingFigures> quoting = List.of();
    private List<QueueBound> bounds = List.of();
    private @Nullable CostReport costs;
    private @Nullable RiskSummary risk;

    SummaryWriter(BacktestSpec spec, RunInfo info, InstrumentRegistry registry, RateTable rates) {
        this.spec = spec;
        this.info = info;
        this.registry = registry;
        this.rates = rates;
    }

    /** Adds what only runs over ticks have. */
    SummaryWriter quoting(List<QuotingFigures> figures, List<QueueBound> queueBounds) {
        quoting = figures;
        bounds = queueBounds;
        return this;
    }

    /** Adds what the run cost. */
    SummaryWriter costs(CostReport report) {
        costs = report;
        return this;
    }

    /** Adds what the limits did. */
    SummaryWriter risk(RiskSummary summary) {
        risk = summary;
        return this;
    }

    RunSummary write(
            RunFolder folder,
            DailyEquity daily,
            DailyEquity benchmarkDaily,
            double benchmarkDrawdown,
            TradeSample trades,
            FillsFile fills,
            EquityFiles equity)
            throws IOException {
        long fees = inRunCurrency(fills::fees);
        double periods = daily.periodsPerYear();
        double start = spec.cash().toDouble();
        PerformanceInput input = new PerformanceInput(start, daily.values(), periods)
                .trades(trades)
                .exposure(equity.exposureTime())
                .maximumDrawdown(equity.maximumDrawdown())
                .tradedNotional(fills.tradedNotional())
                .fees(decimal(fees).toDouble())
                .bootstrap(1_000, spec.seed());
        List<Metric> metrics = PerformanceSummary.of(input).metrics();
        List<Metric> benchmark = PerformanceSummary.of(new PerformanceInput(start, benchmarkDaily.values(), periods)
                        .maximumDrawdown(benchmarkDrawdown)
                        .bootstrap(1_000, spec.seed()))
                .metrics();
        ObjectNode root = JSON.createObjectNode();
        root.set("run", run());
        root.set("metrics", array(metrics));
        root.set("benchmark", array(benchmark));
        if (spec.isTicks()) {
            root.set("quoting", quoting());
            root.set("bounds", bounds());
        }
        ObjectNode stated = root.putObject("costs").put("fees", decimal(fees).toBigDecimal());
        if (costs != null) {
            new CostSummary(costs, spec.currency().scale()).write(root, stated);
        }
        if (risk != null) {
            risk.write(root, registry);
        }
        ArrayNode assumptions = root.putArray("assumptions");
        info.assumptions().forEach(assumptions::add);
        Files.writeString(
                folder.file("summary.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        return new RunSummary(metrics, benchmark, finalEquity(daily), "", quoting, bounds);
    }

    private ArrayNode quoting() {
        ArrayNode array = JSON.createArrayNode();
        for (QuotingFigures figures : quoting) {
            ObjectNode node = array.addObject();
            node.put("instrument", figures.instrument());
            node.set("metrics", array(figures.metrics()));
        }
        return array;
    }

    private ArrayNode bounds() {
        ArrayNode array = JSON.createArrayNode();
        for (QueueBound bound : bounds) {
            array.addObject()
                    .put("model", bound.model())
                    .put("pnl", bound.pnl().toBigDecimal())
                    .put("fills", bound.fills())
                    .put("fees", bound.fees().toBigDecimal());
        }
        return array;
    }

    private static String finalEquity(DailyEquity daily) {
        double[] values = daily.values();
        return values.length == 0
                ? ""
                : BigDecimal.valueOf(values[values.length - 1]).toPlainString();
    }

    private long inRunCurrency(ToLongFunctionOfInt byCurrency) {
        long sum = 0;
        for (int currency = 0; currency < registry.currencyCount(); currency++) {
            long units = byCurrency.applyAsLong(currency);
            if (units != 0) {
                sum = Math.addExact(sum, rates.toRunCurrency(units, currency));
            }
        }
        return sum;
    }

    /** An amount by currency id. */
    @FunctionalInterface
    private interface ToLongFunctionOfInt {
        long applyAsLong(int currencyId);
    }

    private Decimal decimal(long units) {
        return Decimal.of(units, spec.currency().scale());
    }

    private ObjectNode run() {
        ObjectNode run = JSON.createObjectNode();
        run.put("name", spec.name());
        run.put("seed", spec.seed());
        run.put("currency", spec.currency().code());
        run.put("cash", spec.cash().toBigDecimal());
        run.put("from", Instant.ofEpochSecond(0, info.fromNs()).toString());
        run.put("to", Instant.ofEpochSecond(0, info.toNs()).toString());
        ArrayNode strategies = run.putArray("strategies");
        spec.strategies().forEach(strategy -> strategies.add(strategy.name()));
        ArrayNode instruments = run.putArray("instruments");
        spec.feeds().forEach(feed -> instruments.add(feed.terms().symbol()));
        return run;
    }

    private static ArrayNode array(List<Metric> metrics) {
        ArrayNode array = JSON.createArrayNode();
        for (Metric metric : metrics) {
            ObjectNode node = array.addObject();
            node.put("key", metric.key());
            node.put("label", metric.label());
            number(node, "value", metric.value());
            node.put("unit", metric.unit());
            node.put("definition", metric.definition());
            number(node, "ci_low", metric.interval().low());
            number(node, "ci_high", metric.interval().high());
        }
        return array;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, new BigDecimal(BigDecimal.valueOf(value).toPlainString()));
        } else {
            node.putNull(name);
        }
    }
}
