// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/**
 * How long a state lasts at least before it may be loosened, counted from the last event that tightened or confirmed it.
 *
 * @param pauseNs PAUSE to NORMAL, 0 or more
 * @param reduceNs REDUCE to PAUSE, 0 or more
 * @param emergencyNs EMERGENCY to PAUSE, 0 or more
 * @param killNs reset of the kill switch, 0 or more
 */
public record Cooldowns(long pauseNs, long reduceNs, long emergencyNs, long killNs) {
    private static final long SECOND_NS = 1_000_000_000L;

    /** 10, 30, 60 and 300 seconds. */
    public static final Cooldowns STANDARD =
            new Cooldowns(10 * SECOND_NS, 30 * SECOND_NS, 60 * SECOND_NS, 300 * SECOND_NS);

    /** Checks the ranges. */
    public Cooldowns {
        notNegative("pause cooldown", pauseNs);
        notNegative("reduce cooldown", reduceNs);
        notNegative("emergency cooldown", emergencyNs);
        notNegative("kill cooldown", killNs);
    }

    private static void notNegative(String name, long ns) {
        if (ns < 0) {
            throw new IllegalArgumentException(name + " must be 0 ns or more, is " + ns);
        }
    }

    /**
     * How long a mode lasts at least.
     *
     * @param mode the mode that is to be left
     * @return nanoseconds, 0 for NORMAL
     */
    public long of(TradingMode mode) {
        return switch (mode) {
            case NORMAL -> 0;
            case PAUSE -> pauseNs;
            case REDUCE -> reduceNs;
            case EMERGENCY -> emergencyNs;
        };
    }
}
