// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorstCase;
import io.tradewind.trading.sizing.Intent;

/**
 * Cuts an order so that longs less shorts stay within a multiple of the equity, in both directions. An order that works against the
 * net exposure passes until it has turned it round.
 */
public final class NetLayer extends ExposureLayer {
    /**
     * A layer.
     *
     * @param share most of the equity, such as 0.05 for 5 %
     * @param book exposures
     * @param search finds quantities
     */
    public NetLayer(Decimal share, ExposureBook book, LotsSearch search) {
        super(RiskReason.NET_EXPOSURE, share, book, search);
    }

    @Override
    long others(Intent intent, WorstCase own) {
        return intent.side.sign() * (book.netUnits(intent.side) - own.units(intent.side));
    }

    @Override
    long atLeast(Intent intent, WorstCase own) {
        return Long.MIN_VALUE / 4;
    }

    @Override
    long target(Intent intent, WorstCase own, long room) {
        return room;
    }
}
