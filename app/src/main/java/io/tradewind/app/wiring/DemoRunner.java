// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.DemoCommand;
import io.tradewind.app.cli.RunOutcome;
import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.research.backtest.spec.BacktestSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** {@code demo}: the whole path over a synthetic market, with nothing but what is built in. */
final class DemoRunner implements DemoCommand.Runner {
    private static final long DEFAULT_SECONDS = 3600;

    /** Ticks of all symbols in a second, about: the progress display needs a total. */
    private static final long TICKS_PER_SECOND = 370;

    private final InstantSource clock;

    DemoRunner(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public RunOutcome run(DemoCommand.Request request) throws Exception {
        Config config = new ConfigLoader()
                .text("demo.yaml", defaults())
                .set("run.seed=" + request.seed())
                .load();
        long seconds = request.seconds().orElse(DEFAULT_SECONDS);
        SyntheticFeeds market = new SyntheticFeeds(request.seed(), seconds);
        BacktestSpecs specs = new BacktestSpecs(config);
        BacktestSpec spec = specs.of(market.feeds(config, specs.venue(), specs.currency()));
        RunExecution.Data data = new RunExecution.Data(
                market.fingerprints(),
                SyntheticFeeds.START_NS,
                market.endNs(),
                Math.multiplyExact(seconds, TICKS_PER_SECOND),
                "A synthetic market with the measured spreads, depths, arrivals and volatility of a recorded one. Whatever the"
                        + " result is, it is luck.");
        Path folder = request.runFolder().orElseGet(() -> RunFolders.named(clock.instant(), spec.name()));
        return new RunExecution(config, spec, data).run(folder, request.progress(), request.cancellation());
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
