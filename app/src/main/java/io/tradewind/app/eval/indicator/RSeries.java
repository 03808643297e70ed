// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Call;
import io.tradewind.app.eval.indicator.RExpression.Symbol;
import io.tradewind.app.eval.indicator.RExpression.Text;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.Indicator;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of expressions over the columns of a file: arithmetic, elementary functions, other functions of TTR. */
final class RSeries {

    private final BarFile file;

    RSeries(BarFile file) {
        this.file = file;
    }

    double[] evaluate(RExpression expression) {
        return switch (expression) {
            case RExpression.Numeral number -> filled(number.value());
            case Text text -> file.column(text.value());
            case Symbol symbol -> file.column(columnOf(symbol.name()));
            case Call call -> evaluate(call);
            case RExpression.Missing missing -> throw new UnsupportedCaseException("a series is missing in a call");
        };
    }

    private double[] evaluate(Call call) {
        if (call.arguments().size() == 2) {
            DoubleBinaryOperator operator = operator(call.function());
            if (operator != null) {
                return combined(evaluate(call.at(0)), evaluate(call.at(1)), operator);
            }
        }
        return switch (call.function()) {
            case "-" -> mapped(call, x -> -x);
            case "abs" -> mapped(call, Math::abs);
            case "log" -> mapped(call, StrictMath::log);
            case "exp" -> mapped(call, StrictMath::exp);
            case "sqrt" -> mapped(call, Math::sqrt);
            case "as.numeric", "as.vector", "as.matrix", "drop", "coredata" -> evaluate(call.at(0));
            case "Op", "Hi", "Lo", "Cl", "Vo" -> file.column(columnOf(call.function()));
            case "[" -> selected(call);
            default -> indicator(call);
        };
    }

    private static @Nullable DoubleBinaryOperator operator(String sign) {
        return switch (sign) {
            case "+" -> Double::sum;
            case "-" -> (a, b) -> a - b;
            case "*" -> (a, b) -> a * b;
            case "/" -> (a, b) -> a / b;
            case "^" -> StrictMath::pow;
            default -> null;
        };
    }

    /** A column of the file, {@code d[, "close"]} or {@code d$close}, or of an indicator. */
    private double[] selected(Call call) {
        boolean ofIndicator = call.at(0) instanceof Call inner && TtrSignature.isKnown(inner.function());
        RExpression column = call.arguments().getLast().value();
        if (!ofIndicator && column instanceof Text text) {
            return file.column(text.value().toLowerCase(Locale.ROOT));
        }
        return indicator(call);
    }

    private double[] indicator(Call call) {
        TtrCall inner = TtrCall.of(call, new RConstants(JsonNodeFactory.instance.objectNode()));
        if (inner.shift() != 0 || inner.outputs().size() != 1) {
            throw new UnsupportedCaseException("'" + call.text() + "' is no single series");
        }
        Indicator indicator = inner.definition().create(inner.arguments());
        var bars = file.columns(inner.series());
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        return out[inner.outputs().getFirst()];
    }

    private double[] mapped(Call call, DoubleUnaryOperator function) {
        return Arrays.stream(evaluate(call.at(0))).map(function).toArray();
    }

    private static double[] combined(double[] left, double[] right, DoubleBinaryOperator operator) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(left[i], right[i]);
        }
        return result;
    }

    private double[] filled(double value) {
        double[] result = new double[file.column("close").length];
        Arrays.fill(result, value);
        return result;
    }

    private static String columnOf(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "o", "op", "open" -> "open";
            case "h", "hi", "high" -> "high";
            case "l", "lo", "low" -> "low";
            case "c", "cl", "close", "p", "price", "x" -> "close";
            case "v", "vo", "vol", "volume" -> "volume";
            default -> throw new UnsupportedCaseException("the series '" + name + "' is not known");
        };
    }
}
