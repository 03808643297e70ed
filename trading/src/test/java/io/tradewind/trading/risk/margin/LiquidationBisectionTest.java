// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Halves the interval of prices on the account's margin balance, in decimals, until it knows the tick: no formula is shared. */
class LiquidationBisectionTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final long FAR = 1L << 50;
    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(8);

    /** One position, in words of the account. */
    private record Account(Instrument instrument, MarginTerms terms, long lots, long cost, long collateral) {
        BigDecimal value(long ticks) {
            BigDecimal price = BigDecimal.valueOf(ticks).multiply(BigDecimal.valueOf(1, 1));
            BigDecimal quantity = BigDecimal.valueOf(Math.abs(lots));
            return instrument.contract() == ContractType.INVERSE
                    ? quantity.multiply(BigDecimal.valueOf(100)).divide(price, DIGITS)
                    : quantity.multiply(BigDecimal.valueOf(1, 3)).multiply(price);
        }

        BigDecimal requirement(BigDecimal value) {
            BigDecimal sum = value.multiply(terms.closingFeeRate().toBigDecimal());
            BigDecimal floor = BigDecimal.ZERO;
            for (MarginBracket bracket : terms.brackets()) {
                BigDecimal cap = bracket.upToNotional().toBigDecimal();
                BigDecimal top = cap.signum() == 0 ? value : value.min(cap);
                sum = sum.add(top.subtract(floor)
                        .max(BigDecimal.ZERO)
                        .multiply(bracket.maintenanceRate().toBigDecimal()));
                floor = cap;
            }
            return sum;
        }

        /** The balance less the requirement: the position stands while it is not negative. */
        boolean stands(long ticks) {
            BigDecimal value = value(ticks);
            BigDecimal open = value.subtract(UNIT.multiply(BigDecimal.valueOf(Math.abs(cost))));
            boolean gainsWithValue = lots > 0 != (instrument.contract() == ContractType.INVERSE);
            return UNIT.multiply(BigDecimal.valueOf(collateral))
                            .add(gainsWithValue ? open : open.negate())
                            .subtract(requirement(value))
                            .signum()
                    >= 0;
        }

        String liquidation() {
            boolean isLong = lots > 0;
            if (stands(isLong ? 1 : FAR)) {
                return isLong && instrument.contract() != ContractType.INVERSE && collateral < Math.abs(cost)
                        ? "PRICE 1"
                        : "NONE";
            }
            if (!stands(isLong ? FAR : 1)) {
                return "ALWAYS";
            }
            long standing = isLong ? FAR : 1;
            long fallen = isLong ? 1 : FAR;
            while (Math.abs(standing - fallen) > 1) {
                long middle = Math.min(standing, fallen) + Math.abs(standing - fallen) / 2;
                if (stands(middle)) {
                    standing = middle;
                } else {
                    fallen = middle;
                }
            }
            return "PRICE " + standing;
        }
    }

    @Test
    void shouldFindTheTickThatBisectionOnTheMarginBalanceFinds() {
        long seed = 20_260_415L;
        SplittableRandom random = new SplittableRandom(seed);
        LiquidationPrice price = new LiquidationPrice();
        int prices = 0;
        for (int i = 0; i < 4_000; i++) {
            Account account = account(random);
            new MarginModel(account.instrument(), account.terms())
                    .liquidationPrice(account.lots(), account.cost(), account.collateral(), price);
            assertThat(price.toString())
                    .as("seed %d, step %d: %s", seed, i, account)
                    .isEqualTo(account.liquidation());
            prices += price.kind() == LiquidationPrice.Kind.PRICE ? 1 : 0;
        }
        assertThat(prices).isGreaterThan(3_000);
    }

    private static Account account(SplittableRandom random) {
        ContractType type = random.nextBoolean() ? ContractType.LINEAR : ContractType.INVERSE;
        Instrument instrument = new Instrument(0, MarginSamples.contract(type, "BTC", "USD"));
        String table =
                List.of("flat", type == ContractType.INVERSE ? "coin" : "usdt").get(random.nextInt(2));
        MarginTerms terms = MarginSamples.terms(table, MarginMode.CROSS, random.nextBoolean() ? "0" : "0.0006");
        long lots = 1 + random.nextLong(1L << random.nextInt(4, 20));
        long entryTicks = random.nextLong(10_000, 1_000_000);
        long cost = Math.abs(instrument.notionalUnits(entryTicks, lots));
        long collateral = (long) (cost * (random.nextDouble() * 1.1));
        return new Account(instrument, terms, random.nextBoolean() ? lots : -lots, cost, collateral);
    }
}
