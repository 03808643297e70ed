// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.FillPath;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorstCase;
import io.tradewind.trading.sizing.Intent;

/** Cuts an order so that the gross exposure of its strategy, over all its slots, stays within a share of the equity. */
public final class StrategyLayer extends ExposureLayer {
    /**
     * A layer.
     *
     * @param share most of the equity, such as 0.05 for 5 %
     * @param book exposures
     * @param search finds quantities
     */
    public StrategyLayer(Decimal share, ExposureBook book, LotsSearch search) {
        super(RiskReason.STRATEGY_CONCENTRATION, share, book, search);
    }

    @Override
    WorstCase own(Intent intent) {
        return book.slot(intent.slotId);
    }

    @Override
    FillPath path(Intent intent, long closingLots) {
        return book.slotPath(intent, closingLots);
    }

    @Override
    long others(Intent intent, WorstCase own) {
        return book.strategyUnits(intent.slotId) - own.grossUnits();
    }
}
