// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.declaration;

import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;

/**
 * A kind of feature.
 *
 * @param name how it is written, such as {@code rsi}
 * @param source what it is computed from
 * @param parameters in order
 * @param meaning one line: what the number is, its unit, when it is NaN although warm
 * @param factory makes a column of it
 */
public record FeatureDefinition(
        String name, FeatureSource source, List<FeatureParameter> parameters, String meaning, Factory factory) {

    /** Copies the list. */
    public FeatureDefinition {
        parameters = List.copyOf(parameters);
    }

    /** Makes a column. */
    @FunctionalInterface
    public interface Factory {

        /** A column with the given arguments, its kernels taken from the graph. */
        FeatureFormula create(FeatureArguments arguments, FeatureGraph graph);
    }

    /**
     * Checks the arguments and fills in defaults.
     *
     * @throws IllegalArgumentException when there are too many, or one is out of its range
     */
    public FeatureArguments check(FeatureName written) {
        return new FeatureArguments(this, written);
    }

    /** How it is written with its parameters, such as {@code rsi(n)}. */
    public String signature() {
        return parameters.isEmpty()
                ? name
                : name + "("
                        + String.join(
                                ",",
                                parameters.stream().map(FeatureParameter::name).toList()) + ")";
    }
}
