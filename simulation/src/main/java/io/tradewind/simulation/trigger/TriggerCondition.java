// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.trigger;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;

/** Whether a waiting order's condition holds. */
public final class TriggerCondition {
    private TriggerCondition() {}

    /**
     * Whether the order waits for its price from below.
     *
     * <p>A stop waits for the market to move against the position that it protects: up for a buy, down for a sell. An if-touched
     * order waits for the market to come to it: down for a buy, up for a sell.
     *
     * @param type any type that watches a price: all that wait but TIME_STOP
     * @param side of the order
     * @return true when it holds at prices at or above its stop, false when at or below
     * @throws IllegalArgumentException for a type that watches no price
     */
    public static boolean isRising(OrderType type, Side side) {
        return switch (type) {
            case STOP, STOP_LIMIT, TRAILING_STOP -> side == Side.BUY;
            case MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED -> side == Side.SELL;
            case MARKET, LIMIT, TIME_STOP -> throw new IllegalArgumentException(type + " watches no price");
        };
    }

    /**
     * Whether a watched price has reached a stop price; at the stop it has.
     *
     * @param rising from {@link #isRising}
     * @param stopTicks the order's stop price
     * @param priceTicks the watched price, or {@link TriggerPrices#UNKNOWN}
     * @return false while the price is not known
     */
    public static boolean isReached(boolean rising, long stopTicks, long priceTicks) {
        if (priceTicks == TriggerPrices.UNKNOWN) {
            return false;
        }
        return rising ? priceTicks >= stopTicks : priceTicks <= stopTicks;
    }

    /**
     * Whether the price that an order watches has reached its stop price.
     *
     * @param type any type that watches a price
     * @param side of the order
     * @param stopTicks the order's stop price; for a trailing stop where it stands now
     * @param priceTicks the watched price, or {@link TriggerPrices#UNKNOWN}
     * @return false while the price is not known
     */
    public static boolean isReached(OrderType type, Side side, long stopTicks, long priceTicks) {
        return isReached(isRising(type, side), stopTicks, priceTicks);
    }

    /**
     * Whether a time stop's time has come.
     *
     * @param triggerTimeNs the order's time
     * @param nowNs the clock
     * @return true from the very nanosecond on
     */
    public static boolean isDue(long triggerTimeNs, long nowNs) {
        return nowNs >= triggerTimeNs;
    }
}
