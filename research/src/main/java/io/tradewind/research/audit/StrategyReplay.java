// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.Difference;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rebuilds what each strategy held of each instrument, and compares each round trip with {@code trades.csv}. */
final class StrategyReplay implements PositionReplay.Listener {
    private static final BigDecimal SHARED_COST_TOLERANCE = new BigDecimal("0.00000002");

    private final Map<String, String> strategyByOrder;
    private final TradeTable trades;
    private final Difference difference;
    private final Map<String, TreeMap<String, StrategyPosition>> positions = new HashMap<>();
    private final Map<String, Contract> contracts = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> sharedCost = new HashSet<>();

    StrategyReplay(Map<String, String> strategyByOrder, TradeTable trades, Difference difference) {
        this.strategyByOrder = strategyByOrder;
        this.trades = trades;
        this.difference = difference;
    }

    @Override
    public void onFill(FillTable fill, Contract contract) {
        String strategy = strategyByOrder.get(fill.order());
        if (strategy == null) {
            difference.add(fill.where() + ": order " + fill.order() + " is not in orders.csv, so no strategy is known");
            strategy = "";
        }
        String owner = strategy;
        String instrument = fill.instrument();
        contracts.putIfAbsent(instrument, contract);
        BigDecimal tolerance = sharedCost.contains(instrument) ? SHARED_COST_TOLERANCE : BigDecimal.ZERO;
        positions
                .computeIfAbsent(instrument, key -> new TreeMap<>())
                .computeIfAbsent(owner, key -> new StrategyPosition(contract))
                .fill(fill)
                .ifPresent(trip -> trades.compare(instrument, owner, trip, tolerance, fill.where()));
    }

    @Override
    public void onSplit(String instrument, BigDecimal numerator, BigDecimal denominator) {
        List<StrategyPosition> holders = holders(instrument);
        if (holders.size() > 1) {
            shared.add(instrument);
        }
        holders.forEach(position -> position.split(numerator, denominator));
    }

    @Override
    public void onReinvested(String instrument, BigDecimal units, BigDecimal cost, BigDecimal amount) {
        List<StrategyPosition> holders = holders(instrument);
        Contract contract = contracts.get(instrument);
        if (holders.size() == 1 || contract == null) {
            holders.forEach(position -> position.add(units, cost));
            return;
        }
        shared.add(instrument);
        sharedCost.add(instrument);
        BigDecimal price = cost.divide(units, Contract.WIDE);
        for (StrategyPosition position : holders) {
            BigDecimal paid = position.quantity().multiply(amount);
            BigDecimal bought = contract.wholeLots(paid.divide(price, Contract.WIDE));
            position.add(bought, Contract.money(bought.multiply(price)));
        }
    }

    private List<StrategyPosition> holders(String instrument) {
        return of(instrument).stream()
                .filter(position -> position.quantity().signum() != 0)
                .toList();
    }

    private Collection<StrategyPosition> of(String instrument) {
        TreeMap<String, StrategyPosition> byStrategy = positions.get(instrument);
        return byStrategy == null ? List.of() : byStrategy.values();
    }

    /** Units of an instrument that all strategies hold together. */
    BigDecimal quantity(String instrument) {
        return of(instrument).stream().map(StrategyPosition::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the strategies have earned in an instrument outside their round trips, at a mark. */
    BigDecimal openPart(String instrument, BigDecimal mark) {
        return of(instrument).stream()
                .map(position -> position.openPart(mark))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True when a strategy holds the instrument. */
    boolean isOpen(String instrument) {
        return !holders(instrument).isEmpty();
    }

    /** True when a strategy holds anything. */
    boolean anyOpen() {
        return positions.keySet().stream().anyMatch(this::isOpen);
    }

    /** True when a corporate action was divided among several strategies, each rounded to whole lots. */
    boolean wasShared(String instrument) {
        return shared.contains(instrument);
    }

    /** Pairs of instrument and strategy that had a fill. */
    int count() {
        return positions.values().stream().mapToInt(Map::size).sum();
    }
}
