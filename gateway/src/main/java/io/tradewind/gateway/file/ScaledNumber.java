// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarBatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Reads decimal text into longs scaled by 10^8, rounding half-even; reused from value to value. */
final class ScaledNumber {
    /** How the last text was read. */
    enum Outcome {
        EXACT,
        ROUNDED,
        NOT_A_NUMBER,
        OVERFLOW
    }

    private static final int SCALE = BarBatch.SCALE;
    private static final int MAX_LENGTH = 64;
    private static final int FAST_DIGITS = 18;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private long value;

    long value() {
        return value;
    }

    Outcome read(byte[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative || (i < to && text[i] == '+')) {
            i++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; i < to; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return slow(text, from, to);
            }
        }
        int padding = SCALE - Math.max(decimals, 0);
        if (count == 0 || count > FAST_DIGITS || padding < 0 || digits > Long.MAX_VALUE / POWERS[padding]) {
            return slow(text, from, to);
        }
        value = digits * POWERS[padding] * (negative ? -1 : 1);
        return Outcome.EXACT;
    }

    private Outcome slow(byte[] text, int from, int to) {
        value = 0;
        if (from == to || to - from > MAX_LENGTH || !numeric(text, from, to)) {
            return Outcome.NOT_A_NUMBER;
        }
        try {
            return round(new BigDecimal(new String(text, from, to - from, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException e) {
            return Outcome.NOT_A_NUMBER;
        }
    }

    private static boolean numeric(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] <= 0 || "0123456789+-.eE".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private Outcome round(BigDecimal exact) {
        if (exact.signum() == 0) {
            return Outcome.EXACT;
        }
        long magnitude = (long) exact.precision() - exact.scale();
        if (magnitude > FAST_DIGITS) {
            return Outcome.OVERFLOW;
        }
        if (magnitude < -SCALE) {
            return Outcome.ROUNDED;
        }
        BigDecimal scaled = exact.scaleByPowerOfTen(SCALE).setScale(0, RoundingMode.HALF_EVEN);
        if (scaled.abs().compareTo(MAX) > 0) {
            return Outcome.OVERFLOW;
        }
        value = scaled.longValueExact();
        return scaled.scaleByPowerOfTen(-SCALE).compareTo(exact) == 0 ? Outcome.EXACT : Outcome.ROUNDED;
    }
}
