// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.feature.pipeline.FeaturePipeline;

/** Told of every row of declared features. Observes only. */
@FunctionalInterface
public interface FeatureListener {
    /** Listens to nothing. */
    FeatureListener NONE = (slotId, row) -> {
        // nobody asked
    };

    /**
     * A row was computed for a decision.
     *
     * @param slotId whose decision
     * @param row the row; to be read only, valid until this method returns
     */
    void onRow(int slotId, FeaturePipeline row);
}
