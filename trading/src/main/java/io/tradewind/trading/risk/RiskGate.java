// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.risk.check.CountingCheck;
import io.tradewind.trading.risk.check.MaxOrderNotionalCheck;
import io.tradewind.trading.risk.check.MaxPositionCheck;
import io.tradewind.trading.risk.check.NotionalLimit;
import io.tradewind.trading.risk.check.OrderRateCheck;
import io.tradewind.trading.risk.check.PriceBoundsCheck;
import io.tradewind.trading.risk.check.PriceCollarCheck;
import io.tradewind.trading.risk.check.PricedCheck;
import io.tradewind.trading.risk.check.QuantityCheck;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.check.state.BookCheck;
import io.tradewind.trading.risk.check.state.KillSwitchCheck;
import io.tradewind.trading.risk.check.state.ModeCheck;
import io.tradewind.trading.risk.check.state.VenueLinkCheck;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks every check in order; the first that says no decides. What passes and opens is then cut down by every layer in order.
 *
 * <p>The first checks are: trading mode, link to the venue, book, price and dates, quantity, price bounds, order notional, position, price
 * collar, order rate; those of the portfolio follow.
 */
public final class RiskGate {
    private final RiskContext context;
    private final RiskCheck[] checks;
    private final CountingCheck[] counting;
    private final SizeLayer[] layers;
    private final Approved approved = new Approved();
    private final Refusal refusal = new Refusal();
    private final Refused refused = new Refused(refusal);

    /**
     * A gate for single orders alone.
     *
     * @param limits its limits
     * @param context what its checks may look at
     */
    public RiskGate(RiskLimits limits, RiskContext context) {
        this(limits.order(), context, List.of(), List.of());
    }

    /**
     * A gate.
     *
     * @param limits of single orders
     * @param context what its checks may look at
     * @param further checks that follow those of the single order, in order
     * @param layers what cuts down an opening order, in order
     */
    public RiskGate(OrderLimits limits, RiskContext context, List<RiskCheck> further, List<SizeLayer> layers) {
        this(limits, context, List.of(), further, layers);
    }

    /** A gate whose {@code first} checks come as soon as it is known that the intent has a price, before any that needs the equity. */
    RiskGate(
            OrderLimits limits,
            RiskContext context,
            List<RiskCheck> first,
            List<RiskCheck> further,
            List<SizeLayer> layers) {
        this.context = context;
        List<RiskCheck> all = new ArrayList<>(ofTheMoment());
        all.addAll(first);
        all.addAll(ofSingleOrder(limits, context.runScale()));
        all.addAll(further);
        this.checks = all.toArray(new RiskCheck[0]);
        this.counting = all.stream()
                .filter(CountingCheck.class::isInstance)
                .map(CountingCheck.class::cast)
                .toArray(CountingCheck[]::new);
        this.layers = layers.toArray(new SizeLayer[0]);
    }

    private static List<RiskCheck> ofTheMoment() {
        return List.of(
                new KillSwitchCheck(), new ModeCheck(), new VenueLinkCheck(), new BookCheck(), new PricedCheck());
    }

    private static List<RiskCheck> ofSingleOrder(OrderLimits limits, int scale) {
        return List.of(
                new QuantityCheck(),
                new PriceBoundsCheck(),
                new MaxOrderNotionalCheck(
                        new NotionalLimit(limits.maxOrderNotional(), limits.maxOrderToEquity(), scale)),
                new MaxPositionCheck(
                        new NotionalLimit(limits.maxPositionNotional(), limits.maxPositionToEquity(), scale)),
                new PriceCollarCheck(limits.priceCollarBps()),
                new OrderRateCheck(limits.maxOrdersPerMinute()));
    }

    /**
     * Decides about an intent.
     *
     * @param intent what is wanted
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @return approved or refused, valid until the next call
     */
    public Verdict check(Intent intent, long nowNs) {
        context.amending(false);
        return decide(intent, nowNs);
    }

    /**
     * Decides about what a working order would become. The order itself must have been taken out of what is in flight.
     *
     * @param intent the order as it would be: its quantity is what would be left of it
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @return approved or refused, valid until the next call
     */
    public Verdict checkAmendment(Intent intent, long nowNs) {
        context.amending(true);
        return decide(intent, nowNs);
    }

    private Verdict decide(Intent intent, long nowNs) {
        context.at(nowNs);
        for (RiskCheck check : checks) {
            if (!check.passes(intent, context, refusal)) {
                return refused;
            }
        }
        approved.of(intent);
        if (layers.length > 0 && !intent.isExit() && !passesLayers(intent)) {
            return refused;
        }
        if (intent.buyingPowerShare != 0) {
            approved.reserve(context.addedNotional(approved.intent()));
        }
        for (CountingCheck check : counting) {
            check.onApproved(approved.intent(), nowNs);
        }
        return approved;
    }

    private boolean passesLayers(Intent intent) {
        long wanted = context.openingLots(intent);
        long lots = wanted;
        for (int i = 0; i < layers.length && lots > 0; i++) {
            long allowed = layers[i].allowedLots(intent, lots, context, refusal);
            lots = Math.clamp(allowed, 0, lots);
        }
        return lots == wanted || cut(intent, wanted, lots);
    }

    /** An order that is left smaller than the instrument trades is refused for the limit that made it so small. */
    private boolean cut(Intent intent, long wanted, long lots) {
        if (intent.closingLots == 0 && !context.instrument(intent).isQuantityAllowed(lots)
                || !context.isWorthSending(intent, lots)) {
            return false;
        }
        long share = intent.buyingPowerShare == 0
                ? 0
                : WideMath.multiplyDivide(intent.buyingPowerShare, lots, wanted, RoundingMode.FLOOR);
        approved.cutTo(lots, Math.min(share, PowersOfTen.of(NewOrder.SHARE_SCALE)), refusal);
        return true;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        for (RiskCheck check : checks) {
            check.save(sink);
        }
        for (SizeLayer layer : layers) {
            layer.save(sink);
        }
    }
}
