// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.DemoCommand;
import io.tradewind.app.cli.RunOutcome;
import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.BacktestSpec;
import io.tradewind.research.backtest.FeedSpec;
import io.tradewind.simulation.market.SyntheticMarket;
import io.tradewind.simulation.market.SyntheticSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code demo}: the whole path over a synthetic market, with nothing but what is built in. */
final class DemoRunner implements DemoCommand.Runner {
    private static final long DEFAULT_SECONDS = 3600;
    private static final BarInterval INTERVAL = BarInterval.parse("1s");
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<SyntheticSymbol> SYMBOLS = List.of(
            symbol("BTCUSDT", "60000", 0.55, 0.85, 0.4),
            symbol("ETHUSDT", "3000", 0.70, 0.80, 4),
            symbol("SOLUSDT", "150", 0.95, 0.70, 60));

    private final InstantSource clock;

    DemoRunner(InstantSource clock) {
        this.clock = clock;
    }

    private static SyntheticSymbol symbol(
            String name, String price, double volatility, double commonShare, double volume) {
        return new SyntheticSymbol(name, Decimal.parse(price), Decimal.parse("0.01"), volatility, commonShare, volume);
    }

    @Override
    public RunOutcome run(DemoCommand.Request request) throws Exception {
        Config config = new ConfigLoader()
                .text("demo.yaml", defaults())
                .set("run.seed=" + request.seed())
                .load();
        long bars = request.seconds().orElse(DEFAULT_SECONDS);
        BacktestSpecs specs = new BacktestSpecs(config);
        BacktestSpec spec = specs.of(feeds(specs, request.seed(), bars));
        long startNs = nanoseconds(START);
        RunExecution.Data data = new RunExecution.Data(
                fingerprints(request.seed(), bars),
                startNs,
                startNs + bars * INTERVAL.lengthNs(),
                bars * SYMBOLS.size(),
                "A synthetic market: random prices with clustered volatility and fat tails. Whatever the result is, it is luck.");
        Path folder = request.runFolder().orElseGet(() -> RunFolders.named(clock.instant(), spec.name()));
        return new RunExecution(config, spec, data).run(folder, request.progress(), request.cancellation());
    }

    private static List<FeedSpec> feeds(BacktestSpecs specs, long seed, long bars) {
        List<FeedSpec> feeds = new ArrayList<>();
        Config venue = specs.venue();
        List<Config> instruments = venue.list("instruments");
        for (int i = 0; i < SYMBOLS.size(); i++) {
            SyntheticSymbol symbol = SYMBOLS.get(i);
            int index = i;
            feeds.add(new FeedSpec(
                    new InstrumentDefaults(venue, instruments.get(i), specs.currency()).terms(symbol.tick()),
                    INTERVAL,
                    List.of(),
                    () -> new SyntheticMarket(symbol, index, seed, nanoseconds(START), INTERVAL.lengthNs(), bars)));
        }
        return feeds;
    }

    private static SortedMap<String, String> fingerprints(long seed, long bars) {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        SYMBOLS.forEach(symbol ->
                fingerprints.put(symbol.symbol(), "synthetic, seed " + seed + ", " + bars + " bars of " + INTERVAL));
        return fingerprints;
    }

    private static long nanoseconds(Instant instant) {
        return Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L);
    }

    private static String defaults() throws IOException {
        try (InputStream stream = DemoRunner.class.getResourceAsStream("demo.yaml")) {
            if (stream == null) {
                throw new IOException("demo.yaml is missing from the program: build it anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
