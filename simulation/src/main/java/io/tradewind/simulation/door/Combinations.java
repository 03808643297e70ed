// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.TimeInForce;

/** Whether the fields of an order go together. */
final class Combinations {
    private Combinations() {}

    static boolean areSound(NewOrder order) {
        return isSized(order) && isTimed(order) && isTrailSound(order) && isDisplaySound(order);
    }

    private static boolean isSized(NewOrder order) {
        return order.quantityLots == 0 || order.buyingPowerShare == 0;
    }

    private static boolean isTimed(NewOrder order) {
        boolean ends = order.timeInForce == TimeInForce.GTD;
        boolean begins = order.type == OrderType.TIME_STOP;
        return ends == order.expireTimeNs > 0 && begins == order.triggerTimeNs > 0;
    }

    private static boolean isTrailSound(NewOrder order) {
        boolean distance = order.trailTicks > 0 != order.trailBps > 0;
        boolean none = order.trailTicks == 0 && order.trailBps == 0;
        return order.type == OrderType.TRAILING_STOP ? distance : none;
    }

    /** Only what can rest may show a part of itself, or insist on resting. */
    private static boolean isDisplaySound(NewOrder order) {
        boolean rests =
                order.type.isLimited() && order.timeInForce != TimeInForce.IOC && order.timeInForce != TimeInForce.FOK;
        return rests || order.displayLots == 0 && !order.postOnly;
    }
}
