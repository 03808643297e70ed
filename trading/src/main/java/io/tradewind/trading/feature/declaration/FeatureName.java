// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feature as it is written: {@code rsi(14)}, {@code book.microprice}.
 *
 * @param name lower case letters, digits, dots and underscores
 * @param arguments finite numbers in order
 */
public record FeatureName(String name, List<Double> arguments) {

    private static final Pattern GRAMMAR = Pattern.compile("([a-z][a-z0-9_.]*)(?:\\(([^()]*)\\))?");

    /** Copies the arguments. */
    public FeatureName {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException when the text is not {@code name} or {@code name(number, ...)}
     */
    public static FeatureName parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text.strip());
        if (!matcher.matches()) {
            throw notAName(text);
        }
        List<Double> arguments = new ArrayList<>();
        if (matcher.group(2) != null) {
            for (String argument : matcher.group(2).split(",", -1)) {
                arguments.add(number(text, argument.strip()));
            }
        }
        return new FeatureName(matcher.group(1), arguments);
    }

    private static double number(String text, String argument) {
        try {
            double number = Double.parseDouble(argument);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + argument + "' in the feature " + text + " is not a number", e);
        }
        throw new IllegalArgumentException("'" + argument + "' in the feature " + text + " is not a finite number");
    }

    private static IllegalArgumentException notAName(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a feature; features are written as name or name(number, ...), such as rsi(14)");
    }

    /** The canonical spelling: no spaces, whole numbers without a decimal point. */
    @Override
    public String toString() {
        if (arguments.isEmpty()) {
            return name;
        }
        return name + "("
                + String.join(
                        ",", arguments.stream().map(FeatureName::shortText).toList()) + ")";
    }

    private static String shortText(double number) {
        return number == StrictMath.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
