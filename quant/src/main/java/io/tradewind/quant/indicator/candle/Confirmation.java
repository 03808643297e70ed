// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * The second half of the hikkake patterns: within three candles a close beyond the candle before the pattern's last one
 * confirms it, once. Does nothing for the other patterns.
 */
final class Confirmation {

    /** Within how many candles. */
    static final int CANDLES = 3;

    private final boolean confirmed;
    private int pattern;
    private int age = CANDLES + 1;
    private double highToPass;
    private double lowToPass;

    Confirmation(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** The value at this candle, given what the rule found at it. */
    int apply(int found, CandleWindow candles) {
        if (!confirmed) {
            return found;
        }
        if (found != 0) {
            pattern = found;
            age = 0;
            highToPass = candles.high(1);
            lowToPass = candles.low(1);
            return found;
        }
        age = Math.min(age + 1, CANDLES + 1);
        if (age > CANDLES || !isPassed(candles.close(0))) {
            return 0;
        }
        age = CANDLES + 1;
        return 2 * pattern;
    }

    private boolean isPassed(double close) {
        return pattern > 0 ? close > highToPass : close < lowToPass;
    }

    void reset() {
        pattern = 0;
        age = CANDLES + 1;
        highToPass = 0;
        lowToPass = 0;
    }

    void save(StateSink sink) {
        sink.putLong(pattern);
        sink.putLong(age);
        sink.putDouble(highToPass);
        sink.putDouble(lowToPass);
    }

    void restore(StateSource source) {
        pattern = (int) source.getLong();
        age = (int) source.getLong();
        highToPass = source.getDouble();
        lowToPass = source.getDouble();
    }
}
