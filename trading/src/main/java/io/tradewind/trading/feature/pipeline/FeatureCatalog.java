// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureName;
import io.tradewind.trading.feature.family.BandFeatures;
import io.tradewind.trading.feature.family.BookFeatures;
import io.tradewind.trading.feature.family.CandleFeatures;
import io.tradewind.trading.feature.family.ClockFeatures;
import io.tradewind.trading.feature.family.OscillatorFeatures;
import io.tradewind.trading.feature.family.ReturnFeatures;
import io.tradewind.trading.feature.family.TradeFeatures;
import io.tradewind.trading.feature.family.TrendFeatures;
import io.tradewind.trading.feature.family.VolatilityFeatures;
import io.tradewind.trading.feature.family.VolumeFeatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every feature by its name. */
public final class FeatureCatalog {

    private static final Map<String, FeatureDefinition> ALL = collect();

    private FeatureCatalog() {}

    /** Every kind of feature, family by family. */
    public static List<FeatureDefinition> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * The kind of feature that a name asks for.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FeatureDefinition definition(FeatureName written) {
        FeatureDefinition definition = ALL.get(written.name());
        if (definition == null) {
            throw new IllegalArgumentException("there is no feature '" + written.name() + "'");
        }
        return definition;
    }

    /**
     * The columns that texts ask for: features, or names of presets, which stand for their features. A feature that is asked for
     * twice is one column.
     *
     * @param texts such as {@code standard} or {@code rsi(14)}
     * @return canonical names, all arguments written out, in the order in which they were asked for
     * @throws IllegalArgumentException when a text is malformed, unknown or has wrong arguments
     */
    public static List<String> columns(List<String> texts) {
        Set<String> columns = new LinkedHashSet<>();
        for (String text : texts) {
            for (String each : FeaturePresets.expand(text.strip())) {
                columns.add(check(each).name().toString());
            }
        }
        return List.copyOf(columns);
    }

    static FeatureArguments check(String text) {
        FeatureName written = FeatureName.parse(text);
        return definition(written).check(written);
    }

    private static Map<String, FeatureDefinition> collect() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        definitions.addAll(ReturnFeatures.definitions());
        definitions.addAll(TrendFeatures.definitions());
        definitions.addAll(OscillatorFeatures.definitions());
        definitions.addAll(BandFeatures.definitions());
        definitions.addAll(VolatilityFeatures.definitions());
        definitions.addAll(VolumeFeatures.definitions());
        definitions.addAll(TradeFeatures.definitions());
        definitions.addAll(BookFeatures.definitions());
        definitions.addAll(ClockFeatures.definitions());
        definitions.addAll(CandleFeatures.definitions());
        Map<String, FeatureDefinition> byName = new LinkedHashMap<>();
        for (FeatureDefinition definition : definitions) {
            if (byName.put(definition.name(), definition) != null) {
                throw new IllegalStateException("two features are called " + definition.name());
            }
        }
        return byName;
    }
}
