// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * A parameter of an indicator.
 *
 * @param name the program's name for it
 * @param defaultValue a Double, a String or a List of Double
 * @param least smallest allowed number, also of each in a list; not used for a text
 * @param greatest largest allowed number
 * @param whole whether only whole numbers are allowed
 * @param choices the allowed texts; empty for numbers
 */
public record Parameter(
        String name, Object defaultValue, double least, double greatest, boolean whole, List<String> choices) {

    private static final int LONGEST_WINDOW = 100_000;

    /** A number of bars. */
    public static Parameter bars(String name, int defaultValue, int least) {
        return new Parameter(name, (double) defaultValue, least, LONGEST_WINDOW, true, List.of());
    }

    /** A whole number, such as the code of a moving average. */
    public static Parameter code(String name, int defaultValue, int least, int greatest) {
        return new Parameter(name, (double) defaultValue, least, greatest, true, List.of());
    }

    /** A real number. */
    public static Parameter real(String name, double defaultValue, double least, double greatest) {
        return new Parameter(name, defaultValue, least, greatest, false, List.of());
    }

    /** A list of numbers of bars. */
    public static Parameter barsList(String name, int least, double... defaults) {
        List<Double> values = Arrays.stream(defaults).boxed().toList();
        return new Parameter(name, values, least, LONGEST_WINDOW, true, List.of());
    }

    /** One of several texts, the first is the default; the case does not matter. */
    public static Parameter choice(String name, String... choices) {
        return new Parameter(name, choices[0], Double.NaN, Double.NaN, false, List.of(choices));
    }
}
