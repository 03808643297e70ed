// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.ArrayList;
import java.util.List;

/** Collects the definitions of a family. */
final class Family {

    private final FeatureSource source;
    private final List<FeatureDefinition> definitions = new ArrayList<>();

    Family(FeatureSource source) {
        this.source = source;
    }

    /** A feature whose parameters follow its factory. */
    Family add(String name, String meaning, FeatureDefinition.Factory factory, FeatureParameter... parameters) {
        definitions.add(new FeatureDefinition(name, source, List.of(parameters), meaning, factory));
        return this;
    }

    List<FeatureDefinition> definitions() {
        return List.copyOf(definitions);
    }

    /** A number of bars called {@code n}. */
    static FeatureParameter bars(int defaultValue, int least) {
        return FeatureParameter.window("n", defaultValue, least);
    }

    /** A number of bars. */
    static FeatureParameter bars(String name, int defaultValue, int least) {
        return FeatureParameter.window(name, defaultValue, least);
    }

    /** A quotient, NaN where the divisor is 0. */
    static double ratio(double dividend, double divisor) {
        return divisor == 0 ? Double.NaN : dividend / divisor;
    }
}
