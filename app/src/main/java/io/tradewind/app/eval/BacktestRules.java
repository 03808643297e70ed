// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.runner.CaseRules;
import java.util.List;
import java.util.Map;

/** Which tolerance belongs to which value of the backtest groups. */
final class BacktestRules {

    private static final List<String> EXACT = List.of();
    private static final List<String> PRICE = List.of("price");
    private static final List<String> MONEY = List.of("pnl", "value");
    private static final List<String> EQUITY = List.of("equity", "value");
    private static final List<String> STATISTIC = List.of("stats");

    /** Kind of each value of the backtest groups, by its path without indices. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("trades.size", EXACT),
            Map.entry("trades.entry_bar", EXACT),
            Map.entry("trades.exit_bar", EXACT),
            Map.entry("trades.entry_price", PRICE),
            Map.entry("trades.exit_price", PRICE),
            Map.entry("trades.pnl", MONEY),
            Map.entry("trades.commission", MONEY),
            Map.entry("trades.return_pct", STATISTIC),
            Map.entry("fills.bar", EXACT),
            Map.entry("fills.size", EXACT),
            Map.entry("fills.price", PRICE),
            Map.entry("fills.commission", MONEY),
            Map.entry("n_trades", EXACT),
            Map.entry("closed_trades", EXACT),
            Map.entry("open_trades", EXACT),
            Map.entry("won", EXACT),
            Map.entry("lost", EXACT),
            Map.entry("final_equity", EQUITY),
            Map.entry("equity_csv", EQUITY),
            Map.entry("final_value", EQUITY),
            Map.entry("max_drawdown_money", MONEY),
            Map.entry("gross_pnl", MONEY),
            Map.entry("net_pnl", MONEY),
            Map.entry("max_drawdown_pct", STATISTIC),
            Map.entry("sharpe_daily_annualised", STATISTIC),
            Map.entry("sqn", STATISTIC),
            Map.entry("stats", STATISTIC),
            Map.entry("yearly_returns", STATISTIC));

    /** For both groups. */
    static final CaseRules RULES = CaseRules.STANDARD.withKinds(KINDS);

    private BacktestRules() {}
}
