// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a scenario does to one run-currency unit of notional.
 *
 * <p>With the factors B, Q and R by which the dollar prices of the base, the quote and the run currency change, the profit of a notional of 1
 * is {@code (B - Q) / R} whatever the contract: the price changes by {@code B / Q}, a linear contract pays {@code B / Q - 1} in the quote, an
 * inverse one {@code 1 - Q / B} in the base, and either is worth the new rate. The notional becomes {@code B / R}, of an inverse contract
 * {@code Q / R}.
 */
final class ShockFactors {
    /** Decimals of a factor, half-even: with few of them products stay within 64 bits, and the shipped shocks have 4. */
    static final int SCALE = 5;

    /** A factor of 1. */
    static final long ONE = 100_000L;

    private final long[] profit;
    private final long[] value;

    ShockFactors(StressScenario scenario, InstrumentRegistry registry) {
        profit = new long[registry.size()];
        value = new long[registry.size()];
        BigDecimal run = factor(scenario, registry.currency(0).code());
        for (int i = 0; i < profit.length; i++) {
            Instrument instrument = registry.get(i);
            BigDecimal base = factor(scenario, instrument.terms().base().code());
            BigDecimal quote = factor(scenario, instrument.terms().quote().code());
            profit[i] = scaled(base.subtract(quote), run);
            value[i] = scaled(instrument.contract() == ContractType.INVERSE ? quote : base, run);
        }
    }

    private static BigDecimal factor(StressScenario scenario, String code) {
        Decimal shock = scenario.shockOf(code);
        return BigDecimal.ONE.add(shock.toBigDecimal());
    }

    private static long scaled(BigDecimal dividend, BigDecimal divisor) {
        return dividend.scaleByPowerOfTen(SCALE)
                .divide(divisor, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    long profit(int instrumentId) {
        return profit[instrumentId];
    }

    long value(int instrumentId) {
        return value[instrumentId];
    }
}
