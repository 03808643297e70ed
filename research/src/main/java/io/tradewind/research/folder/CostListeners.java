// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.research.cost.CostLedger;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.portfolio.LedgerListener;

/** Puts a {@link CostLedger} behind the listeners of a run. */
final class CostListeners {
    private CostListeners() {}

    static EngineListeners behind(EngineListeners own, CostLedger costs) {
        return new EngineListeners(
                ledger(own.ledger(), costs),
                orders(own.orders(), costs),
                fills(own.fills(), costs),
                own.roundTrips(),
                own.rejections(),
                (timeNs, portfolio) -> {
                    own.equity().onSample(timeNs, portfolio);
                    costs.onSample(timeNs, portfolio);
                },
                own.market(),
                own.features(),
                own.control());
    }

    private static LedgerListener ledger(LedgerListener own, CostLedger costs) {
        return (entryId, timeNs, kind, account, instrumentId, currencyId, units, reference) -> {
            own.onPosting(entryId, timeNs, kind, account, instrumentId, currencyId, units, reference);
            costs.onPosting(entryId, timeNs, kind, account, instrumentId, currencyId, units, reference);
        };
    }

    private static OrderListener orders(OrderListener own, CostLedger costs) {
        return new OrderListener() {
            @Override
            public void onOrderAccepted(Order order) {
                own.onOrderAccepted(order);
            }

            @Override
            public void onOrderDone(Order order) {
                own.onOrderDone(order);
                costs.onOrderDone(order);
            }

            @Override
            public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
                own.onIllegalTransition(clientOrderId, event, timeNs);
            }
        };
    }

    private static FillListener fills(FillListener own, CostLedger costs) {
        return (Order order,
                long fillId,
                long bar,
                long lots,
                long priceTicks,
                long feeUnits,
                Liquidity liquidity,
                long venueTimeNs,
                long receiveTimeNs) -> {
            own.onFill(order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs);
            costs.onFill(order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs);
        };
    }
}
