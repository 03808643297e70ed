// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.quant.performance.ClosedTrade;
import java.util.List;

/** Crossing from a reference backtest's trades to those of the statistics. */
final class ClosedTrades {

    private ClosedTrades() {}

    static List<ClosedTrade> of(List<ReferenceBacktest.Trade> trades) {
        return trades.stream()
                .map(trade -> new ClosedTrade(
                        trade.entryBar(), trade.exitBar(), trade.pnl(), trade.returnFraction(), trade.commission()))
                .toList();
    }
}
