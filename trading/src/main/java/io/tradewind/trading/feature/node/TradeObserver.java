// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

/** A node that sees trades. */
public interface TradeObserver {

    /** Takes a trade; valid until this method returns. */
    void onTrade(TradeInput trade);
}
