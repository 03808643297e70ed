// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.transform;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Sinusoid;

/** An elementary function of each value (TA-Lib 0.6, group Math Transform). */
public final class MathTransform extends RealIndicator {

    /** Which function; angles in radians. */
    public enum Function {
        /** Arc cosine; NaN outside [-1, 1]. */
        ACOS,
        /** Arc sine; NaN outside [-1, 1]. */
        ASIN,
        /** Arc tangent. */
        ATAN,
        /** Smallest whole number that is not smaller. */
        CEIL,
        /** Cosine. */
        COS,
        /** Hyperbolic cosine. */
        COSH,
        /** Exponential; infinite above 709.78. */
        EXP,
        /** Largest whole number that is not larger. */
        FLOOR,
        /** Natural logarithm; NaN below 0, minus infinity at 0. */
        LN,
        /** Decimal logarithm; NaN below 0, minus infinity at 0. */
        LOG10,
        /** Sine. */
        SIN,
        /** Hyperbolic sine. */
        SINH,
        /** Square root; NaN below 0. */
        SQRT,
        /** Tangent. */
        TAN,
        /** Hyperbolic tangent. */
        TANH;

        /** The function's value. */
        public double apply(double x) {
            return switch (this) {
                case ACOS -> StrictMath.acos(x);
                case ASIN -> StrictMath.asin(x);
                case ATAN -> StrictMath.atan(x);
                case CEIL -> Math.ceil(x);
                case COS -> Sinusoid.cos(x);
                case COSH -> StrictMath.cosh(x);
                case EXP -> StrictMath.exp(x);
                case FLOOR -> Math.floor(x);
                case LN -> StrictMath.log(x);
                case LOG10 -> StrictMath.log10(x);
                case SIN -> Sinusoid.sin(x);
                case SINH -> StrictMath.sinh(x);
                case SQRT -> Math.sqrt(x);
                case TAN -> Sinusoid.tan(x);
                case TANH -> StrictMath.tanh(x);
            };
        }
    }

    private final Function function;
    private boolean seen;
    private double result = Double.NaN;

    /** A transform by one function. */
    public MathTransform(Function function) {
        this.function = function;
    }

    @Override
    protected double next(double value) {
        seen = true;
        result = function.apply(value);
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
        sink.putLong(function.ordinal());
        sink.putLong(seen ? 1 : 0);
        sink.putDouble(result);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("function", function.ordinal(), source.getLong());
        seen = source.getLong() == 1;
        result = source.getDouble();
    }
}
