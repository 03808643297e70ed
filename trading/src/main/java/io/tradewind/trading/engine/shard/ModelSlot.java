// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;

/**
 * A model at work in a shard.
 *
 * @param slotId slot of the writer in which a {@link RelayedSignals} stands for it
 * @param instrumentId what it is asked about
 * @param model decides
 * @param session where its declared features count days from
 * @param features what is computed for it, beside what it declares itself
 */
public record ModelSlot(int slotId, int instrumentId, SignalModel model, Session session, FeatureSpec features) {}
