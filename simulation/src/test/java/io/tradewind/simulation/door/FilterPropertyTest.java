// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.FilterSpec.Notional;
import io.tradewind.simulation.door.FilterSpec.PercentPrice;
import io.tradewind.simulation.door.FilterSpec.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Filters in ticks and lots against the inequalities of the rules, in decimals read from text. */
class FilterPropertyTest {
    private static final int CASES = 4_000;
    private static final int ORDERS = 25;
    private static final long SEED = 71_000;
    private static final long NOW_NS = 1_700_000_000_000_000_000L;

    private final Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);

    private enum Verdict {
        PASSES,
        BAD_PRICE,
        BAD_QUANTITY,
        MIN_NOTIONAL,
        PERCENT_PRICE
    }

    @Test
    void shouldJudgeAsTheDecimalsDo() {
        for (int seed = 0; seed < CASES; seed++) {
            checkCase(SEED + seed);
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(seen.getOrDefault(verdict, 0)).as("cases of " + verdict).isGreaterThan(CASES / 10);
        }
    }

    private void checkCase(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        InstrumentTerms terms = terms(random);
        FilterSpec spec = spec(random, terms);
        Instrument instrument = new Instrument(0, terms);
        InstrumentFilters filters = new InstrumentFilters(spec, instrument);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int trades = random.nextInt(4); trades > 0; trades--) {
            long ticks = random.nextLong(500, 1_500);
            long lots = random.nextLong(1, 1_000_000);
            filters.onTrade(ticks, lots, NOW_NS);
            boolean lastOnly = spec.percentPrice().averageMinutes() == 0;
            sum = lastOnly ? BigDecimal.ZERO : sum;
            weight = lastOnly ? BigDecimal.ZERO : weight;
            sum = sum.add(new BigDecimal(instrument.priceText(ticks)).multiply(BigDecimal.valueOf(lots)));
            weight = weight.add(BigDecimal.valueOf(lots));
        }
        for (int i = 0; i < ORDERS; i++) {
            NewOrder order = order(random);
            Verdict expected = expected(order, spec, instrument, sum, weight);
            var refusal = filters.refusal(order, 0, 0, NOW_NS);
            String actual = refusal == null ? "PASSES" : refusal.name();
            seen.merge(expected, 1, Integer::sum);
            assertThat(actual)
                    .as("seed %d, order %d, %s, %s", seed, i, spec, terms)
                    .isEqualTo(expected.name());
        }
    }

    private static InstrumentTerms terms(SplittableRandom random) {
        boolean inverse = random.nextInt(4) == 0;
        Currency base = Currency.of("BTC");
        Currency quote = Currency.of("USD");
        String[] steps = {"0.01", "0.05", "0.001", "0.025", "1", "0.5", "0.00001"};
        Decimal multiplier = random.nextBoolean() ? Decimal.ONE : Decimal.of(random.nextInt(1, 200), 1);
        return new InstrumentTerms(
                "X",
                "sim",
                inverse ? ContractType.INVERSE : ContractType.LINEAR,
                base,
                quote,
                inverse ? base : quote,
                Decimal.parse(steps[random.nextInt(steps.length)]),
                Decimal.parse(steps[random.nextInt(steps.length)]),
                multiplier,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    private static FilterSpec spec(SplittableRandom random, InstrumentTerms terms) {
        BigDecimal price = terms.tick().toBigDecimal().multiply(BigDecimal.valueOf(1_000));
        BigDecimal size = terms.lot()
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(100))
                .multiply(terms.multiplier().toBigDecimal());
        BigDecimal value = terms.contract() == ContractType.INVERSE
                ? size.divide(price, 8, RoundingMode.UP)
                : size.multiply(price);
        return new FilterSpec(
                range(random, terms.tick(), 300, 1_700),
                range(random, terms.lot(), 5, 500),
                range(random, terms.lot(), 5, 400),
                new Notional(
                        part(random, value, 40),
                        random.nextInt(3) == 0
                                ? part(random, value.multiply(BigDecimal.valueOf(40)), 90)
                                : Decimal.ZERO,
                        random.nextBoolean(),
                        random.nextBoolean()),
                new PercentPrice(
                        multiple(random, 10, 16),
                        multiple(random, 5, 10),
                        multiple(random, 10, 16),
                        multiple(random, 5, 10),
                        random.nextInt(2) * 5),
                random.nextInt(12),
                0,
                0);
    }

    /** Bounds that need not lie on a step, and a step that need not be a multiple of the unit. */
    private static Range range(SplittableRandom random, Decimal unit, int low, int high) {
        BigDecimal third = unit.toBigDecimal().divide(BigDecimal.valueOf(4));
        Decimal min = decimal(third.multiply(BigDecimal.valueOf(random.nextInt(4 * low))));
        Decimal max = decimal(third.multiply(BigDecimal.valueOf(random.nextInt(2 * low, 4 * high) + 4L * low)));
        int quarters = random.nextInt(4) == 0 ? random.nextInt(1, 13) : 4 * random.nextInt(3);
        return new Range(
                random.nextBoolean() ? min : Decimal.ZERO,
                random.nextInt(3) == 0 ? max : Decimal.ZERO,
                random.nextBoolean() ? decimal(third.multiply(BigDecimal.valueOf(quarters))) : Decimal.ZERO);
    }

    private static Decimal part(SplittableRandom random, BigDecimal value, int percent) {
        BigDecimal share = value.multiply(BigDecimal.valueOf(random.nextInt(1, percent + 1), 2));
        return random.nextInt(3) == 0 ? Decimal.ZERO : decimal(share);
    }

    private static Decimal multiple(SplittableRandom random, int low, int high) {
        return random.nextInt(3) == 0 ? Decimal.ZERO : Decimal.of(random.nextInt(low * 10, high * 10), 2);
    }

    private static Decimal decimal(BigDecimal value) {
        return Decimal.parse(value.toPlainString());
    }

    private static NewOrder order(SplittableRandom random) {
        OrderType[] types = {OrderType.LIMIT, OrderType.LIMIT, OrderType.MARKET, OrderType.STOP, OrderType.STOP_LIMIT};
        NewOrder order = new NewOrder();
        order.type = types[random.nextInt(types.length)];
        order.side = random.nextBoolean() ? Side.BUY : Side.SELL;
        order.quantityLots = random.nextLong(1, 400);
        order.limitTicks = order.type.isLimited() ? random.nextLong(400, 1_800) : 0;
        order.stopTicks = order.type.hasStopPrice() ? random.nextLong(400, 1_800) : 0;
        order.displayLots = order.type == OrderType.LIMIT && random.nextInt(4) == 0 ? random.nextLong(1, 100) : 0;
        order.reduceOnly = random.nextInt(5) == 0;
        return order;
    }

    private static Verdict expected(
            NewOrder order, FilterSpec spec, Instrument instrument, BigDecimal sum, BigDecimal weight) {
        BigDecimal limit = new BigDecimal(instrument.priceText(order.limitTicks));
        BigDecimal stop = new BigDecimal(instrument.priceText(order.stopTicks));
        BigDecimal quantity = new BigDecimal(instrument.quantityText(order.quantityLots));
        BigDecimal display = new BigDecimal(instrument.quantityText(order.displayLots));
        boolean prices = (!order.type.isLimited() || within(limit, spec.price()))
                && (!order.type.hasStopPrice() || within(stop, spec.price()));
        if (!prices) {
            return Verdict.BAD_PRICE;
        }
        boolean sizes = within(quantity, spec.lot())
                && (order.type != OrderType.MARKET || within(quantity, spec.marketLot()))
                && (order.displayLots == 0 || within(display, spec.lot()) && parts(quantity, display, spec));
        if (!sizes) {
            return Verdict.BAD_QUANTITY;
        }
        boolean priced = order.type != OrderType.MARKET;
        BigDecimal stated = order.type.isLimited() ? limit : stop;
        boolean known = weight.signum() > 0;
        if (priced || known) {
            boolean asksMin = !order.reduceOnly && (priced || spec.notional().minForMarket());
            BigDecimal divisor = priced ? BigDecimal.ONE : weight;
            BigDecimal dividend = priced ? stated : sum;
            if (asksMin && valueAgainst(spec.notional().min(), instrument, dividend, divisor, quantity) < 0) {
                return Verdict.MIN_NOTIONAL;
            }
            boolean asksMax = spec.notional().max().signum() > 0
                    && (priced || spec.notional().maxForMarket());
            if (asksMax && valueAgainst(spec.notional().max(), instrument, dividend, divisor, quantity) > 0) {
                return Verdict.BAD_QUANTITY;
            }
        }
        boolean near = !order.type.isLimited() || !known || near(order.side, limit, spec.percentPrice(), sum, weight);
        return near ? Verdict.PASSES : Verdict.PERCENT_PRICE;
    }

    private static boolean within(BigDecimal value, Range range) {
        boolean step = range.step().signum() == 0
                || value.remainder(range.step().toBigDecimal()).signum() == 0;
        boolean max = range.max().signum() == 0 || value.compareTo(range.max().toBigDecimal()) <= 0;
        return step && max && value.compareTo(range.min().toBigDecimal()) >= 0;
    }

    private static boolean parts(BigDecimal quantity, BigDecimal display, FilterSpec spec) {
        BigDecimal parts = quantity.divide(display, 0, RoundingMode.CEILING);
        return spec.maxIcebergParts() == 0 || parts.intValueExact() <= spec.maxIcebergParts();
    }

    /** Sign of the value at the price {@code dividend / divisor} minus a bound, without dividing. */
    private static int valueAgainst(
            Decimal bound, Instrument instrument, BigDecimal dividend, BigDecimal divisor, BigDecimal quantity) {
        BigDecimal contracts = quantity.multiply(instrument.terms().multiplier().toBigDecimal());
        return instrument.contract() == ContractType.INVERSE
                ? contracts.multiply(divisor).compareTo(bound.toBigDecimal().multiply(dividend))
                : contracts.multiply(dividend).compareTo(bound.toBigDecimal().multiply(divisor));
    }

    private static boolean near(Side side, BigDecimal limit, PercentPrice percent, BigDecimal sum, BigDecimal weight) {
        Decimal up = side == Side.BUY ? percent.bidUp() : percent.askUp();
        Decimal down = side == Side.BUY ? percent.bidDown() : percent.askDown();
        BigDecimal scaled = limit.multiply(weight);
        boolean below = up.signum() == 0 || scaled.compareTo(sum.multiply(up.toBigDecimal())) <= 0;
        return below && (down.signum() == 0 || scaled.compareTo(sum.multiply(down.toBigDecimal())) >= 0);
    }
}
