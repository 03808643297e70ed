// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import static io.tradewind.simulation.matching.property.Suite.require;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchListener;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.MatchReason;
import io.tradewind.simulation.matching.MatchingEngine;
import io.tradewind.simulation.matching.OrderRequest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters against decimal arithmetic on the texts, most often right at a bound or half a step beside it. */
class FilterPropertyTest {
    private static final int ORDERS = 60;

    @Test
    void shouldAcceptExactlyWhatDecimalArithmeticAccepts() {
        Map<MatchReason, Suite.Count> refused = new EnumMap<>(MatchReason.class);
        Suite.Count accepted = new Suite.Count();
        Suite.each("filters exact in decimals", seed -> new Case(seed, refused, accepted).play());
        accepted.expectAtLeast(5L * Suite.CASES, "accepted orders");
        for (MatchReason reason : new MatchReason[] {
            MatchReason.BAD_QUANTITY,
            MatchReason.BAD_PRICE,
            MatchReason.MIN_NOTIONAL,
            MatchReason.PERCENT_PRICE,
            MatchReason.TOO_MANY_ICEBERG_PARTS
        }) {
            refused.getOrDefault(reason, new Suite.Count()).expectAtLeast(Suite.CASES, reason + " refusals");
        }
    }

    /** One venue with its own tick, lot and filters. */
    private static final class Case implements MatchListener {
        private final SplittableRandom random;
        private final DecimalFilters filters;
        private final MatchingEngine engine;
        private final OrderRequest request = new OrderRequest();
        private final Map<MatchReason, Suite.Count> refused;
        private final Suite.Count accepted;
        private BigDecimal sumNotional = BigDecimal.ZERO;
        private BigDecimal sumQuantity = BigDecimal.ZERO;
        private @Nullable BigDecimal lastPrice;
        private @Nullable MatchReason answer;

        Case(long seed, Map<MatchReason, Suite.Count> refused, Suite.Count accepted) {
            this.random = new SplittableRandom(seed);
            this.filters = DecimalFilters.of(random);
            this.engine = new MatchingEngine(filters.inUnits(), this);
            this.refused = refused;
            this.accepted = accepted;
            engine.onTime(1);
        }

        void play() {
            for (int id = 1; id <= ORDERS; id++) {
                boolean market = random.nextInt(5) == 0;
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                BigDecimal price = filters.price(random, average());
                BigDecimal quantity = filters.quantity(random, price, market);
                BigDecimal display = !market && random.nextInt(4) == 0 ? filters.display(random, quantity) : null;
                submit(id, market, side, price, quantity, display);
            }
        }

        private @Nullable BigDecimal average() {
            return sumQuantity.signum() == 0 ? null : filters.floorToTick(sumNotional, sumQuantity);
        }

        private void submit(
                int id,
                boolean market,
                Side side,
                BigDecimal price,
                BigDecimal quantity,
                @Nullable BigDecimal display) {
            MatchReason expected = market
                    ? filters.marketFailure(quantity, lastPrice)
                    : filters.limitFailure(side, price, quantity, display, average());
            answer = null;
            OrderType type = market ? OrderType.MARKET : OrderType.LIMIT;
            TimeInForce tif = market ? TimeInForce.IOC : TimeInForce.GTC;
            request.of(id, 1L + id % 2, side, type, tif, filters.lots(quantity))
                    .prices(market ? OrderRequest.NOT_GIVEN : filters.ticks(price), OrderRequest.NOT_GIVEN)
                    .display(display == null ? OrderRequest.NOT_GIVEN : filters.lots(display));
            engine.submit(request);
            String asked = type + " " + side + " " + quantity.toPlainString() + "@" + price.toPlainString() + " shows "
                    + display;
            require(answer == expected, "order", id, asked, "gave", answer, "and not", expected, "by", filters);
            count(answer);
        }

        private void count(@Nullable MatchReason reason) {
            (reason == null ? accepted : refused.computeIfAbsent(reason, key -> new Suite.Count())).add();
        }

        @Override
        public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
            BigDecimal price = filters.tick().multiply(BigDecimal.valueOf(priceTicks));
            BigDecimal quantity = filters.lot().multiply(BigDecimal.valueOf(lots));
            sumNotional = sumNotional.add(price.multiply(quantity));
            sumQuantity = sumQuantity.add(quantity);
            lastPrice = price;
        }

        @Override
        public void rejected(long orderId, long accountId, MatchReason reason) {
            answer = reason;
        }

        @Override
        public void accepted(MatchOrder order) {}

        @Override
        public void triggered(MatchOrder order) {}

        @Override
        public void amended(MatchOrder order, MatchCause cause) {}

        @Override
        public void cancelled(MatchOrder order, long lots, MatchCause cause) {}

        @Override
        public void expired(MatchOrder order, long lots) {}
    }
}
