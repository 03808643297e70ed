// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equity is 10,000 dollars and the limit 3x: 30,000 dollars gross. A linear lot is worth 20 dollars, an inverse one 100. */
class LeverageLayerTest {
    private final MarginDesk desk = new MarginDesk();

    private LeverageLayer layer() {
        return new LeverageLayer(
                new MarginLimits(MarginLimits.CEILING, Decimal.ZERO, true), desk.exposures, desk.values);
    }

    @ParameterizedTest
    @CsvSource({
        "1, BUY, 1499, all",
        "1, BUY, 1500, all",
        "1, BUY, 1501, 1500 LEVERAGE: 3.0021 against 3",
        "1, SELL, 1500, all",
        "1, SELL, 1501, 1500 LEVERAGE: 3.0021 against 3",
        "2, BUY, 300, all",
        "2, BUY, 301, 300 LEVERAGE: 3.0101 against 3",
        "2, SELL, 300, all",
        "2, SELL, 301, 300 LEVERAGE: 3.0101 against 3"
    })
    void shouldCutAtThreeTimesTheEquity(int instrument, Side side, long lots, String answer) {
        assertThat(desk.ask(layer(), instrument, side, lots)).isEqualTo(answer);
    }

    @Test
    void shouldCountLongsAndShortsAndOrdersInFlightInFull() {
        desk.lots[MarginDesk.LINEAR] = 500;
        desk.lots[MarginDesk.INVERSE] = -100;
        desk.working[Side.SELL.ordinal()][MarginDesk.INVERSE] = 50;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.OTHER, Side.SELL, 5_000)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.OTHER, Side.SELL, 5_001)).isEqualTo("5000 LEVERAGE: 3.0002 against 3");
    }

    @Test
    void shouldLetAnOrderThroughAsFarAsItOnlyReducesThePosition() {
        desk.lots[MarginDesk.LINEAR] = 2_000;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 1)).startsWith("0 LEVERAGE");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 2_000)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 2_001)).startsWith("2000 LEVERAGE: 4.0001");
        desk.lots[MarginDesk.LINEAR] = 1_500;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 3_000)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 3_001)).startsWith("3000 LEVERAGE: 3.0021");
    }

    @Test
    void shouldCountOrdersOfUnknownQuantityWithTheMostTheyMayCost() {
        desk.reserved[Side.BUY.ordinal()][MarginDesk.LINEAR] = 20_000 * Terms.ONE;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 500)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 501)).startsWith("500 LEVERAGE");
    }

    @Test
    void shouldCountOnlyWhatAnOrderThatTurnsRoundOpens() {
        desk.lots[MarginDesk.LINEAR] = 500;
        desk.changed();
        Intent intent = desk.intent(MarginDesk.LINEAR, Side.SELL, 2_000);
        intent.closingLots = 500;
        assertThat(desk.allowed(layer(), intent)).isEqualTo(1_500);
        intent.lots = 2_001;
        assertThat(desk.allowed(layer(), intent)).isEqualTo(1_500);
    }

    /** A share is worth 30,000 dollars whatever lots it is rounded up to: 1,428.57 of 21 dollars. */
    @Test
    void shouldNotCutAnOrderSizedByShareForTheLotItIsRoundedUpTo() {
        desk.mark(MarginDesk.LINEAR, 210_000);
        desk.leverage = 3;
        Intent intent = desk.intent(MarginDesk.LINEAR, Side.BUY, 0);
        intent.buyingPowerShare = 10_000_000_000_000_000L;
        assertThat(desk.allowedOfShare(layer(), intent)).isEqualTo(1_429);
        desk.lots[MarginDesk.OTHER] = 2_100;
        desk.changed();
        assertThat(desk.allowedOfShare(layer(), intent)).as("27,900 dollars").isEqualTo(1_328);
    }

    @Test
    void shouldRefuseWithoutEquityWithoutMarkAndBeyondWhatCanBeCounted() {
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, Long.MAX_VALUE))
                .startsWith("1500 LEVERAGE");
        desk.lots[MarginDesk.OTHER] = Long.MAX_VALUE;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
        desk.lots[MarginDesk.OTHER] = 0;
        desk.mark(MarginDesk.LINEAR, 0);
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
        desk.mark(MarginDesk.SPOT, 0);
        assertThat(desk.ask(layer(), MarginDesk.INVERSE, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
        desk.equityUnits = 0;
        assertThat(desk.ask(layer(), MarginDesk.OTHER, Side.BUY, 1)).isEqualTo("0 NO_EQUITY: 0 against 0");
        desk.equityUnits = -Terms.ONE;
        assertThat(desk.ask(layer(), MarginDesk.OTHER, Side.BUY, 1)).isEqualTo("0 NO_EQUITY: -1 against 0");
    }

    @ParameterizedTest
    @CsvSource({"3.0001", "5", "10"})
    void shouldRefuseLimitsAboveTheCeiling(String leverage) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginLimits(Decimal.parse(leverage), Decimal.ZERO, true))
                .withMessage("max_leverage must be at most 3, is " + leverage);
    }
}
