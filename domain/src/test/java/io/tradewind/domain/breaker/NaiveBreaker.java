// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import java.util.ArrayList;
import java.util.List;

/** A breaker as the page describes it, for one thread: keeps every call and every probe in a list and counts them afresh each time. */
final class NaiveBreaker {
    enum Answer {
        CALL,
        PROBE,
        OPEN,
        EXHAUSTED,
        GLOBAL
    }

    /** What an admitted call holds. */
    static final class Token {
        final int episode;
        final boolean probe;
        boolean settled;
        boolean failed;

        Token(int episode, boolean probe) {
            this.episode = episode;
            this.probe = probe;
        }
    }

    private record Call(long bucket, boolean success) {}

    final long startNs;
    BreakerSettings settings;
    BreakerState state = BreakerState.CLOSED;
    int episode = 1;
    int trips;
    int reopenings;
    int late;
    int rejections;
    private final List<Call> calls = new ArrayList<>();
    private final List<Token> probes = new ArrayList<>();
    private int inARow;
    private long openedNs;
    private long lastProbeNs;
    private int samples;

    NaiveBreaker(BreakerSettings settings, long startNs) {
        this.settings = settings;
        this.startNs = startNs;
    }

    private long bucket(long nowNs) {
        return (nowNs - startNs) / (settings.rollingWindowNs() / settings.buckets());
    }

    long calls(long nowNs) {
        return calls.stream().filter(call -> isLive(call, nowNs)).count();
    }

    long failures(long nowNs) {
        return calls.stream()
                .filter(call -> isLive(call, nowNs) && !call.success)
                .count();
    }

    private boolean isLive(Call call, long nowNs) {
        return call.bucket > bucket(nowNs) - settings.buckets();
    }

    int inFlight() {
        return state == BreakerState.HALF_OPEN
                ? (int) probes.stream().filter(probe -> !probe.settled).count()
                : 0;
    }

    /** The token, or null; {@code answer} says why. */
    Token acquire(long nowNs, boolean globalOpen, Answer[] answer) {
        if (state == BreakerState.CLOSED) {
            answer[0] = globalOpen ? Answer.GLOBAL : Answer.CALL;
            rejections += globalOpen ? 1 : 0;
            return globalOpen ? null : new Token(episode, false);
        }
        if (state == BreakerState.HALF_OPEN && isStuck(nowNs)) {
            open(nowNs);
            reopenings++;
        }
        if (state == BreakerState.OPEN && nowNs - openedNs >= settings.cooldownNs()) {
            state = BreakerState.HALF_OPEN;
            episode++;
            probes.clear();
        }
        if (state == BreakerState.OPEN) {
            answer[0] = Answer.OPEN;
            rejections++;
            return null;
        }
        if (isExhausted()) {
            answer[0] = Answer.EXHAUSTED;
            rejections++;
            return null;
        }
        answer[0] = Answer.PROBE;
        lastProbeNs = nowNs;
        Token token = new Token(episode, true);
        probes.add(token);
        return token;
    }

    private boolean isExhausted() {
        return inFlight() >= settings.halfOpenMaxConcurrent() || probes.size() == 24;
    }

    private boolean isStuck(long nowNs) {
        return isExhausted() && nowNs - lastProbeNs >= settings.probeTimeoutNs();
    }

    private void open(long nowNs) {
        state = BreakerState.OPEN;
        openedNs = nowNs;
    }

    /** True when a closed breaker opened by this. */
    boolean record(Token token, boolean success, long nowNs) {
        boolean current = token.episode == episode
                && state == (token.probe ? BreakerState.HALF_OPEN : BreakerState.CLOSED)
                && !(token.probe && token.settled);
        if (!current) {
            late++;
            return false;
        }
        return token.probe ? recordProbe(token, success, nowNs) : recordCall(success, nowNs);
    }

    private boolean recordProbe(Token token, boolean success, long nowNs) {
        token.settled = true;
        token.failed = !success;
        long settled = probes.stream().filter(probe -> probe.settled).count();
        long failed = probes.stream().filter(probe -> probe.failed).count();
        if (failed > settings.halfOpenAllowedFailures()) {
            open(nowNs);
            reopenings++;
        } else if (settled - failed >= settings.halfOpenRequiredSuccesses()
                && failed <= settings.closeRatio() * settled + 1e-9) {
            state = BreakerState.CLOSED;
            episode++;
            calls.clear();
            inARow = 0;
        }
        return false;
    }

    private boolean recordCall(boolean success, long nowNs) {
        calls.add(new Call(bucket(nowNs), success));
        inARow = success ? 0 : inARow + 1;
        long count = calls(nowNs);
        boolean rate = count >= settings.minCalls() && failures(nowNs) >= settings.openRatio() * count - 1e-9;
        if (!rate && inARow < settings.consecutiveFailures()) {
            return false;
        }
        samples = (int) count;
        open(nowNs);
        trips++;
        return true;
    }

    void reload(BreakerSettings changed) {
        boolean sameWindow =
                changed.rollingWindowNs() == settings.rollingWindowNs() && changed.buckets() == settings.buckets();
        settings = changed;
        if (!sameWindow) {
            calls.clear();
        }
    }

    /** Whether it counts for the global state. */
    boolean isEligible(GlobalSettings global, boolean held, long nowNs) {
        long quietNs = switch (state) {
            case CLOSED -> Long.MIN_VALUE;
            case OPEN -> nowNs - openedNs - settings.cooldownNs();
            case HALF_OPEN -> nowNs - lastProbeNs - settings.probeTimeoutNs();
        };
        long heard = state == BreakerState.CLOSED ? calls(nowNs) : samples;
        return quietNs <= settings.rollingWindowNs() && (held || heard >= global.minSamples());
    }
}
