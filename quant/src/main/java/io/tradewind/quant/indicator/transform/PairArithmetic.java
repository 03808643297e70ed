// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.transform;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** Arithmetic of two series, bar by bar (TA-Lib 0.6: ADD, SUB, MULT, DIV). */
public final class PairArithmetic extends PairIndicator {

    /** Which operation. */
    public enum Operation {
        /** First plus second. */
        ADD,
        /** First minus second. */
        SUBTRACT,
        /** First times second. */
        MULTIPLY,
        /** First by second; infinite or NaN where the second is 0. */
        DIVIDE
    }

    private final Operation operation;
    private boolean seen;
    private double result = Double.NaN;

    /** One operation. */
    public PairArithmetic(Operation operation) {
        this.operation = operation;
    }

    @Override
    protected double next(double first, double second) {
        seen = true;
        result = switch (operation) {
            case ADD -> first + second;
            case SUBTRACT -> first - second;
            case MULTIPLY -> first * second;
            case DIVIDE -> first / second;
        };
        return result;
    }

    @Override
    public int lookback() {
        return 0;
    }

    @Override
    public double value(int output) {
        return result;
    }

    @Override
    public boolean isReady() {
        return seen;
    }

    @Override
    public void reset() {
        seen = false;
        result = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(operation.ordinal());
        sink.putLong(seen ? 1 : 0);
        sink.putDouble(result);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("operation", operation.ordinal(), source.getLong());
        seen = source.getLong() == 1;
        result = source.getDouble();
    }
}
