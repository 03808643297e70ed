// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;

/** Where the close of the bar lies in its session day and week. */
public final class ClockFeatures {

    private static final double TURN = 2 * StrictMath.PI;
    private static final double QUARTER = 0.25;
    private static final int TERMS = 18;
    private static final double[] SINE = factors(1);
    private static final double[] COSINE = factors(0);

    private ClockFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.CLOCK)
                .add(
                        "clock.minutes_since_open",
                        "minutes from the session's open to the close of the bar",
                        (a, g) -> FeatureFormula.of(SessionClock.of(g), SessionClock.MINUTES))
                .add("clock.day_progress", "share of the session day that has passed, 0 to 1", (a, g) -> progress(g))
                .add("clock.time_sin", "sine of the share of the session day, a full turn a day", (a, g) -> sine(g))
                .add("clock.time_cos", "cosine of the share of the session day, a full turn a day", (a, g) -> cosine(g))
                .add(
                        "clock.day_of_week",
                        "day on which the session day begins, 1 Monday to 7 Sunday",
                        (a, g) -> FeatureFormula.of(SessionClock.of(g), SessionClock.DAY_OF_WEEK))
                .definitions();
    }

    private static FeatureFormula progress(FeatureGraph g) {
        SessionClock clock = SessionClock.of(g);
        return FeatureFormula.of(() -> share(clock), clock);
    }

    private static FeatureFormula sine(FeatureGraph g) {
        SessionClock clock = SessionClock.of(g);
        return FeatureFormula.of(() -> sine(share(clock)), clock);
    }

    private static FeatureFormula cosine(FeatureGraph g) {
        SessionClock clock = SessionClock.of(g);
        return FeatureFormula.of(() -> sine(share(clock) + QUARTER), clock);
    }

    private static double share(SessionClock clock) {
        return clock.value(SessionClock.MINUTES) / clock.value(SessionClock.LENGTH);
    }

    /**
     * Sine of a share of a full turn, at least 0: exact at quarters, elsewhere within 2e-16.
     *
     * <p>Series instead of {@code StrictMath.sin}, which allocates; the angle is at most an eighth of a turn.
     */
    static double sine(double turns) {
        int quarters = (int) Math.rint(turns / QUARTER);
        double angle = (turns - quarters * QUARTER) * TURN;
        double size = (quarters & 1) == 0 ? angle * series(angle * angle, SINE) : series(angle * angle, COSINE);
        return (quarters & 2) == 0 ? size : -size;
    }

    /** Alternating series of factorials: the sine divided by the angle, or the cosine. */
    private static double series(double square, double[] factors) {
        double sum = 1;
        for (double factor : factors) {
            sum = 1 - square / factor * sum;
        }
        return sum;
    }

    /** What a term is divided by to give the one after it, last term first: of the sine for 1, of the cosine for 0. */
    private static double[] factors(int first) {
        double[] factors = new double[TERMS / 2];
        for (int i = 0; i < factors.length; i++) {
            int k = TERMS + first - 2 * i;
            factors[i] = k * (k - 1.0);
        }
        return factors;
    }
}
