// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.Indicator;
import java.util.List;
import java.util.Map;

/**
 * One indicator under the name and with the parameters of the program that users know it from.
 *
 * @param program the reference: {@code TA-Lib 0.6}, {@code TTR 0.24.3}, {@code pandas-ta 0.3.14b0}, {@code ta 0.11.0} or
 *     {@code formula}
 * @param name that program's name, such as {@code MACD}
 * @param family heading in the documentation, such as {@code momentum}
 * @param inputs what it reads, such as {@code high, low, close} or {@code real}
 * @param parameters in the program's order
 * @param outputs names of the values, in the order of {@link Indicator#value}
 * @param formula one line
 * @param factory makes a fresh instance
 */
public record Definition(
        String program,
        String name,
        String family,
        String inputs,
        List<Parameter> parameters,
        List<String> outputs,
        String formula,
        Factory factory) {

    /** Copies the lists. */
    public Definition {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }

    /** Makes an indicator from checked arguments. */
    @FunctionalInterface
    public interface Factory {

        /** A fresh indicator. */
        Indicator create(Arguments arguments);
    }

    /**
     * A fresh instance.
     *
     * @param given values by parameter name; a number, a text or a list of numbers each; absent ones take their default
     * @throws IllegalArgumentException when a name is unknown, or a value has the wrong type or is out of range
     */
    public Indicator create(Map<String, Object> given) {
        return factory.create(new Arguments(this, given));
    }

    /** A fresh instance with the defaults. */
    public Indicator create() {
        return create(Map.of());
    }
}
