// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.cli.StressCommand;
import io.tradewind.app.stress.gateway.LockVerifier;
import io.tradewind.app.thread.ThreadLayout;
import io.tradewind.app.thread.ThreadSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code stress}: a short run that warms the compiler up and is thrown away, then the run that counts.
 *
 * <p>A short run that fails by its largest latency alone, while {@link StallMeter} saw the machine stand still for half of the limit or longer, says nothing
 * of the engine: it is done again, {@value #MOST_RUNS} times in all. What is told is the last run as it was measured, and how often it was done.
 */
public final class StressRunner implements StressCommand.Runner {
    private static final int WARM_UP_SIGNALS = 2_000;
    private static final int MOST_RUNS = 3;
    private static final long STALL_NS = StressVerdict.LATENCY_LIMIT_NS / 2;

    private final int warmUpSignals;

    /** A runner that warms up. */
    public StressRunner() {
        this(WARM_UP_SIGNALS);
    }

    StressRunner(int warmUpSignals) {
        this.warmUpSignals = warmUpSignals;
    }

    @Override
    public StressCommand.Outcome run(StressCommand.Request request) throws IOException {
        int shards = request.shards()
                .orElseGet(() ->
                        ThreadLayout.ofThisMachine(ThreadSettings.AUTOMATIC).shards());
        StressSpec spec = new StressSpec(
                request.symbols(),
                request.signals(),
                request.threads(),
                shards,
                request.seed(),
                request.lockLog().orElse(null),
                request.journal().orElse(null));
        int warmUp = Math.min(warmUpSignals, WARM_UP_SIGNALS * 3 / spec.symbols());
        if (warmUp > 0) {
            try (StressRun run = new StressRun(spec.warmUp(warmUp), Progress.NONE, request.cancellation())) {
                run.run();
            }
        }
        StressOutcome outcome = undisturbed(spec, request);
        LockVerifier file = spec.lockLog() == null ? null : LockVerifier.of(spec.lockLog());
        return judged(outcome, file);
    }

    private static StressOutcome undisturbed(StressSpec spec, StressCommand.Request request) throws IOException {
        for (int runs = 1; ; runs++) {
            try (StallMeter meter = StallMeter.start();
                    StressRun run = new StressRun(spec, request.progress(), request.cancellation())) {
                StressOutcome outcome = run.run().measured(runs, meter.longestNs());
                if (runs == MOST_RUNS || !isDisturbed(outcome)) {
                    return outcome;
                }
            }
        }
    }

    /** Whether the machine, and nothing else, made a short run fail. */
    static boolean isDisturbed(StressOutcome outcome) {
        return outcome.machine().stallNs() >= STALL_NS
                && outcome.symbols().stream().noneMatch(StressOutcome.Symbol::isJudgedByP99)
                && StressVerdict.of(outcome).isLatencyAlone();
    }

    /** With what the log file says, read back; null without a file. */
    static StressCommand.Outcome judged(StressOutcome outcome, @Nullable LockVerifier file) {
        StressVerdict verdict = StressVerdict.of(outcome);
        if (file != null) {
            verdict = withFile(verdict, outcome, file);
        }
        Map<String, Object> document = StressDocument.of(outcome, verdict);
        return new StressCommand.Outcome(document, StressText.of(outcome, verdict), verdict.passed());
    }

    private static StressVerdict withFile(StressVerdict verdict, StressOutcome outcome, LockVerifier file) {
        List<String> failed = new ArrayList<>(verdict.failed());
        if (file.acquires() != outcome.locks().acquires()
                || file.releases() != outcome.locks().releases()) {
            failed.add("the lock log file holds " + file.acquires() + " acquires and " + file.releases()
                    + " releases, not " + outcome.locks().acquires() + " and "
                    + outcome.locks().releases());
        }
        file.violations().stream().limit(1).forEach(first -> failed.add("the lock log file: " + first));
        return new StressVerdict(failed);
    }
}
