// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.portfolio.KellySizing;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.fixture.HeldBook;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.portfolio.RoundTripTracker;
import org.junit.jupiter.api.Test;

/** Trades of ten shares bought at 100.00: a gain of 4 %, or a loss of 2 %, before fees. */
class KellySizerTest {
    private static final Decimal TEN = Decimal.parse("10");

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final HeldBook book = new HeldBook(registry, 100_000 * Terms.ONE, 100_00);
    private final Bar bar = new Bar(registry.get(0)).set(0, 9, 100_00, 100_00, 100_00, 100_00, 0);
    private final Size size = new Size();
    private long timeNs;

    private static KellySizer kelly(String start, Decimal most) {
        return new KellySizer(Decimal.parse("0.25"), Decimal.parse("0.5"), 30, Decimal.parse(start), most);
    }

    private void trade(KellySizer sizer, long exitTicks, long feeUnits, int parts) {
        RoundTripTracker tracker = new RoundTripTracker(0, registry.get(0), sizer::onRoundTrip);
        tracker.onFill(++timeNs, 0, Side.BUY, 10, 100_00, feeUnits);
        for (int i = 0; i < parts; i++) {
            tracker.onFill(++timeNs, 1, Side.SELL, 10 / parts, exitTicks, feeUnits / parts);
        }
    }

    private void trades(KellySizer sizer, int wins, int losses, long feeUnits) {
        for (int i = 0; i < Math.max(wins, losses); i++) {
            if (i < wins) {
                trade(sizer, 104_00, feeUnits, 1);
            }
            if (i < losses) {
                trade(sizer, 98_00, feeUnits, 1);
            }
        }
    }

    private Size sized(KellySizer sizer, long stopTicks) {
        Intent entry = new Intent();
        entry.attachedStopTicks = stopTicks;
        sizer.size(entry, bar, new FeatureRow(), book, size);
        return size;
    }

    @Test
    void shouldStakeTheFractionOfTheShareThatTheTradesSuggest() {
        KellySizer sizer = kelly("0", TEN);
        trades(sizer, 24, 16, 0);
        double share = KellySizing.USUAL
                .size(new KellySizing.TradeRecord(40, 24, 2, 0, 0))
                .share();
        double edge = 0.6 * 2 - 0.4;
        double q = 26.0 / 44;
        double certainty = edge * edge / (edge * edge + 9 * q * (1 - q) / 44);
        assertThat(share)
                .isBetween(0.25 * 0.5 * edge / 2 * certainty - 1e-12, 0.25 * 0.5 * edge / 2 * certainty + 1e-12);
        assertThat(sized(sizer, 0).lots())
                .as("share x equity over a mean loss of 2 %%, at 100 dollars a lot")
                .isEqualTo((long) (share * 100_000 / 0.02 / 100));
        assertThat(sized(sizer, 92_00).lots())
                .as("a stop at 8 %% loses four times as much")
                .isEqualTo((long) (share * 100_000 / 0.08 / 100));
        assertThat(sized(kellyLike(sizer, Decimal.ONE), 0).lots())
                .as("at most the equity")
                .isEqualTo(1_000);
    }

    private static KellySizer kellyLike(KellySizer other, Decimal most) {
        KellySizer copy = kelly("0", most);
        copy.restore(SavedState.of(other::save));
        return copy;
    }

    @Test
    void shouldStakeNothingBeforeThirtyTradesUnlessAStartIsGiven() {
        KellySizer sizer = kelly("0", TEN);
        trades(sizer, 18, 11, 0);
        assertThat(sized(sizer, 0).reason()).isEqualTo(Size.Reason.TOO_FEW_TRADES);
        assertThat(size.lots()).isZero();
        KellySizer starts = kelly("0.02", TEN);
        trades(starts, 18, 11, 0);
        assertThat(sized(starts, 0).lots()).as("2 %% of the equity").isEqualTo(20);
        trades(sizer, 1, 0, 0);
        assertThat(sized(sizer, 0).reason()).isEqualTo(Size.Reason.NONE);
    }

