// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.margin.LiquidationPrice;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.margin.MarginMode;
import io.tradewind.trading.risk.margin.MarginSamples;
import io.tradewind.trading.risk.margin.MarginTerms;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equity is 10,000 dollars, or 0.5 bitcoin; maintenance is 0.5 % and the least distance 10 % of the mark. */
class LiquidationDistanceLayerTest {
    private static final String LEAST = "0.1";

    private final MarginDesk desk = new MarginDesk();

    private LiquidationDistanceLayer layer(String least) {
        return new LiquidationDistanceLayer(
                new MarginLimits(MarginLimits.CEILING, Decimal.parse(least), true),
                desk.exposures,
                desk.values,
                desk.margins());
    }

    /**
     * A linear lot of 20 dollars: long 2 + 0.005 * 18 = 2.09, short 2 + 0.005 * 22 = 2.11. An inverse contract of 0.005 bitcoin: long
     * 0.00055556 + 0.005 * 0.00555556 = 0.00058333, short 0.00045455 + 0.005 * 0.00454545 = 0.00047727.
     */
    @ParameterizedTest
    @CsvSource({
        "1, BUY, 4784, all",
        "1, BUY, 4785, 4784 LIQUIDATION_DISTANCE: 0.09999 against 0.1",
        "1, SELL, 4739, all",
        "1, SELL, 4740, 4739 LIQUIDATION_DISTANCE: 0.099985 against 0.1",
        "2, BUY, 857, all",
        "2, BUY, 858, 857 LIQUIDATION_DISTANCE: 0.099905 against 0.1",
        "2, SELL, 1047, all",
        "2, SELL, 1048, 1047 LIQUIDATION_DISTANCE: 0.099955 against 0.1",
        "0, BUY, 50000, all",
        "0, BUY, 50001, 50000 LIQUIDATION_DISTANCE: 0.099998 against 0.1"
    })
    void shouldKeepTheLiquidationPriceAway(int instrument, Side side, long lots, String answer) {
        assertThat(desk.ask(layer(LEAST), instrument, side, lots)).startsWith(answer);
    }

    @Test
    void shouldCountTheOrdersInFlightOfItsSideAndWhatOtherPositionsKeep() {
        desk.lots[MarginDesk.LINEAR] = 3_000;
        desk.working[Side.BUY.ordinal()][MarginDesk.LINEAR] = 1_000;
        desk.changed();
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 784)).isEqualTo("all");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 785)).startsWith("784 LIQUIDATION_DISTANCE");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.SELL, 7_739))
                .as("turns round")
                .isEqualTo("all");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.SELL, 7_740)).startsWith("7739 LIQUIDATION_DISTANCE");
        desk.lots[MarginDesk.OTHER] = 20_900;
        desk.changed();
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 684))
                .as("209 dollars less")
                .isEqualTo("all");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 685)).startsWith("684 LIQUIDATION_DISTANCE");
    }

    @Test
    void shouldCountOrdersOfUnknownQuantityWithTheMostLotsTheyMayBe() {
        desk.reserved[Side.BUY.ordinal()][MarginDesk.LINEAR] = 20_000 * Terms.ONE;
        desk.changed();
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 3_783)).isEqualTo("all");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 3_784)).startsWith("3783 LIQUIDATION_DISTANCE");
    }

    @Test
    void shouldStandAnIsolatedPositionOnItsOwnMarginAlone() {
        desk.terms[MarginDesk.LINEAR] = isolated("3");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 1_000_000))
                .isEqualTo("all");
        desk.terms[MarginDesk.LINEAR] = isolated("9");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("all");
        desk.terms[MarginDesk.LINEAR] = isolated("10");
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 1)).startsWith("0 LIQUIDATION_DISTANCE: 0.0954");
    }

    private static MarginTerms isolated(String leverage) {
        return MarginTerms.flat(MarginMode.ISOLATED, Decimal.parse(leverage), Decimal.parse("0.005"), Decimal.ZERO);
    }

    @Test
    void shouldRefuseWithoutEquityWithoutMarkAndBeyondWhatCanBeCounted() {
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, Long.MAX_VALUE))
                .isEqualTo("4784 LIQUIDATION_DISTANCE: 0 against 0.1");
        desk.equityUnits = Long.MAX_VALUE;
        assertThat(desk.ask(layer(LEAST), MarginDesk.INVERSE, Side.BUY, 1)).isEqualTo("all");
        desk.equityUnits = 0;
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 NO_EQUITY: 0 against 0");
        desk.mark(MarginDesk.LINEAR, 0);
        assertThat(desk.ask(layer(LEAST), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer("1"))
                .withMessage("min_liquidation_distance must be below 1, is 1");
    }

    /** The plain twin solves the liquidation price of each quantity and compares distances, one lot after the other. */
    @Test
    void shouldLetThroughWhatTheLiquidationPriceItselfAllows() {
        long seed = 97;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            int instrument = random.nextInt(1, 3);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            desk.terms[instrument] = MarginSamples.terms(
                    List.of("flat", instrument == MarginDesk.INVERSE ? "coin" : "usdt")
                            .get(random.nextInt(2)),
                    MarginMode.CROSS,
                    random.nextBoolean() ? "0" : "0.0006");
            desk.lots[instrument] = random.nextLong(-300, 300);
            desk.equityUnits = random.nextLong(Terms.ONE, 3_000 * Terms.ONE);
            desk.mark(instrument, random.nextLong(100_000, 300_000));
            long least = random.nextLong(0, 40);
            long wanted = random.nextLong(1, 2_000);
            String answer = desk.ask(layer("0." + (least < 10 ? "0" : "") + least), instrument, side, wanted);
            long allowed = answer.equals("all") ? wanted : Long.parseLong(answer.substring(0, answer.indexOf(' ')));
            long expected = plain(instrument, side, wanted, least * 1_000_000);
            assertThat(allowed).as("seed %d, step %d: %s", seed, i, answer).isBetween(expected - 1, expected + 1);
            assertThat(allowed == wanted || allowed >= 0).isTrue();
            desk.lots[instrument] = 0;
        }
    }

    private long plain(int instrument, Side side, long wanted, long least) {
        MarginBook book = desk.margins();
        LiquidationPrice price = new LiquidationPrice();
        long mark = desk.markTicks(instrument);
        long collateral = book.toSettlement(instrument, desk.equityUnits, RoundingMode.FLOOR);
        long allowed = 0;
        for (long lots = 1; lots <= wanted; lots++) {
            long after = desk.lots[instrument] + side.sign() * lots;
            boolean reduces = Long.signum(after) != side.sign();
            long cost = desk.registry.get(instrument).notionalUnits(mark, after);
            book.model(instrument).liquidationPrice(after, cost, collateral, price);
            if (reduces || price.distance(mark) >= least) {
                allowed = lots;
            }
        }
        return allowed;
    }
}
