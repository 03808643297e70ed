// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * What is known of one symbol, or of all of them.
 *
 * @param symbol name; empty for the total
 * @param won round trips with a profit
 * @param lost round trips with a loss
 * @param flat round trips with neither
 * @param pnlUnits profit, signed
 * @param exposureUnits absolute value of what is held, a level: that of the trade with the highest id, not a sum over trades
 * @param newestTradeId highest id of its trades, 0 before the first
 */
public record SymbolMetrics(
        String symbol, long won, long lost, long flat, long pnlUnits, long exposureUnits, long newestTradeId) {
    /** Nothing traded yet. */
    static SymbolMetrics none(String symbol) {
        return new SymbolMetrics(symbol, 0, 0, 0, 0, 0, 0);
    }

    /**
     * Round trips that ended.
     *
     * @return won, lost and flat ones
     */
    public long trades() {
        return won + lost + flat;
    }

    /**
     * Share of the trades that were won.
     *
     * @param scale decimals, 0 to 18
     * @return 0 to 1, half-even; 0 without trades
     */
    public Decimal winRate(int scale) {
        long trades = trades();
        return trades == 0
                ? Decimal.of(0, scale)
                : Decimal.of(
                        WideMath.multiplyDivide(won, PowersOfTen.of(scale), trades, RoundingMode.HALF_EVEN), scale);
    }

    /** With one more trade of this symbol. */
    SymbolMetrics with(long tradeId, TradeOutcome outcome, long pnl, long exposure) {
        return new SymbolMetrics(
                symbol,
                outcome == TradeOutcome.WON ? won + 1 : won,
                outcome == TradeOutcome.LOST ? lost + 1 : lost,
                outcome == TradeOutcome.FLAT ? flat + 1 : flat,
                Math.addExact(pnlUnits, pnl),
                tradeId > newestTradeId ? exposure : exposureUnits,
                Math.max(tradeId, newestTradeId));
    }

    /** The total after a symbol has become another one. */
    SymbolMetrics replacing(SymbolMetrics before, SymbolMetrics after) {
        return new SymbolMetrics(
                symbol,
                won + after.won - before.won,
                lost + after.lost - before.lost,
                flat + after.flat - before.flat,
                Math.addExact(pnlUnits, Math.subtractExact(after.pnlUnits, before.pnlUnits)),
                Math.addExact(exposureUnits, after.exposureUnits - before.exposureUnits),
                Math.max(newestTradeId, after.newestTradeId));
    }
}
