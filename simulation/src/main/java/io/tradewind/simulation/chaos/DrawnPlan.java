// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.event.RequestError;
import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan from a seed.
 *
 * <p>Each fault of a message (lost, doubled and late requests; lost, doubled, late and swapped answers) is in the plan with a
 * chance of 2 in 3, at a rate of 0.5 % to 10 % and with a delay of 1 ms to 4 s, evenly spread in its logarithm. Each state (stream
 * down, outage, slow venue, clock off, storm of refusals) is in it with a chance of 1 in 2: it begins anywhere in the run and lasts
 * 0.2 % to 5 % of it, at most {@value #MOST_SPAN_S} s. A clock is off by up to 10 s either way. Half of the losses are told as an
 * error without a known state, half of the outages as {@code UNAVAILABLE}; the others are silence.
 */
final class DrawnPlan {
    private static final long MILLISECOND_NS = 1_000_000L;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int MOST_SPAN_S = 600;
    private static final int LEAST_RATE_PPM = 5_000;
    private static final int MOST_RATE_PPM = 100_000;
    private static final int DELAY_DOUBLINGS = 12;
    private static final int MOST_SKEW_MS = 10_000;

    private static final FaultKind[] KINDS = FaultKind.values();

    private final long lengthNs;
    private final Xoshiro256 random;

    DrawnPlan(long seed, long lengthNs) {
        if (lengthNs <= 0) {
            throw new IllegalArgumentException("a run of " + lengthNs + " ns has no room for faults");
        }
        this.lengthNs = lengthNs;
        this.random = new Xoshiro256(seed);
    }

    FaultPlan plan() {
        List<Fault> faults = new ArrayList<>();
        for (FaultKind kind : KINDS) {
            boolean wanted = kind.isSpan() ? random.nextInt(2) == 0 : random.nextInt(3) > 0;
            Fault fault = kind.isSpan() ? state(kind) : ofMessages(kind);
            if (wanted) {
                faults.add(fault);
            }
        }
        return new FaultPlan(random.nextLong(), faults);
    }

    private Fault ofMessages(FaultKind kind) {
        int rate = LEAST_RATE_PPM + random.nextInt(MOST_RATE_PPM - LEAST_RATE_PPM + 1);
        long delayNs = delayNs();
        RequestError error = loss();
        Fault fault = Fault.of(kind).rate(rate);
        return kind == FaultKind.REQUEST_LOST || kind == FaultKind.RESPONSE_LOST
                ? fault.error(error)
                : fault.delay(delayNs);
    }

    private Fault state(FaultKind kind) {
        long span = lengthNs / 500 + (long) (random.nextDouble() * (lengthNs / 20 - lengthNs / 500));
        long from = (long) (random.nextDouble() * lengthNs);
        Fault fault = Fault.of(kind).during(from, Math.clamp(span, 1, MOST_SPAN_S * SECOND_NS));
        int choice = random.nextInt(2);
        long skewMs = random.nextInt(2 * MOST_SKEW_MS + 1) - (long) MOST_SKEW_MS;
        long delayNs = delayNs();
        return switch (kind) {
            case STREAM_DOWN -> choice == 0 ? fault : fault.holding();
            case OUTAGE -> choice == 0 ? fault : fault.error(null);
            case SLOW -> fault.delay(delayNs).factor(2 + (int) (delayNs & 31));
            case CLOCK_SKEW -> fault.skew(skewMs * MILLISECOND_NS);
            default -> fault.retryAfter(delayNs);
        };
    }

    /** 1 ms to 4 s, evenly spread in its logarithm. */
    private long delayNs() {
        long floorNs = MILLISECOND_NS << random.nextInt(DELAY_DOUBLINGS);
        return floorNs + (long) (random.nextDouble() * floorNs);
    }

    private @Nullable RequestError loss() {
        return switch (random.nextInt(4)) {
            case 0 -> RequestError.NO_ANSWER;
            case 1 -> RequestError.UNKNOWN;
            default -> null;
        };
    }
}
