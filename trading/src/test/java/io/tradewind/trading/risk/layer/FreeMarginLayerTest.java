// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.margin.MarginMode;
import io.tradewind.trading.risk.margin.MarginSamples;
import io.tradewind.trading.risk.margin.MarginTerms;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equity is 10,000 dollars; a linear lot is worth 20 dollars, an inverse one 100, a spot lot 2. */
class FreeMarginLayerTest {
    private final MarginDesk desk = new MarginDesk();

    private FreeMarginLayer layer() {
        return new FreeMarginLayer(desk.exposures, desk.values, desk.margins(), desk);
    }

    /** Initial rate 0.5: 20,000 dollars of contracts, 10,000 of spot. */
    @ParameterizedTest
    @CsvSource({
        "1, BUY, 1000, all",
        "1, BUY, 1001, 1000 INSUFFICIENT_MARGIN: 10010 against 10000",
        "1, SELL, 1000, all",
        "1, SELL, 1001, 1000 INSUFFICIENT_MARGIN: 10010 against 10000",
        "2, BUY, 200, all",
        "2, BUY, 201, 200 INSUFFICIENT_MARGIN: 10050 against 10000",
        "2, SELL, 200, all",
        "2, SELL, 201, 200 INSUFFICIENT_MARGIN: 10050 against 10000",
        "0, BUY, 5000, all",
        "0, BUY, 5001, 5000 INSUFFICIENT_MARGIN: 10002 against 10000"
    })
    void shouldKeepTheInitialMarginCovered(int instrument, Side side, long lots, String answer) {
        desk.terms[MarginDesk.LINEAR] = MarginDesk.flat("2", "0.005");
        desk.terms[MarginDesk.INVERSE] = MarginDesk.flat("2", "0.005");
        assertThat(desk.ask(layer(), instrument, side, lots)).isEqualTo(answer);
    }

    @Test
    void shouldNotSellShortWhatCannotBeBorrowed() {
        assertThat(desk.ask(layer(), MarginDesk.SPOT, Side.SELL, 1)).isEqualTo("0 INSUFFICIENT_MARGIN: 2 against 0");
        desk.lots[MarginDesk.SPOT] = 100;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.SPOT, Side.SELL, 100)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.SPOT, Side.SELL, 101))
                .isEqualTo("100 INSUFFICIENT_MARGIN: 2 against 0");
        desk.terms[MarginDesk.SPOT] = MarginTerms.BORROWED;
        assertThat(desk.ask(layer(), MarginDesk.SPOT, Side.SELL, 5_100)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.SPOT, Side.SELL, 5_101)).startsWith("5100 INSUFFICIENT_MARGIN");
    }

    @Test
    void shouldTakeWhatAPriceBeyondTheMarkCostsOffTheEquity() {
        desk.terms[MarginDesk.LINEAR] = MarginDesk.flat("2", "0.005");
        Intent intent = desk.intent(MarginDesk.LINEAR, Side.BUY, 833);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 220_000;
        assertThat(desk.ask(layer(), intent)).as("10 margin and 2 loss a lot").isEqualTo("all");
        intent.lots = 834;
        assertThat(desk.ask(layer(), intent)).isEqualTo("833 INSUFFICIENT_MARGIN: 10008 against 10000");
        intent.limitTicks = 180_000;
        intent.lots = 1_000;
        assertThat(desk.ask(layer(), intent)).as("a better price gains nothing").isEqualTo("all");
        intent.lots = 1_001;
        assertThat(desk.ask(layer(), intent)).startsWith("1000 INSUFFICIENT_MARGIN");
    }

    @Test
    void shouldCountTheMarginOfEverythingElseAndInFlight() {
        desk.terms[MarginDesk.LINEAR] = MarginDesk.flat("2", "0.005");
        desk.lots[MarginDesk.LINEAR] = -300;
        desk.working[Side.SELL.ordinal()][MarginDesk.LINEAR] = 200;
        desk.lots[MarginDesk.SPOT] = 1_000;
        desk.changed();
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 300)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.SELL, 301))
                .isEqualTo("300 INSUFFICIENT_MARGIN: 10010 against 10000");
    }

    /** Of the table, 50,000 dollars take 400, and 50,020 dollars 1 %: 500.20. */
    @Test
    void shouldAskForTheRateOfTheBracketThatTheWholePositionReaches() {
        desk.terms[MarginDesk.LINEAR] = MarginSamples.terms("usdt", MarginMode.CROSS, "0");
        desk.equityUnits = 500 * Terms.ONE;
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 2_500)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 2_501))
                .isEqualTo("2500 INSUFFICIENT_MARGIN: 500.2 against 500");
    }

    /** 5 BTC are 1,000 contracts and 100,000 dollars at 10 %; one contract more takes 20 % of 100,100 dollars. */
    @Test
    void shouldFindTheBracketOfAnInverseContractInItsOwnCoin() {
        desk.terms[MarginDesk.INVERSE] = MarginSamples.terms("coin", MarginMode.CROSS, "0");
        assertThat(desk.ask(layer(), MarginDesk.INVERSE, Side.SELL, 1_000)).isEqualTo("all");
        assertThat(desk.ask(layer(), MarginDesk.INVERSE, Side.SELL, 1_001))
                .isEqualTo("1000 INSUFFICIENT_MARGIN: 20020 against 10000");
    }

    @Test
    void shouldRefuseWithoutEquityWithoutMarkAndBeyondWhatCanBeCounted() {
        assertThat(desk.ask(layer(), MarginDesk.OTHER, Side.BUY, Long.MAX_VALUE))
                .startsWith("29999 INSUFFICIENT_MARGIN: 92233720368.54775807");
        desk.equityUnits = 0;
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 NO_EQUITY: 0 against 0");
        desk.mark(MarginDesk.LINEAR, 0);
        assertThat(desk.ask(layer(), MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
    }
}
