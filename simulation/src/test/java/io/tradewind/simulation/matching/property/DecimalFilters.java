// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.MatchReason;
import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A venue's filters as its page words them: decimals, compared as decimals. */
record DecimalFilters(
        BigDecimal tick,
        BigDecimal lot,
        BigDecimal minPrice,
        BigDecimal maxPrice,
        BigDecimal minQuantity,
        BigDecimal maxQuantity,
        BigDecimal marketLot,
        BigDecimal minNotional,
        BigDecimal notionalPrice,
        boolean notionalOfMarket,
        BigDecimal bidDown,
        BigDecimal bidUp,
        BigDecimal askDown,
        BigDecimal askUp,
        long parts) {
    private static final String[] TICKS = {"0.01", "0.05", "0.00000001", "1", "0.5", "2.5", "0.0025"};
    private static final String[] LOTS = {"1", "0.1", "0.0001", "0.00001", "0.5", "0.25", "100"};
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long WINDOW_NS = 60_000_000_000L;

    static DecimalFilters of(SplittableRandom random) {
        BigDecimal tick = new BigDecimal(TICKS[random.nextInt(TICKS.length)]);
        BigDecimal lot = new BigDecimal(LOTS[random.nextInt(LOTS.length)]);
        long middle = 1_000 + random.nextLong(1_000_000);
        BigDecimal price = tick.multiply(BigDecimal.valueOf(middle));
        BigDecimal minQuantity = steps(lot, random, 1, 20);
        BigDecimal notional = price.multiply(steps(lot, random, 10, 40)).add(bit(random, tick.multiply(lot)));
        return new DecimalFilters(
                tick,
                lot,
                price.multiply(decimal(random, 80, 95)).add(bit(random, tick)),
                price.multiply(decimal(random, 105, 120)).add(bit(random, tick)),
                minQuantity.add(bit(random, lot)),
                steps(lot, random, 60, 90).add(bit(random, lot)),
                lot.multiply(BigDecimal.valueOf(1L + random.nextInt(4))),
                notional,
                price,
                random.nextBoolean(),
                decimal(random, 88, 97),
                decimal(random, 101, 110),
                decimal(random, 90, 99),
                decimal(random, 103, 112),
                2L + random.nextInt(5));
    }

    private static BigDecimal steps(BigDecimal step, SplittableRandom random, int from, int to) {
        return step.multiply(BigDecimal.valueOf(random.nextInt(from, to)));
    }

    /** From hundredths to hundredths, with eight decimals. */
    private static BigDecimal decimal(SplittableRandom random, int from, int to) {
        return BigDecimal.valueOf(random.nextLong(from * 1_000_000L, to * 1_000_000L), 8);
    }

    /** Nothing, or half a step, so that a bound is not always on the grid. */
    private static BigDecimal bit(SplittableRandom random, BigDecimal step) {
        return random.nextBoolean() ? BigDecimal.ZERO : step.multiply(HALF);
    }

    MatchFilters inUnits() {
        return new MatchFilters(
                up(minPrice, tick),
                down(maxPrice, tick),
                up(minQuantity, lot),
                down(maxQuantity, lot),
                new MatchFilters.LotRange(1, MatchFilters.MAX_UNITS, down(marketLot, lot)),
                up(minNotional, tick.multiply(lot)),
                notionalOfMarket,
                new MatchFilters.PercentPrice(
                        scaled(bidDown), scaled(bidUp), scaled(askDown), scaled(askUp), WINDOW_NS),
                parts,
                Long.MAX_VALUE,
                Long.MAX_VALUE);
    }

    private static long scaled(BigDecimal multiple) {
        return multiple.movePointRight(8).longValueExact();
    }

    private static long up(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).longValueExact();
    }

    private static long down(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    long ticks(BigDecimal price) {
        return units(price, tick);
    }

    long lots(BigDecimal quantity) {
        return units(quantity, lot);
    }

    private static long units(BigDecimal value, BigDecimal step) {
        return isOn(value, step) ? value.divide(step).longValueExact() : OrderRequest.OFF_GRID;
    }

    private static boolean isOn(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() == 0;
    }

    /** The weighted average, a whole number of ticks. */
    BigDecimal floorToTick(BigDecimal notional, BigDecimal quantity) {
        return tick.multiply(notional.divide(quantity.multiply(tick), 0, RoundingMode.FLOOR));
    }

    /** The price at which the least notional was chosen, or one near a bound: on the grid beside it, or half a step off. */
    BigDecimal price(SplittableRandom random, @Nullable BigDecimal average) {
        if (random.nextInt(6) == 0) {
            return notionalPrice;
        }
        BigDecimal middle = average == null ? minPrice.add(maxPrice).multiply(HALF) : average;
        BigDecimal bound = switch (random.nextInt(8)) {
            case 0 -> minPrice;
            case 1 -> maxPrice;
            case 2 -> middle.multiply(bidDown);
            case 3 -> middle.multiply(bidUp);
            case 4 -> middle.multiply(askDown);
            case 5 -> middle.multiply(askUp);
            default -> middle;
        };
        return near(bound, tick, random);
    }

    private static BigDecimal near(BigDecimal value, BigDecimal step, SplittableRandom random) {
        BigDecimal whole = step.multiply(value.divide(step, 0, RoundingMode.FLOOR));
        BigDecimal moved = whole.add(step.multiply(BigDecimal.valueOf(random.nextInt(-1, 3))));
        return random.nextInt(20) == 0 ? moved.add(step.multiply(HALF)) : moved;
    }

    BigDecimal quantity(SplittableRandom random, BigDecimal price, boolean market) {
        BigDecimal bound = switch (random.nextInt(market ? 5 : 6)) {
            case 0 -> minQuantity;
            case 1 -> maxQuantity;
            case 2, 3 -> price.signum() <= 0 ? minQuantity : minNotional.divide(price, 12, RoundingMode.FLOOR);
            default -> minQuantity.add(maxQuantity).multiply(HALF);
        };
        return near(bound, lot, random);
    }

    BigDecimal display(SplittableRandom random, BigDecimal quantity) {
        BigDecimal part = quantity.divide(BigDecimal.valueOf(parts), 12, RoundingMode.FLOOR);
        return near(part, lot, random).max(lot);
    }

    @Nullable
    MatchReason limitFailure(
            Side side,
            BigDecimal price,
            BigDecimal quantity,
            @Nullable BigDecimal display,
            @Nullable BigDecimal average) {
        if (!isQuantity(quantity)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (!isOn(price, tick) || price.compareTo(minPrice) < 0 || price.compareTo(maxPrice) > 0) {
            return MatchReason.BAD_PRICE;
        }
        if (display != null && (!isOn(display, lot) || display.signum() <= 0 || display.compareTo(quantity) > 0)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (price.multiply(quantity).compareTo(minNotional) < 0) {
            return MatchReason.MIN_NOTIONAL;
        }
        if (average != null && isFar(side, price, average)) {
            return MatchReason.PERCENT_PRICE;
        }
        boolean many = display != null && quantity.compareTo(display.multiply(BigDecimal.valueOf(parts))) > 0;
        return many ? MatchReason.TOO_MANY_ICEBERG_PARTS : null;
    }

    private boolean isQuantity(BigDecimal quantity) {
        return isOn(quantity, lot) && quantity.compareTo(minQuantity) >= 0 && quantity.compareTo(maxQuantity) <= 0;
    }

    private boolean isFar(Side side, BigDecimal price, BigDecimal average) {
        BigDecimal down = side == Side.BUY ? bidDown : askDown;
        BigDecimal up = side == Side.BUY ? bidUp : askUp;
        return price.compareTo(average.multiply(down)) < 0 || price.compareTo(average.multiply(up)) > 0;
    }

    @Nullable
    MatchReason marketFailure(BigDecimal quantity, @Nullable BigDecimal last) {
        if (!isQuantity(quantity) || !isOn(quantity, marketLot)) {
            return MatchReason.BAD_QUANTITY;
        }
        boolean small = last != null && last.multiply(quantity).compareTo(minNotional) < 0;
        return notionalOfMarket && small ? MatchReason.MIN_NOTIONAL : null;
    }
}