    @Test
    void shouldStakeNothingWhenTheEdgeDoesNotPayItsCosts() {
        KellySizer none = kelly("0.02", TEN);
        trades(none, 10, 30, 0);
        assertThat(sized(none, 0).reason()).isEqualTo(Size.Reason.NO_EDGE);
        KellySizer paid = kelly("0", TEN);
        trades(paid, 24, 16, 395L * Terms.ONE / 100);
        assertThat(sized(paid, 0).reason())
                .as("costs of 0.79 %% under half of an edge of 1.6 %%")
                .isEqualTo(Size.Reason.NONE);
        KellySizer costly = kelly("0", TEN);
        trades(costly, 24, 16, 4 * Terms.ONE);
        assertThat(sized(costly, 0).reason())
                .as("costs of 0.8 %% are half of it")
                .isEqualTo(Size.Reason.NO_EDGE);
        KellySizer never = kelly("0", TEN);
        trades(never, 0, 30, 0);
        assertThat(sized(never, 0).reason()).isEqualTo(Size.Reason.NO_EDGE);
    }

    @Test
    void shouldStakeLessOnAShorterRecord() {
        KellySizer shorter = kelly("0", TEN);
        trades(shorter, 24, 16, 0);
        KellySizer longer = kelly("0", TEN);
        trades(longer, 240, 160, 0);
        assertThat(sized(shorter, 0).lots()).isLessThan(sized(longer, 0).lots());
    }

    @Test
    void shouldTakeTheMeanGainForALossThatNeverCame() {
        KellySizer sizer = kelly("0", TEN);
        trades(sizer, 30, 0, 0);
        double share = KellySizing.USUAL
                .size(new KellySizing.TradeRecord(30, 30, 1, 0, 0))
                .share();
        assertThat(sized(sizer, 0).lots()).isEqualTo((long) (share * 100_000 / 0.04 / 100));
    }

    @Test
    void shouldCountAnExitInPartsAsOneTrade() {
        KellySizer whole = kelly("0", TEN);
        KellySizer parts = kelly("0", TEN);
        for (int i = 0; i < 35; i++) {
            trade(whole, i % 3 == 0 ? 98_00 : 104_00, Terms.ONE / 10, 1);
            trade(parts, i % 3 == 0 ? 98_00 : 104_00, Terms.ONE / 10, 5);
        }
        assertThat(sized(parts, 0).lots()).isEqualTo(sized(whole, 0).lots()).isPositive();
    }

    @Test
    void shouldSizeNothingWithoutEquityOrPrice() {
        KellySizer sizer = kelly("0.02", TEN);
        book.equityUnits = 0;
        assertThat(sized(sizer, 0).reason()).isEqualTo(Size.Reason.NO_EQUITY);
        book.equityUnits = Terms.ONE;
        bar.set(0, 9, 0, 0, 0, 0, 0);
        assertThat(sized(sizer, 0).reason()).isEqualTo(Size.Reason.INVALID_PRICE);
    }

    @Test
    void shouldGoOnAsIfNothingHappenedAfterARestart() {
        KellySizer straight = kelly("0", TEN);
        trades(straight, 20, 15, Terms.ONE / 10);
        KellySizer restored = kellyLike(straight, TEN);
        long before = timeNs;
        trades(straight, 5, 3, 0);
        timeNs = before;
        trades(restored, 5, 3, 0);
        assertThat(StateBytes.of(restored::save)).isEqualTo(StateBytes.of(straight::save));
        assertThat(sized(restored, 0).lots()).isEqualTo(sized(straight, 0).lots());
    }

    @Test
    void shouldRefuseSettingsThatCannotBe() {
        assertThatThrownBy(() -> kelly("2", TEN)).hasMessageStartingWith("start_fraction must be a fraction");
        assertThatThrownBy(() -> kelly("0", Decimal.ZERO)).hasMessage("max_fraction must be above 0, is 0");
        assertThatThrownBy(() -> new KellySizer(Decimal.ONE, Decimal.parse("50"), 30, Decimal.ZERO, TEN))
                .hasMessage("edge_haircut must be a fraction above 0 and up to 1, is 50: 0.5 is 50 %");
    }
}
