// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.time.LocalDate;
import java.util.Arrays;

/** Calendar buckets in UTC and rounding of durations. */
final class Durations {

    static final long SECOND_NS = 1_000_000_000L;
    static final long DAY_NS = 86_400 * SECOND_NS;
    private static final long[] UNITS_NS = {DAY_NS, 3_600 * SECOND_NS, 60 * SECOND_NS, SECOND_NS, 1_000_000, 1_000, 1};
    private static final int SPACINGS_LOOKED_AT = 99;
    private static final int MONDAY_OFFSET_OF_EPOCH = 3;

    /** How bars are grouped into periods. */
    enum Bucket {
        DAY,
        WEEK_TO_SUNDAY,
        MONTH,
        YEAR
    }

    private Durations() {}

    static long epochDay(long timeNs) {
        return StrictMath.floorDiv(timeNs, DAY_NS);
    }

    static int year(long timeNs) {
        return LocalDate.ofEpochDay(epochDay(timeNs)).getYear();
    }

    static boolean isWeekend(long timeNs) {
        return StrictMath.floorMod(epochDay(timeNs) + MONDAY_OFFSET_OF_EPOCH, 7) >= 5;
    }

    /** A number that differs exactly when two times lie in different buckets. */
    static long bucketOf(long timeNs, Bucket bucket) {
        long day = epochDay(timeNs);
        LocalDate date = LocalDate.ofEpochDay(day);
        return switch (bucket) {
            case DAY -> day;
            case WEEK_TO_SUNDAY -> StrictMath.floorDiv(day + MONDAY_OFFSET_OF_EPOCH, 7);
            case MONTH -> date.getYear() * 12L + date.getMonthValue();
            case YEAR -> date.getYear();
        };
    }

    /** Median of the last 99 spacings, 0 with fewer than two times. */
    static long medianSpacingNs(long[] timesNs) {
        int from = StrictMath.max(0, timesNs.length - SPACINGS_LOOKED_AT - 1);
        int count = timesNs.length - 1 - from;
        if (count < 1) {
            return 0;
        }
        long[] spacings = new long[count];
        for (int i = 0; i < count; i++) {
            spacings[i] = timesNs[from + i + 1] - timesNs[from + i];
        }
        Arrays.sort(spacings);
        int middle = count / 2;
        return count % 2 == 1 ? spacings[middle] : (spacings[middle - 1] + spacings[middle]) / 2;
    }

    /** The largest of day, hour, minute, second, ms, us, ns that divides the duration. */
    static long resolutionNs(long durationNs) {
        for (long unit : UNITS_NS) {
            if (durationNs % unit == 0) {
                return unit;
            }
        }
        return 1;
    }

    static double ceilToSeconds(double durationNs, long resolutionNs) {
        if (Double.isNaN(durationNs)) {
            return Double.NaN;
        }
        long units = StrictMath.ceilDiv((long) durationNs, resolutionNs);
        return (double) (units * resolutionNs) / SECOND_NS;
    }

    /** Last value of each bucket, in time order. */
    static double[] lastPerBucket(long[] timesNs, double[] values, Bucket bucket) {
        double[] kept = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            boolean closes = i + 1 == values.length || bucketOf(timesNs[i + 1], bucket) != bucketOf(timesNs[i], bucket);
            if (closes) {
                kept[count++] = values[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
