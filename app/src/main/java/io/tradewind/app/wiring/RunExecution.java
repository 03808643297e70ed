// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.cli.RunOutcome;
import io.tradewind.app.cli.Version;
import io.tradewind.app.config.Config;
import io.tradewind.app.config.key.RiskKeys;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.bound.QueueBound;
import io.tradewind.research.backtest.bound.QueueBounds;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.folder.RunFolder;
import io.tradewind.research.folder.RunInfo;
import io.tradewind.research.folder.RunRecorder;
import io.tradewind.research.folder.RunSummary;
import io.tradewind.research.folder.risk.GateFigures;
import io.tradewind.research.folder.risk.RiskTerms;
import io.tradewind.research.report.ReportWriter;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Runs a specification into a run folder: files while it goes, summary, manifest and report at its end. */
final class RunExecution {
    private final Config config;
    private final BacktestSpec spec;
    private final Data data;

    /**
     * What the run knows about its data.
     *
     * @param fingerprints hash of each symbol's data
     * @param fromNs first instant
     * @param toNs last instant
     * @param bars expected number of bars, for the progress display
     * @param description where they come from, as a sentence
     */
    record Data(SortedMap<String, String> fingerprints, long fromNs, long toNs, long bars, String description) {}

    RunExecution(Config config, BacktestSpec spec, Data data) {
        this.config = config;
        this.spec = spec;
        this.data = data;
    }

    RunOutcome run(Path path, Progress progress, CancellationToken cancellation) throws IOException {
        RunInfo info = new RunInfo(
                Version.number(),
                Version.commit(),
                config.toYaml(),
                data.fingerprints(),
                data.fromNs(),
                data.toNs(),
                Assumptions.of(spec, data.description()),
                terms());
        RunFolder folder = RunFolder.create(path);
        long started = System.nanoTime();
        RunSummary summary;
        BacktestResult result;
        GateFigures gate;
        long runNs;
        try (RunRecorder recorder = new RunRecorder(folder, spec, info, bars -> {
            cancellation.throwIfCancelled();
            progress.update(bars, data.bars());
        })) {
            result = new Backtest(spec).run(recorder);
            runNs = System.nanoTime() - started;
            long ticks = data.bars();
            List<QueueBound> bounds = new QueueBounds(spec, seen -> {
                        cancellation.throwIfCancelled();
                        progress.update(ticks, ticks);
                    })
                    .run();
            summary = recorder.finish(result, bounds, runNs);
            gate = recorder.gate();
        }
        ReportWriter.write(path);
        folder.complete();
        return outcome(path, result, summary, gate, runNs);
    }

    private RiskTerms terms() {
        RiskLimits limits = spec.limits();
        return new RiskTerms(config.text("risk.preset"), limits.version(), RiskKeys.figures(limits));
    }

    private RunOutcome outcome(Path path, BacktestResult result, RunSummary summary, GateFigures gate, long wallNs) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(spec.isTicks() ? "ticks" : "bars", result.bars());
        document.put("rejections", gate.refusals());
        document.put("cuts", gate.cuts());
        document.put("mode", gate.mode().name());
        document.put("killSwitchTrips", gate.trips());
        document.put("finalEquity", summary.finalEquity());
        document.put("tradeHash", summary.tradeHash());
        document.put("inputHash", result.inputHash());
        document.put("stateHash", result.stateHash());
        summary.bounds()
                .forEach(bound ->
                        document.put("pnl:" + bound.model(), bound.pnl().toBigDecimal()));
        summary.metrics().forEach(metric -> document.put(metric.key(), metric.isDefined() ? metric.value() : null));
        return new RunOutcome(path, document, new RunText(spec, summary, result, gate, wallNs).text(), 0);
    }
}
