// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import org.jspecify.annotations.Nullable;

/** The filters of one instrument in ticks and lots, and its average price. Each question has one reason to refuse. */
final class InstrumentFilters {
    private final StepRange price;
    private final StepRange lot;
    private final StepRange marketLot;
    private final FilterSpec.Notional notional;
    private final NotionalBound minNotional;
    private final NotionalBound maxNotional;
    private final FilterSpec.PercentPrice percent;
    private final int multiplierScale;
    private final long multiplierUnit;
    private final int maxParts;
    private final int maxOpen;
    private final int maxAlgo;
    private final AveragePrice average;

    InstrumentFilters(FilterSpec spec, Instrument instrument) {
        price = StepRange.of(spec.price(), instrument.terms().tick());
        lot = StepRange.of(spec.lot(), instrument.terms().lot());
        marketLot = StepRange.of(spec.marketLot(), instrument.terms().lot());
        notional = spec.notional();
        minNotional = bound(notional.min(), instrument);
        maxNotional = bound(notional.max(), instrument);
        percent = spec.percentPrice();
        multiplierScale = scaleOf(percent);
        multiplierUnit = Decimal.of(1, 0).unscaledAt(multiplierScale);
        maxParts = orNoLimit(spec.maxIcebergParts());
        maxOpen = orNoLimit(spec.maxOpenOrders());
        maxAlgo = orNoLimit(spec.maxAlgoOrders());
        average = new AveragePrice(percent.averageMinutes());
    }

    /** A bound that is switched off is never asked; one smallest unit stands in for it. */
    private static NotionalBound bound(Decimal value, Instrument instrument) {
        return new NotionalBound(value.signum() == 0 ? Decimal.of(1, 0) : value, instrument);
    }

    private static int scaleOf(FilterSpec.PercentPrice percent) {
        int bid = Math.max(percent.bidUp().scale(), percent.bidDown().scale());
        int ask = Math.max(percent.askUp().scale(), percent.askDown().scale());
        return Math.max(bid, ask);
    }

    private static int orNoLimit(int count) {
        return count == 0 ? Integer.MAX_VALUE : count;
    }

    void onTrade(long ticks, long lots, long nowNs) {
        average.onTrade(ticks, lots, nowNs);
    }

    /** Why a new order is refused, null when it passes. */
    @Nullable
    VenueReason refusal(NewOrder order, int open, int algo, long nowNs) {
        if (order.type.isLimited() && !price.admits(order.limitTicks)
                || order.type.hasStopPrice() && !price.admits(order.stopTicks)) {
            return VenueReason.BAD_PRICE;
        }
        boolean sized = order.buyingPowerShare > 0 || isQuantityAllowed(order);
        if (!sized) {
            return VenueReason.BAD_QUANTITY;
        }
        VenueReason refusal = order.buyingPowerShare > 0 ? null : notionalRefusal(order, nowNs);
        if (refusal != null) {
            return refusal;
        }
        if (order.type.isLimited() && !isNearAverage(order.side, order.limitTicks, nowNs)) {
            return VenueReason.PERCENT_PRICE;
        }
        return exceedsCounts(order, open, algo) ? VenueReason.TOO_MANY_ORDERS : null;
    }

    private boolean isQuantityAllowed(NewOrder order) {
        if (!lot.admits(order.quantityLots)
                || order.type == OrderType.MARKET && !marketLot.admits(order.quantityLots)) {
            return false;
        }
        boolean parts = (order.quantityLots - 1) / Math.max(1, order.displayLots) < maxParts;
        return order.displayLots == 0 || lot.admits(order.displayLots) && parts;
    }

    /** Values an order at its limit, else at its stop price, else at the average price if there is one. */
    private @Nullable VenueReason notionalRefusal(NewOrder order, long nowNs) {
        if (order.type.isLimited() || order.type.hasStopPrice()) {
            long ticks = order.type.isLimited() ? order.limitTicks : order.stopTicks;
            return notionalRefusal(ticks, order.quantityLots, order.reduceOnly);
        }
        if (!average.isKnown()) {
            return null;
        }
        boolean small = notional.minForMarket()
                && asksMin(order.reduceOnly)
                && minNotional.compare(average, order.quantityLots, nowNs) < 0;
        boolean large =
                notional.maxForMarket() && asksMax() && maxNotional.compare(average, order.quantityLots, nowNs) > 0;
        return small ? VenueReason.MIN_NOTIONAL : large ? VenueReason.BAD_QUANTITY : null;
    }

    private @Nullable VenueReason notionalRefusal(long ticks, long lots, boolean reduceOnly) {
        boolean small = asksMin(reduceOnly) && minNotional.compare(ticks, lots) < 0;
        boolean large = asksMax() && maxNotional.compare(ticks, lots) > 0;
        return small ? VenueReason.MIN_NOTIONAL : large ? VenueReason.BAD_QUANTITY : null;
    }

    private boolean asksMax() {
        return notional.max().signum() > 0;
    }

    private boolean asksMin(boolean reduceOnly) {
        return notional.min().signum() > 0 && !reduceOnly;
    }

    private boolean isNearAverage(Side side, long ticks, long nowNs) {
        Decimal up = side == Side.BUY ? percent.bidUp() : percent.askUp();
        Decimal down = side == Side.BUY ? percent.bidDown() : percent.askDown();
        if (!average.isKnown()) {
            return true;
        }
        boolean below = up.signum() == 0 || compareWithAverage(ticks, up, nowNs) <= 0;
        return below && (down.signum() == 0 || compareWithAverage(ticks, down, nowNs) >= 0);
    }

    private int compareWithAverage(long ticks, Decimal multiplier, long nowNs) {
        return average.compare(ticks, multiplierUnit, multiplier.unscaledAt(multiplierScale), nowNs);
    }

    /** What trades or ends at once takes no place among the open orders. */
    private boolean exceedsCounts(NewOrder order, int open, int algo) {
        boolean passing = !order.type.isWaiting()
                && (order.type == OrderType.MARKET
                        || order.timeInForce == TimeInForce.IOC
                        || order.timeInForce == TimeInForce.FOK);
        return !passing && open >= maxOpen || order.type.isWaiting() && algo >= maxAlgo;
    }

    /** Why an amendment is refused, null when it passes; limit and total are those after it, a limit of 0 for an order without. */
    @Nullable
    VenueReason amendmentRefusal(Side side, long totalLots, long limitTicks, boolean reduceOnly, long nowNs) {
        if (limitTicks != 0 && !price.admits(limitTicks)) {
            return VenueReason.BAD_PRICE;
        }
        if (!lot.admits(totalLots)) {
            return VenueReason.BAD_QUANTITY;
        }
        if (limitTicks == 0) {
            return null;
        }
        VenueReason refusal = notionalRefusal(limitTicks, totalLots, reduceOnly);
        if (refusal != null) {
            return refusal;
        }
        return isNearAverage(side, limitTicks, nowNs) ? null : VenueReason.PERCENT_PRICE;
    }
}
