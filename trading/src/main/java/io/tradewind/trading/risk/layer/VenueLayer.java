// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorstCase;
import io.tradewind.trading.sizing.Intent;

/** Cuts an order so that the gross exposure at its venue stays within a share of the equity. */
public final class VenueLayer extends ExposureLayer {
    /**
     * A layer.
     *
     * @param share most of the equity, such as 0.05 for 5 %
     * @param book exposures
     * @param search finds quantities
     */
    public VenueLayer(Decimal share, ExposureBook book, LotsSearch search) {
        super(RiskReason.VENUE_CONCENTRATION, share, book, search);
    }

    @Override
    long others(Intent intent, WorstCase own) {
        return book.venueUnits(intent.instrumentId) - own.grossUnits();
    }
}
