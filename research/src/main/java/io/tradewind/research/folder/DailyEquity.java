// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.number.Decimal;
import java.util.Arrays;

/** Last equity of each UTC day that has a sample. */
final class DailyEquity {
    private static final long DAY_NS = 86_400_000_000_000L;

    private final int scale;
    private double[] values = new double[64];
    private int days;
    private long day = Long.MIN_VALUE;
    private int weekendDays;

    DailyEquity(int scale) {
        this.scale = scale;
    }

    void add(long timeNs, long units) {
        long today = Math.floorDiv(timeNs, DAY_NS);
        if (today != day) {
            day = today;
            days++;
            weekendDays += isWeekend(today) ? 1 : 0;
            if (days > values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
        }
        values[days - 1] = Decimal.of(units, scale).toDouble();
    }

    /** Day 0 of the epoch was a Thursday. */
    private static boolean isWeekend(long epochDay) {
        long weekday = Math.floorMod(epochDay + 3, 7L);
        return weekday >= 5;
    }

    double[] values() {
        return Arrays.copyOf(values, days);
    }

    /** 365 when more than a tenth of the days are Saturdays and Sundays, else 252. */
    double periodsPerYear() {
        return weekendDays * 10 > days ? 365 : 252;
    }
}
