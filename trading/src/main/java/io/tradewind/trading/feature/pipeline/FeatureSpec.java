// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import java.util.List;

/**
 * The features that a configuration declares.
 *
 * @param features features and presets; empty for none
 * @param limits how old a value may be when a decision reads it
 */
public record FeatureSpec(List<String> features, FreshnessLimits limits) {

    /** No features. */
    public static final FeatureSpec NONE = new FeatureSpec(List.of(), FreshnessLimits.STANDARD);

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException when a feature is malformed, unknown or has wrong arguments
     */
    public FeatureSpec {
        features = FeatureCatalog.columns(features);
    }
}
