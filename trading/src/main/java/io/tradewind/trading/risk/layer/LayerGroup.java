// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.sizing.Intent;
import java.util.List;

/**
 * Layers that look at the same figures of an order, asked as one: most orders are far from every limit, which one look at the figures shows.
 * When it does not, each layer is asked in its order, so that what passes and the reason that is told are those of the layers alone.
 */
public final class LayerGroup implements SizeLayer {
    private final Glance glance;
    private final SizeLayer[] layers;

    /** A group; {@code glance} is true only when each of the layers lets the whole through. */
    LayerGroup(Glance glance, List<SizeLayer> layers) {
        this.glance = glance;
        this.layers = layers.toArray(new SizeLayer[0]);
    }

    @Override
    public long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        return glance.fits(intent, lots, context, refusal) ? lots : byEach(intent, lots, context, refusal);
    }

    private long byEach(Intent intent, long wanted, RiskContext context, Refusal refusal) {
        long lots = wanted;
        for (int i = 0; i < layers.length && lots > 0; i++) {
            lots = Math.clamp(layers[i].allowedLots(intent, lots, context, refusal), 0, lots);
        }
        return lots;
    }

    @Override
    public void save(StateSink sink) {
        for (SizeLayer layer : layers) {
            layer.save(sink);
        }
    }
}
