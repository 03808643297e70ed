// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.kernel.RollingExtreme.Side.MAXIMUM;
import static io.tradewind.quant.indicator.kernel.RollingExtreme.Side.MINIMUM;
import static io.tradewind.quant.indicator.statistic.WindowExtreme.Output.POSITION;
import static io.tradewind.quant.indicator.statistic.WindowExtreme.Output.VALUE;

import io.tradewind.quant.indicator.statistic.WindowExtreme;
import io.tradewind.quant.indicator.statistic.WindowRange;
import io.tradewind.quant.indicator.statistic.WindowSum;
import io.tradewind.quant.indicator.transform.MathTransform;
import io.tradewind.quant.indicator.transform.PairArithmetic;
import io.tradewind.quant.indicator.transform.PairArithmetic.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** TA-Lib 0.6, groups Math Operators and Math Transform. */
public final class TaLibMath {

    private static final String PERIOD = "optInTimePeriod";
    private static final String REAL = "real";
    private static final String PAIR = "real0, real1";
    private static final List<String> OUT_REAL = List.of("outReal");
    private static final List<String> OUT_INTEGER = List.of("outInteger");

    private TaLibMath() {}

    /** The functions of both groups. */
    public static List<Definition> definitions() {
        return Stream.of(arithmetic(), windows(), transforms())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Definition> arithmetic() {
        return List.of(
                pair("ADD", "real0 + real1", Operation.ADD),
                pair("DIV", "real0 / real1", Operation.DIVIDE),
                pair("MULT", "real0 real1", Operation.MULTIPLY),
                pair("SUB", "real0 - real1", Operation.SUBTRACT));
    }

    private static List<Definition> windows() {
        return List.of(
                window("MAX", OUT_REAL, "largest of n", a -> new WindowExtreme(a.integer(PERIOD), MAXIMUM, VALUE)),
                window(
                        "MAXINDEX",
                        OUT_INTEGER,
                        "0-based bar of the largest of n",
                        a -> new WindowExtreme(a.integer(PERIOD), MAXIMUM, POSITION)),
                window("MIN", OUT_REAL, "smallest of n", a -> new WindowExtreme(a.integer(PERIOD), MINIMUM, VALUE)),
                window(
                        "MININDEX",
                        OUT_INTEGER,
                        "0-based bar of the smallest of n",
                        a -> new WindowExtreme(a.integer(PERIOD), MINIMUM, POSITION)),
                window(
                        "MINMAX",
                        List.of("outMin", "outMax"),
                        "smallest and largest of n",
                        a -> new WindowRange(a.integer(PERIOD), VALUE)),
                window(
                        "MINMAXINDEX",
                        List.of("outMinIdx", "outMaxIdx"),
                        "0-based bars of the smallest and the largest of n",
                        a -> new WindowRange(a.integer(PERIOD), POSITION)),
                window("SUM", OUT_REAL, "sum of n", a -> new WindowSum(a.integer(PERIOD))));
    }

    private static List<Definition> transforms() {
        return Arrays.stream(MathTransform.Function.values())
                .map(function -> define(
                        "math transform",
                        function.name(),
                        REAL,
                        List.of(),
                        OUT_REAL,
                        function.name().toLowerCase(Locale.ROOT) + "(real)",
                        a -> new MathTransform(function)))
                .toList();
    }

    private static Definition pair(String name, String formula, Operation operation) {
        return define("math", name, PAIR, List.of(), OUT_REAL, formula, a -> new PairArithmetic(operation));
    }

    private static Definition window(String name, List<String> outputs, String formula, Definition.Factory factory) {
        return define("math", name, REAL, List.of(Parameter.bars(PERIOD, 30, 2)), outputs, formula, factory);
    }

    private static Definition define(
            String family,
            String name,
            String inputs,
            List<Parameter> parameters,
            List<String> outputs,
            String formula,
            Definition.Factory factory) {
        return new Definition("TA-Lib 0.6", name, family, inputs, parameters, outputs, formula, factory);
    }
}
