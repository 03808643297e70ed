// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;

/**
 * Asks every check in order; the first that says no decides.
 *
 * <p>The order is: trading mode, link to the venue, book, price and dates, quantity, price bounds, order notional, position, price collar, order rate.
 */
public final class RiskGate {
    private final RiskContext context;
    private final RiskCheck[] checks;
    private final OrderRateCheck rate;
    private final Approved approved = new Approved();
    private final Refused refused = new Refused();

    /**
     * A gate.
     *
     * @param limits its limits
     * @param context what its checks may look at
     */
    public RiskGate(RiskLimits limits, RiskContext context) {
        this.context = context;
        this.rate = new OrderRateCheck(limits.maxOrdersPerMinute());
        int scale = context.runScale();
        this.checks = new RiskCheck[] {
            new ModeCheck(),
            new VenueLinkCheck(),
            new BookCheck(),
            new PricedCheck(),
            new QuantityCheck(),
            new PriceBoundsCheck(),
            new MaxOrderNotionalCheck(new NotionalLimit(limits.maxOrderNotional(), limits.maxOrderToEquity(), scale)),
            new MaxPositionCheck(new NotionalLimit(limits.maxPositionNotional(), limits.maxPositionToEquity(), scale)),
            new PriceCollarCheck(limits.priceCollarBps()),
            rate
        };
    }

    /**
     * Decides about an intent.
     *
     * @param intent what is wanted
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @return approved or refused, valid until the next call
     */
    public Verdict check(Intent intent, long nowNs) {
        context.at(nowNs);
        for (RiskCheck check : checks) {
            if (!check.passes(intent, context, refused)) {
                return refused;
            }
        }
        rate.onApproved(nowNs);
        return approved.of(intent);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        rate.save(sink);
    }
}
