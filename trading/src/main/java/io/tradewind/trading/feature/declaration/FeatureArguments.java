// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.declaration;

import java.util.Arrays;
import java.util.List;

/** The checked arguments of a feature, defaults filled in. */
public final class FeatureArguments {

    private final FeatureName name;

    FeatureArguments(FeatureDefinition definition, FeatureName written) {
        List<FeatureParameter> parameters = definition.parameters();
        if (written.arguments().size() > parameters.size()) {
            throw new IllegalArgumentException("the feature " + written + " has "
                    + written.arguments().size() + " arguments; it is written " + definition.signature());
        }
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            FeatureParameter parameter = parameters.get(i);
            values[i] = i < written.arguments().size() ? written.arguments().get(i) : parameter.defaultValue();
            if (!parameter.allows(values[i])) {
                throw new IllegalArgumentException(parameter.name() + " in the feature " + written + " must be "
                        + parameter.range() + "; it is written " + definition.signature());
            }
        }
        requireAscending(definition, written, values, "fast", "slow");
        requireAscending(definition, written, values, "short", "long");
        name = new FeatureName(written.name(), Arrays.stream(values).boxed().toList());
    }

    private static void requireAscending(
            FeatureDefinition definition, FeatureName written, double[] values, String less, String more) {
        List<String> names =
                definition.parameters().stream().map(FeatureParameter::name).toList();
        int first = names.indexOf(less);
        int second = names.indexOf(more);
        if (first >= 0 && second >= 0 && values[first] >= values[second]) {
            throw new IllegalArgumentException(less + " must be below " + more + " in the feature " + written
                    + "; it is written " + definition.signature());
        }
    }

    /** The feature with all its arguments. */
    public FeatureName name() {
        return name;
    }

    /** A whole number by its 0-based place. */
    public int integer(int index) {
        return (int) real(index);
    }

    /** A number by its 0-based place. */
    public double real(int index) {
        return name.arguments().get(index);
    }
}
