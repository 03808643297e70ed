// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static io.tradewind.simulation.door.DoorBench.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.FilterSpec.Notional;
import io.tradewind.simulation.door.FilterSpec.PercentPrice;
import io.tradewind.simulation.door.FilterSpec.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ticks of 0.01 and lots of 0.001: 10,000 ticks are a price of 100, 1,000 lots a quantity of 1. */
class OrderFilterTest {
    private static final Range PRICE = range("50", "200", "0.05");
    private static final Range LOT = range("0.01", "5", "0.002");
    private static final Range MARKET_LOT = range("0.1", "2", "0.1");
    private static final FilterSpec SPEC = new FilterSpec(
            PRICE,
            LOT,
            MARKET_LOT,
            new Notional(Decimal.of(10, 0), Decimal.of(300, 0), true, true),
            new PercentPrice(Decimal.parse("1.2"), Decimal.parse("0.8"), Decimal.parse("1.5"), Decimal.parse("0.9"), 5),
            10,
            200,
            10);

    private final DoorBench bench = new DoorBench(VenueRules.STANDARD.withFilters(SPEC));

    private static Range range(String min, String max, String step) {
        return new Range(Decimal.parse(min), Decimal.parse(max), Decimal.parse(step));
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 1000, passes",
        "4995, 1000, BAD_PRICE",
        "20000, 1000, passes",
        "20005, 1000, BAD_PRICE",
        "10001, 1000, BAD_PRICE",
        "10005, 1000, passes",
        "-5, 1000, BAD_PRICE",
        "0, 1000, BAD_PRICE",
        "10000, 8, BAD_QUANTITY",
        "10000, 1001, BAD_QUANTITY",
        "5500, 5000, passes",
        "5500, 5002, BAD_QUANTITY",
        "10000, 98, MIN_NOTIONAL",
        "10000, 100, passes",
        "10000, 3000, passes",
        "10000, 3002, BAD_QUANTITY"
    })
    void shouldKeepLimitOrdersToPriceLotAndNotional(long ticks, long lots, String verdict) {
        assertThat(bench.limit(1, Side.BUY, ticks, lots)).isEqualTo(text(verdict));
    }

    private static String text(String verdict) {
        return verdict.equals("passes") ? "accepted 1 as 501" : "rejected 1 " + verdict;
    }

    @ParameterizedTest
    @CsvSource({
        "100, passes",
        "98, BAD_QUANTITY",
        "150, BAD_QUANTITY",
        "2000, passes",
        "2100, BAD_QUANTITY",
        "102, BAD_QUANTITY"
    })
    void shouldKeepMarketOrdersToTheMarketLotToo(long lots, String verdict) {
        assertThat(bench.submit(bench.order(1, OrderType.MARKET, lots))).isEqualTo(text(verdict));
    }

    @ParameterizedTest
    @CsvSource({"4000, passes", "10000, passes", "30000, BAD_QUANTITY", "2000, MIN_NOTIONAL"})
    void shouldValueMarketOrdersAtTheAveragePrice(long averageTicks, String verdict) {
        bench.desk.onPrice(0, averageTicks, 5, bench.nowNs);
        long lots = averageTicks == 2_000 ? 400 : 2_000;
        assertThat(bench.submit(bench.order(1, OrderType.MARKET, averageTicks == 4_000 ? 300 : lots)))
                .isEqualTo(text(verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 12000, passes",
        "BUY, 12005, PERCENT_PRICE",
        "BUY, 8000, passes",
        "BUY, 7995, PERCENT_PRICE",
        "SELL, 15000, passes",
        "SELL, 15005, PERCENT_PRICE",
        "SELL, 9000, passes",
        "SELL, 8995, PERCENT_PRICE"
    })
    void shouldKeepEachSideToItsMultiplesOfTheAverage(Side side, long ticks, String verdict) {
        bench.desk.onPrice(0, 9_000, 2, bench.nowNs);
        bench.desk.onPrice(0, 11_000, 2, bench.nowNs);

        assertThat(bench.limit(1, side, ticks, 1_000)).isEqualTo(text(verdict));
    }

    @Test
    void shouldAllowBargainsWhereTheVenueStopsOnlyWhatHarms() {
        DoorBench standard = new DoorBench(VenueRules.STANDARD);
        standard.desk.onPrice(0, 10_000, 1, standard.nowNs);

        assertThat(standard.limit(1, Side.BUY, 11_000, 1_000)).startsWith("accepted");
        assertThat(standard.limit(2, Side.BUY, 11_001, 1_000)).isEqualTo("rejected 2 PERCENT_PRICE");
        assertThat(standard.limit(3, Side.BUY, 1_000, 1_000)).as("a bargain").startsWith("accepted");
        assertThat(standard.limit(4, Side.SELL, 9_000, 2_000)).startsWith("accepted");
        assertThat(standard.limit(5, Side.SELL, 8_999, 2_000)).isEqualTo("rejected 5 PERCENT_PRICE");
        assertThat(standard.limit(6, Side.SELL, 90_000, 1_000)).as("a dream").startsWith("accepted");
    }

    @Test
    void shouldForgetPricesAfterFiveMinutes() {
        bench.desk.onPrice(0, 10_000, 1, bench.nowNs);
        bench.desk.onPrice(0, 20_000, 1, bench.nowNs + 200 * SECOND_NS);
        bench.nowNs += 400 * SECOND_NS;

        assertThat(bench.limit(1, Side.BUY, 12_000, 1_000)).isEqualTo("rejected 1 PERCENT_PRICE");
        assertThat(bench.limit(2, Side.BUY, 16_000, 1_000)).startsWith("accepted");
    }

    @Test
    void shouldJudgeStopPricesAsPricesOnly() {
        bench.desk.onPrice(0, 10_000, 1, bench.nowNs);
        NewOrder stop = bench.order(1, OrderType.STOP, 1_000);
        stop.stopTicks = 20_000;
        assertThat(bench.submit(stop)).as("far from the average").startsWith("accepted");
        stop.clientOrderId = 2;
        stop.stopTicks = 10_001;
        assertThat(bench.submit(stop)).isEqualTo("rejected 2 BAD_PRICE");
        stop.clientOrderId = 3;
        stop.stopTicks = 10_000;
        stop.quantityLots = 50;
        assertThat(bench.submit(stop)).as("valued at its stop price").isEqualTo("rejected 3 MIN_NOTIONAL");
        assertThat(bench.submit(bench.order(4, OrderType.TRAILING_STOP, 1_000))).startsWith("accepted");
    }

    @Test
    void shouldCutIcebergsIntoAtMostTenParts() {
        NewOrder iceberg = bench.limitOrder(1, Side.BUY, 10_000, 1_000);
        iceberg.displayLots = 100;
        assertThat(bench.submit(iceberg)).startsWith("accepted");
        iceberg.clientOrderId = 2;
        iceberg.quantityLots = 1_002;
        assertThat(bench.submit(iceberg)).isEqualTo("rejected 2 BAD_QUANTITY");
        iceberg.clientOrderId = 3;
        iceberg.quantityLots = 40;
        iceberg.displayLots = 8;
        assertThat(bench.submit(iceberg)).as("a part is a quantity too").isEqualTo("rejected 3 BAD_QUANTITY");
    }

    @Test
    void shouldExemptReduceOnlyOrdersFromTheLeastNotionalOnly() {
        NewOrder order = bench.limitOrder(1, Side.SELL, 10_000, 50);
        order.reduceOnly = true;
        assertThat(bench.submit(order)).startsWith("accepted");
        order.clientOrderId = 2;
        order.quantityLots = 4_000;
        assertThat(bench.submit(order)).isEqualTo("rejected 2 BAD_QUANTITY");
    }

    @Test
    void shouldLeaveQuantityOpenForOrdersSizedAsAShare() {
        NewOrder order = bench.limitOrder(1, Side.BUY, 10_000, 0);
        order.buyingPowerShare = 5;
        assertThat(bench.submit(order)).startsWith("accepted");
        order.clientOrderId = 2;
        order.limitTicks = 10_001;
        assertThat(bench.submit(order)).isEqualTo("rejected 2 BAD_PRICE");
    }

    @Test
    void shouldRefuseTheEleventhWaitingAndTheTwoHundredAndFirstOrder() {
        for (int id = 1; id <= 10; id++) {
            assertThat(bench.submit(bench.order(id, OrderType.STOP, 1_000))).startsWith("accepted");
        }
        assertThat(bench.submit(bench.order(11, OrderType.STOP, 1_000))).isEqualTo("rejected 11 TOO_MANY_ORDERS");
        for (int id = 12; id <= 201; id++) {
            assertThat(bench.limit(id, Side.BUY, 10_000, 1_000)).startsWith("accepted");
        }
        assertThat(bench.limit(202, Side.BUY, 10_000, 1_000)).isEqualTo("rejected 202 TOO_MANY_ORDERS");
        NewOrder passing = bench.limitOrder(203, Side.BUY, 10_000, 1_000);
        passing.timeInForce = TimeInForce.IOC;
        assertThat(bench.submit(passing)).startsWith("accepted");
    }

    @Test
    void shouldRefuseSpecificationsThatContradictThemselves() {
        assertThatThrownBy(() -> range("2", "1", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range("-1", "1", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notional(Decimal.of(2, 0), Decimal.ONE, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PercentPrice(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 1_441))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new FilterSpec(Range.NONE, Range.NONE, Range.NONE, Notional.NONE, PercentPrice.NONE, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        FilterSpec tooFine = new FilterSpec(
                Range.NONE,
                Range.NONE,
                Range.NONE,
                new Notional(Decimal.parse("999999999999999999"), Decimal.ZERO, true, false),
                PercentPrice.NONE,
                0,
                0,
                0);
        assertThatThrownBy(() -> new DoorBench(
                        VenueRules.STANDARD.withFilters(tooFine), DoorBench.coin("0.00000001", "0.00000001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BTCUSDT");
    }
}
