// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.Instrument;
import org.jspecify.annotations.Nullable;

/** What both venues refuse of an order or of an amendment, whatever the market is. */
final class OrderRules {
    private OrderRules() {}

    /** Why a new order is refused; null when it is not. */
    static @Nullable VenueReason refusal(VenueOrder order, Instrument instrument, boolean sized, long nowNs) {
        if (!order.reduceOnly && !instrument.isEffectiveAt(nowNs)) {
            return VenueReason.NOT_TRADING;
        }
        if (!sized) {
            return VenueReason.BAD_QUANTITY;
        }
        boolean limitAllowed = !order.type.isLimited() || instrument.isPriceAllowed(order.limitTicks);
        boolean stopAllowed = !order.type.hasStopPrice() || instrument.isPriceAllowed(order.stopTicks);
        return limitAllowed && stopAllowed ? order.contradiction(nowNs) : VenueReason.BAD_PRICE;
    }

    /** Whether a quantity may be ordered; the least quantity does not hold for what reduces a position. */
    static boolean isQuantityAllowed(VenueOrder order, Instrument instrument, long lots) {
        return order.reduceOnly ? lots > 0 : instrument.isQuantityAllowed(lots);
    }

    /** Why an amendment is refused; null when it is not. A zero leaves the quantity or the limit as it is. */
    static @Nullable VenueReason amendRefusal(VenueOrder order, Instrument instrument, long lots, long limitTicks) {
        boolean nothing = lots == 0 && limitTicks == 0;
        if (nothing || limitTicks != 0 && !order.type.isLimited() || lots != 0 && order.buyingPowerShare != 0) {
            return VenueReason.BAD_COMBINATION;
        }
        if (lots != 0 && (lots <= order.filledLots || !isQuantityAllowed(order, instrument, lots))) {
            return VenueReason.BAD_QUANTITY;
        }
        return limitTicks == 0 || instrument.isPriceAllowed(limitTicks) ? null : VenueReason.BAD_PRICE;
    }
}
