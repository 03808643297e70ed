// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.control.ControlListener;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.portfolio.LedgerListener;
import io.tradewind.trading.portfolio.RoundTripListener;

/**
 * Everything the outside may be told. Listeners observe; what they do cannot reach the core.
 *
 * @param ledger every posting
 * @param orders every order that ended
 * @param fills every fill
 * @param roundTrips every round trip
 * @param rejections every intent that was not sent
 * @param equity every sample
 * @param market every market tick
 * @param features every row of declared features
 * @param control everything that changes what may be done; what it throws stops nothing
 */
public record EngineListeners(
        LedgerListener ledger,
        OrderListener orders,
        FillListener fills,
        RoundTripListener roundTrips,
        RejectionListener rejections,
        EquityListener equity,
        MarketListener market,
        FeatureListener features,
        ControlListener control) {
    /**
     * Listeners that hear nothing of modes and the kill switch.
     *
     * @param ledger every posting
     * @param orders every order that ended
     * @param fills every fill
     * @param roundTrips every round trip
     * @param rejections every intent that was not sent
     * @param equity every sample
     * @param market every market tick
     * @param features every row of declared features
     */
    public EngineListeners(
            LedgerListener ledger,
            OrderListener orders,
            FillListener fills,
            RoundTripListener roundTrips,
            RejectionListener rejections,
            EquityListener equity,
            MarketListener market,
            FeatureListener features) {
        this(ledger, orders, fills, roundTrips, rejections, equity, market, features, ControlListener.NONE);
    }

    /**
     * Listeners that hear nothing of declared features.
     *
     * @param ledger every posting
     * @param orders every order that ended
     * @param fills every fill
     * @param roundTrips every round trip
     * @param rejections every intent that was not sent
     * @param equity every sample
     * @param market every market tick
     */
    public EngineListeners(
            LedgerListener ledger,
            OrderListener orders,
            FillListener fills,
            RoundTripListener roundTrips,
            RejectionListener rejections,
            EquityListener equity,
            MarketListener market) {
        this(ledger, orders, fills, roundTrips, rejections, equity, market, FeatureListener.NONE);
    }

    /**
     * Listeners that hear nothing of the market.
     *
     * @param ledger every posting
     * @param orders every order that ended
     * @param fills every fill
     * @param roundTrips every round trip
     * @param rejections every intent that was not sent
     * @param equity every sample
     */
    public EngineListeners(
            LedgerListener ledger,
            OrderListener orders,
            FillListener fills,
            RoundTripListener roundTrips,
            RejectionListener rejections,
            EquityListener equity) {
        this(ledger, orders, fills, roundTrips, rejections, equity, MarketListener.NONE);
    }
}
