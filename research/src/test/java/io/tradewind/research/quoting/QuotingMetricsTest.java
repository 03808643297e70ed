// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import static io.tradewind.research.quoting.QuotingDesk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.performance.Metric;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuotingMetricsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final QuotingDesk desk = new QuotingDesk();

    @Test
    void shouldCountOrdersWithAFillAndFilledQuantity() {
        desk.see(0, 0, 9_990, 10_010);
        Order bid = desk.quote(0, 0, Side.BUY, 10, 9_990);
        Order ask = desk.quote(0, 0, Side.SELL, 30, 10_010);
        Order never = desk.quote(0, 0, Side.BUY, 10, 9_980);
        desk.fill(SECOND, bid, 4, 9_990);
        desk.fill(2 * SECOND, bid, 6, 9_990);
        desk.cancel(3 * SECOND, ask);
        desk.cancel(3 * SECOND, never);
        assertThat(desk.figure("AAA", "quote_orders")).isEqualTo(3);
        assertThat(desk.figure("AAA", "quote_fills")).isEqualTo(2);
        assertThat(desk.figure("AAA", "fill_ratio")).isCloseTo(1 / 3.0, EXACT);
        assertThat(desk.figure("AAA", "fill_ratio_quantity"))
                .isCloseTo(10 * 9_990 / (10.0 * 9_990 + 30 * 10_010 + 10 * 9_980), EXACT);
    }

    @Test
    void shouldMeasureTheSpreadCapturedAgainstTheLastMidSeen() {
        desk.see(0, 0, 9_990, 10_010);
        Order bid = desk.quote(0, 0, Side.BUY, 10, 9_990);
        Order ask = desk.quote(0, 0, Side.SELL, 20, 10_010);
        desk.fill(1, bid, 10, 9_990);
        desk.see(2, 0, 10_008, 10_028);
        desk.fill(3, ask, 20, 10_010);
        double bought = 10 * 0.1 * (100.00 - 99.90);
        double sold = 20 * 0.1 * (100.10 - 100.18);
        double value = 10 * 0.1 * 99.90 + 20 * 0.1 * 100.10;
        assertThat(desk.figure("AAA", "spread_captured")).isCloseTo(bought + sold, EXACT);
        assertThat(desk.figure("AAA", "spread_captured_bps")).isCloseTo(1e4 * (bought + sold) / value, EXACT);
    }

    @Test
    void shouldMeasureAdverseSelectionByTheLastMidAtOrBeforeTheHorizon() {
        desk.see(0, 0, 9_990, 10_010);
        Order bid = desk.quote(0, 0, Side.BUY, 10, 9_990);
        desk.fill(SECOND / 2, bid, 10, 9_990);
        desk.see(SECOND, 0, 9_980, 10_000);
        desk.see(SECOND + SECOND / 2, 0, 9_970, 9_990);
        assertThat(desk.figure("AAA", "adverse_selection_1s_bps"))
                .as("the moment of the horizon may bring more ticks: not judged yet")
                .isNaN();
        desk.see(SECOND + SECOND / 2 + 1, 0, 5_000, 5_020);
        assertThat(desk.figure("AAA", "adverse_selection_1s_bps"))
                .as("mid 100.00 at the fill, 99.80 after a second, bought at 99.90")
                .isCloseTo(1e4 * 0.20 / 99.90, EXACT);
        assertThat(desk.figure("AAA", "adverse_selection_10s_bps")).isNaN();
        desk.see(11 * SECOND, 0, 9_990, 10_010);
        assertThat(desk.figure("AAA", "adverse_selection_10s_bps"))
                .as("50.10 stood from 1.5 s to after the horizon of 10.5 s")
                .isCloseTo(1e4 * (100.00 - 50.10) / 99.90, EXACT);
    }

    @Test
    void shouldCallAMoveInFavourOfASaleNegative() {
        desk.see(0, 0, 9_990, 10_010);
        Order ask = desk.quote(0, 0, Side.SELL, 10, 10_010);
        desk.fill(0, ask, 10, 10_010);
        desk.see(SECOND, 0, 9_980, 10_000);
        desk.see(2 * SECOND, 0, 9_980, 10_000);
        assertThat(desk.figure("AAA", "adverse_selection_1s_bps")).isCloseTo(-1e4 * 0.10 / 100.10, EXACT);
    }

    @Test
    void shouldWeighInventoryByTime() {
        desk.see(0, 0, 9_990, 10_010);
        Order bid = desk.quote(0, 0, Side.BUY, 10, 9_990);
        Order ask = desk.quote(0, 0, Side.SELL, 30, 10_010);
        desk.fill(2 * SECOND, bid, 10, 9_990);
        desk.fill(5 * SECOND, ask, 30, 10_010);
        desk.see(10 * SECOND, 0, 9_990, 10_010);
        assertThat(desk.figure("AAA", "inventory_mean"))
                .as("0 for 2 s, 1.0 for 3 s, -2.0 for 5 s")
                .isCloseTo(1.3, EXACT);
        assertThat(desk.figure("AAA", "inventory_max")).isCloseTo(2, EXACT);
        assertThat(desk.figure("AAA", "inventory_final")).isCloseTo(-2, EXACT);
        assertThat(desk.figure("total", "inventory_mean")).as("at a mid of 100").isCloseTo(130, EXACT);
    }

    @Test
    void shouldMeasureTimeAtBestWhileTheBookIsTradable() {
        desk.see(0, 0, 9_990, 10_010);
        Order bid = desk.quote(SECOND, 0, Side.BUY, 10, 9_990);
        desk.quote(SECOND, 0, Side.SELL, 10, 10_011);
        desk.see(3 * SECOND, 0, 9_991, 10_011);
        desk.see(6 * SECOND, 0, 10_012, 10_012);
        desk.see(16 * SECOND, 0, 9_989, 10_012);
        desk.cancel(18 * SECOND, bid);
        desk.see(20 * SECOND, 0, 9_989, 10_012);
        assertThat(desk.figure("AAA", "bid_at_best"))
                .as("2 s, then 2 s better than the best, of 20 s less 10 s that were locked")
                .isCloseTo(0.4, EXACT);
        assertThat(desk.figure("AAA", "ask_at_best")).as("3 s, then 4 s").isCloseTo(0.7, EXACT);
    }

    @Test
    void shouldAddInstrumentsUpAndLeaveOthersOut() {
        desk.see(0, 0, 9_990, 10_010);
        desk.see(0, 1, 9_990, 10_010);
        desk.fill(1, desk.quote(1, 0, Side.BUY, 10, 9_990), 10, 9_990);
        desk.order(1, 1, Side.BUY, 10, 9_990, Intent.Purpose.ENTRY, 1);
        desk.end();
        assertThat(desk.metrics.figures())
                .extracting(QuotingFigures::instrument)
                .as("nobody quoted BBB")
                .containsExactly("total", "AAA");
        desk.fill(2, desk.quote(2, 1, Side.SELL, 20, 10_010), 20, 10_010);
        assertThat(desk.metrics.figures())
                .extracting(QuotingFigures::instrument)
                .containsExactly("total", "AAA", "BBB");
        assertThat(desk.figure("total", "quote_fills")).isEqualTo(2);
        assertThat(desk.figure("total", "spread_captured")).isCloseTo(0.1 + 0.2, EXACT);
        assertThat(desk.figure("total", "inventory_final")).isCloseTo(100 + 200, EXACT);
    }

    @Test
    void shouldFollowTheInventoryThroughExitsOfAQuotingStrategyOnly() {
        desk.see(0, 0, 9_990, 10_010);
        desk.fill(1, desk.quote(1, 0, Side.BUY, 10, 9_990), 10, 9_990);
        desk.fill(2, desk.order(2, 0, Side.BUY, 50, 9_990, Intent.Purpose.ENTRY, 1), 50, 9_990);
        assertThat(desk.figure("AAA", "inventory_final")).isCloseTo(1, EXACT);
        desk.fill(3, desk.order(3, 0, Side.SELL, 10, 9_990, Intent.Purpose.EXIT, 0), 10, 9_990);
        assertThat(desk.figure("AAA", "inventory_final")).isZero();
        assertThat(desk.figure("AAA", "quote_fills")).isEqualTo(1);
    }

    @Test
    void shouldSayNothingWhenNobodyQuoted() {
        desk.see(0, 0, 9_990, 10_010);
        assertThat(desk.metrics.figures()).isEmpty();
        assertThat(desk.metrics.values()).extracting(Metric::key).doesNotHaveDuplicates();
    }

    @Test
    void shouldAgreeWithMovesLookedUpAfterwardsOverRandomFills() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            QuotingDesk own = new QuotingDesk();
            List<long[]> mids = new ArrayList<>();
            List<long[]> fills = new ArrayList<>();
            long now = 0;
            for (int i = 0; i < 3_000; i++) {
                now += random.nextLong(SECOND / 5);
                long bid = 9_000L + random.nextInt(2_000);
                own.see(now, 0, bid, bid + 2);
                mids.add(new long[] {now, bid + 1});
                if (random.nextInt(4) == 0) {
                    boolean buys = random.nextBoolean();
                    Order order = own.quote(now, 0, buys ? Side.BUY : Side.SELL, 1 + random.nextInt(9), bid + 1);
                    fills.add(new long[] {now, (buys ? 1 : -1) * order.quantityLots(), bid + 1});
                    own.fill(now, order, order.quantityLots(), bid + 1);
                }
            }
            assertThat(own.figure("AAA", "adverse_selection_10s_bps"))
                    .as("seed %d", seed)
                    .isCloseTo(movesAfterwards(mids, fills, now), within(1e-6));
        }
    }

    private static double movesAfterwards(List<long[]> mids, List<long[]> fills, long endNs) {
        double against = 0;
        double value = 0;
        for (long[] fill : fills) {
            long dueNs = fill[0] + 10 * SECOND;
            long later = 0;
            for (long[] mid : mids) {
                later = mid[0] <= dueNs ? mid[1] : later;
            }
            if (dueNs < endNs) {
                against -= fill[1] * (later - fill[2]);
                value += Math.abs(fill[1]) * fill[2];
            }
        }
        return 1e4 * against / value;
    }
}
