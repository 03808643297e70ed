// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickBatchTest {
    private static final int SNAPSHOT = 0;
    private static final int DELTA = 1;
    private static final int TRADE = 2;
    private static final int QUOTE = 3;

    /** One tick of each kind; prices are multiples of 10, quantities of 5. */
    private static TickBatch filled() {
        TickBatch batch = new TickBatch(4);
        batch.snapshot(1, TickBatch.NO_TIME, 1_000, 500);
        batch.bid(100, 5);
        batch.bid(90, 10);
        batch.ask(110, 15);
        batch.delta(2, 1_900, 2_000, 501, 505, 499);
        batch.bid(80, 0);
        batch.ask(120, 20);
        batch.ask(130, 25);
        batch.trade(3, 2_900, 3_000, 77, 110, 35, Side.SELL, true);
        batch.quote(4, 3_900, 4_000, 506, 90, 40, 110, 45);
        return batch;
    }

    private static List<String> bids(TickBatch batch, int tick) {
        return levels(batch, batch.levelStart(tick), batch.askStart(tick));
    }

    private static List<String> asks(TickBatch batch, int tick) {
        return levels(batch, batch.askStart(tick), batch.levelEnd(tick));
    }

    private static List<String> levels(TickBatch batch, int from, int to) {
        List<String> levels = new ArrayList<>();
        for (int level = from; level < to; level++) {
            levels.add(batch.levelPrice(level) + " x " + batch.levelQuantity(level));
        }
        return levels;
    }

    /** All that a tick says, but for its number and times. */
    private static String text(TickBatch batch, int i) {
        return batch.kind(i) + " " + batch.id(i) + " " + batch.firstId(i) + " " + batch.previousId(i) + " "
                + batch.price(i) + " x " + batch.quantity(i) + " " + batch.askPrice(i) + " x " + batch.askQuantity(i)
                + " " + batch.aggressor(i) + " " + batch.isOnBook(i) + " " + bids(batch, i) + " " + asks(batch, i);
    }

    @Test
    void shouldGiveBackWhatEachKindOfTickHolds() {
        TickBatch batch = filled();

        assertThat(batch.size()).isEqualTo(4);
        assertThat(batch.levels()).isEqualTo(6);
        assertThat(text(batch, SNAPSHOT)).startsWith("SNAPSHOT 500 -1 -1 0 x 0 0 x 0");
        assertThat(bids(batch, SNAPSHOT)).containsExactly("100 x 5", "90 x 10");
        assertThat(asks(batch, SNAPSHOT)).containsExactly("110 x 15");
        assertThat(text(batch, DELTA)).startsWith("DELTA 505 501 499 0 x 0 0 x 0");
        assertThat(bids(batch, DELTA)).containsExactly("80 x 0");
        assertThat(asks(batch, DELTA)).containsExactly("120 x 20", "130 x 25");
        assertThat(text(batch, TRADE)).isEqualTo("TRADE 77 -1 -1 110 x 35 0 x 0 SELL true [] []");
        assertThat(text(batch, QUOTE))
                .startsWith("QUOTE 506 -1 -1 90 x 40 110 x 45")
                .endsWith("[] []");
    }

    @Test
    void shouldKeepNumbersAndTimes() {
        TickBatch batch = filled();

        assertThat(batch.sequence(DELTA)).isEqualTo(2);
        assertThat(batch.eventTimeNs(SNAPSHOT)).isEqualTo(TickBatch.NO_TIME);
        assertThat(batch.eventTimeNs(TRADE)).isEqualTo(2_900);
        assertThat(batch.receiveTimeNs(TRADE)).isEqualTo(3_000);

        batch.times(TRADE, 5, 6);
        assertThat(batch.eventTimeNs(TRADE)).isEqualTo(5);
        assertThat(batch.receiveTimeNs(TRADE)).isEqualTo(6);
        assertThat(batch.receiveTimeNs(QUOTE)).isEqualTo(4_000);
    }

    @Test
    void shouldTellTheKindsOfTradesApart() {
        TickBatch batch = new TickBatch(2);
        batch.trade(1, 1, 1, TickBatch.NO_ID, 10, 1, Side.BUY, false);
        batch.trade(2, 2, 2, 5, 10, 1, Side.SELL, true);

        assertThat(batch.aggressor(0)).isSameAs(Side.BUY);
        assertThat(batch.isOnBook(0)).isFalse();
        assertThat(batch.id(0)).isEqualTo(TickBatch.NO_ID);
        assertThat(batch.aggressor(1)).isSameAs(Side.SELL);
        assertThat(batch.isOnBook(1)).isTrue();
    }

    @Test
    void shouldKnowWhenItIsFull() {
        TickBatch batch = filled();
        assertThat(batch.isFull()).isTrue();
        assertThatThrownBy(() -> batch.quote(5, 1, 1, 1, 1, 1, 1, 1)).isInstanceOf(IndexOutOfBoundsException.class);

        batch.dropLast();
        assertThat(batch.isFull()).isFalse();
    }

    @Test
    void shouldHoldDeltasWithoutBidsAsksOrBoth() {
        TickBatch batch = new TickBatch(3);
        batch.delta(1, 1, 1, 1, 1, TickBatch.NO_ID);
        batch.delta(2, 1, 1, 2, 2, TickBatch.NO_ID);
        batch.bid(10, 1);
        batch.delta(3, 1, 1, 3, 3, TickBatch.NO_ID);
        batch.ask(20, 2);

        assertThat(batch.levelStart(0)).isZero();
        assertThat(batch.askStart(0)).isZero();
        assertThat(batch.levelEnd(0)).isZero();
        assertThat(bids(batch, 1)).containsExactly("10 x 1");
        assertThat(asks(batch, 1)).isEmpty();
        assertThat(bids(batch, 2)).isEmpty();
        assertThat(asks(batch, 2)).containsExactly("20 x 2");
    }

    @Test
    void shouldTakeTheLastTickBackWithItsLevels() {
        TickBatch batch = filled();
        batch.dropLast();
        batch.dropLast();
        batch.dropLast();

        assertThat(batch.size()).isOne();
        assertThat(batch.levels()).isEqualTo(3);
        batch.delta(9, 1, 1, 1, 1, 1);
        batch.ask(140, 5);
        assertThat(asks(batch, SNAPSHOT)).containsExactly("110 x 15");
        assertThat(bids(batch, 1)).isEmpty();
        assertThat(asks(batch, 1)).containsExactly("140 x 5");
    }

    @Test
    void shouldBeEmptyAfterClearAndHoldNothingOfWhatWasThere() {
        TickBatch batch = filled();
        batch.clear();
        assertThat(batch.size()).isZero();
        assertThat(batch.levels()).isZero();
        assertThat(batch.firstOff(7, 7)).isEqualTo(-1);

        batch.snapshot(1, 1, 1, 1);
        assertThat(text(batch, 0)).startsWith("SNAPSHOT 1 -1 -1 0 x 0 0 x 0").endsWith("[] []");
        batch.clear();
        batch.quote(1, 1, 1, 1, 2, 3, 4, 5);
        assertThat(text(batch, 0)).startsWith("QUOTE 1 -1 -1 2 x 3 4 x 5");
    }

    @Test
    void shouldCopyTicksWithTheirLevelsIntoAnotherBatch() {
        TickBatch source = filled();
        TickBatch copy = new TickBatch(5);
        copy.delta(1, 1, 1, 1, 1, 1);
        copy.bid(50, 5);
        for (int i = source.size() - 1; i >= 0; i--) {
            copy.copy(source, i, 9_000 + i, 10 - i);
        }

        for (int i = 0; i < source.size(); i++) {
            int at = source.size() - i;
            assertThat(text(copy, at)).isEqualTo(text(source, i));
            assertThat(copy.eventTimeNs(at)).isEqualTo(source.eventTimeNs(i));
            assertThat(copy.receiveTimeNs(at)).isEqualTo(9_000 + i);
            assertThat(copy.sequence(at)).isEqualTo(10 - i);
        }
        assertThat(bids(copy, 0)).containsExactly("50 x 5");
        source.clear();
        source.snapshot(1, 1, 1, 1);
        source.bid(1, 1);
        assertThat(bids(copy, 4)).containsExactly("100 x 5", "90 x 10");
    }

    @Test
    void shouldHoldMoreLevelsThanTicks() {
        TickBatch batch = new TickBatch(2);
        batch.snapshot(1, 1, 1, 1);
        for (int i = 1; i <= 1_000; i++) {
            batch.bid(1_000 - i, i);
        }
        TickBatch copy = new TickBatch(2);
        copy.copy(batch, 0, 1, 1);
        copy.ask(5_000, 5);

        assertThat(copy.levels()).isEqualTo(1_001);
        assertThat(bids(copy, 0)).hasSize(1_000).isEqualTo(bids(batch, 0));
        assertThat(asks(copy, 0)).containsExactly("5000 x 5");
    }

    @Test
    void shouldDividePricesAndQuantitiesByTheirSteps() {
        TickBatch batch = filled();

        assertThat(batch.firstOff(10, 5)).isEqualTo(-1);
        assertThat(batch.toTicksAndLots(10, 5)).isTrue();
        assertThat(bids(batch, SNAPSHOT)).containsExactly("10 x 1", "9 x 2");
        assertThat(asks(batch, DELTA)).containsExactly("12 x 4", "13 x 5");
        assertThat(text(batch, TRADE)).startsWith("TRADE 77 -1 -1 11 x 7 ");
        assertThat(text(batch, QUOTE)).startsWith("QUOTE 506 -1 -1 9 x 8 11 x 9");
    }

    @ParameterizedTest
    @CsvSource({"100, 5, 0", "10, 10, 0", "10, 7, 0"})
    void shouldStayAsItIsWhenAStepDoesNotFit(long priceStep, long quantityStep, int first) {
        TickBatch batch = filled();

        assertThat(batch.firstOff(priceStep, quantityStep)).isEqualTo(first);
        assertThat(batch.toTicksAndLots(priceStep, quantityStep)).isFalse();
        for (int i = 0; i < batch.size(); i++) {
            assertThat(text(batch, i)).isEqualTo(text(filled(), i));
        }
    }

    @ParameterizedTest
    @CsvSource({"11, 10, 20, 20, 2", "10, 9, 20, 20, 2", "10, 10, 21, 20, 3", "10, 10, 20, 29, 3", "10, 10, 20, 20, -1"
    })
    void shouldFindTheFirstTickThatDoesNotFitInAnyOfItsColumns(
            long tradePrice, long tradeQuantity, long ask, long askQuantity, int first) {
        TickBatch batch = new TickBatch(4);
        batch.snapshot(1, 1, 1, 1);
        batch.bid(20, 10);
        batch.delta(2, 1, 1, 2, 2, TickBatch.NO_ID);
        batch.trade(3, 1, 1, 1, tradePrice, tradeQuantity, Side.BUY, true);
        batch.quote(4, 1, 1, 3, 10, 10, ask, askQuantity);

        assertThat(batch.firstOff(10, 10)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740991, 1",
        "9007199254740993, 3",
        "9223372036854775807, 7",
        "9223372036854775806, 2",
        "9223372036854775807, 1",
        "9000000000000000001, 9000000000000000001",
        "4503599627370497, 4503599627370497"
    })
    void shouldDivideExactlyAlsoWhatNoDoubleHolds(long number, long step) {
        TickBatch batch = new TickBatch(1);
        batch.snapshot(1, TickBatch.NO_TIME, 1_000, 500);
        batch.bid(number, step);
        assertThat(batch.toTicksAndLots(step, step)).isTrue();
        assertThat(levels(batch, 0, 1)).containsExactly(number / step + " x 1");
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, 2",
        "9223372036854775807, 2",
        "9007199254740995, 9007199254740994",
        "9223372036854775807, 9223372036854775806",
        "9223372036854775806, 4"
    })
    void shouldSeeThatALargeNumberDoesNotFit(long number, long step) {
        TickBatch batch = new TickBatch(1);
        batch.snapshot(1, TickBatch.NO_TIME, 1_000, 500);
        batch.bid(number, step);
        assertThat(batch.toTicksAndLots(step, step)).isFalse();
        assertThat(levels(batch, 0, 1)).containsExactly(number + " x " + step);
    }

    @Test
    void shouldFindALevelThatDoesNotFit() {
        TickBatch batch = filled();
        batch.dropLast();
        batch.delta(9, 1, 1, 1, 1, 1);
        batch.bid(95, 5);

        assertThat(batch.firstOff(10, 5)).isEqualTo(3);
    }

    @Test
    void shouldFindTheKindOfItsOrdinal() {
        for (TickKind kind : TickKind.values()) {
            assertThat(TickKind.of(kind.ordinal())).isSameAs(kind);
        }
    }
}
