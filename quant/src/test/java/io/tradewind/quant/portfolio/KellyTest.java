// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.portfolio.KellySizing.Reason;
import io.tradewind.quant.portfolio.KellySizing.TradeRecord;
import org.junit.jupiter.api.Test;

class KellyTest {
    /** So many trades that the edge is as good as certain. */
    private static final int MANY = 2_000_000;

    @Test
    void shouldHaveTheClosedFormsOfBinaryAndContinuousBets() {
        assertThat(Kelly.binary(0.55, 1)).isCloseTo(0.1, within(1e-15));
        assertThat(Kelly.binary(0.3, 1.5)).isCloseTo(-1.0 / 6, within(1e-15));
        assertThat(Kelly.growth(0.55, 1, 0.1)).isCloseTo(0.005008366846356839, within(1e-16));
        assertThat(Kelly.continuous(0.08, 0.02, 0.04)).isCloseTo(1.5, within(1e-15));
        assertThat(Kelly.growth(1, 2, 1)).isEqualTo(StrictMath.log1p(2));
        assertThat(Kelly.growth(0.5, 2, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void shouldGrowFastestAtTheKellyShare() {
        double best = Kelly.binary(0.6, 0.8);
        double growth = Kelly.growth(0.6, 0.8, best);
        for (double other = 0; other < 0.5; other += 0.01) {
            assertThat(Kelly.growth(0.6, 0.8, other)).isLessThanOrEqualTo(growth + 1e-15);
        }
    }

    @Test
    void shouldMultiplyByTheFractionAndNotCap() {
        KellySizing plain = new KellySizing(0.25, 1, 30, 1);
        KellySizing.Size size = plain.size(new TradeRecord(MANY, MANY * 6 / 10, 1, 0, 0));
        assertThat(size.fullKelly()).isCloseTo(0.2, within(1e-12));
        assertThat(size.share()).isCloseTo(0.05, within(1e-4));
        assertThat(size.reason()).isEqualTo(Reason.SIZED);
    }

    @Test
    void shouldHalveTheEdgeBeforeCosts() {
        TradeRecord record = new TradeRecord(MANY, MANY * 6 / 10, 1, 0.05, 0);
        assertThat(KellySizing.USUAL.size(record).share()).isCloseTo(0.25 * (0.5 * 0.2 - 0.05), within(1e-4));
    }

    @Test
    void shouldStakeNothingOnTooFewTradesOrWhenCostsEatTheEdge() {
        assertThat(KellySizing.USUAL.size(new TradeRecord(29, 29, 2, 0, 0)).reason())
                .isEqualTo(Reason.TOO_FEW_TRADES);
        assertThat(KellySizing.USUAL.size(new TradeRecord(0, 0, 2, 0, 0)).share())
                .isZero();
        KellySizing.Size exactly = KellySizing.USUAL.size(new TradeRecord(100, 60, 1, 0.1, 0));
        assertThat(exactly.share()).isZero();
        assertThat(exactly.reason()).isEqualTo(Reason.NO_EDGE_AFTER_COSTS);
        assertThat(KellySizing.USUAL.size(new TradeRecord(100, 40, 1, 0, 0)).share())
                .isZero();
    }

    @Test
    void shouldShrinkWithUncertaintyAndGrowWithTrades() {
        double before = 0;
        for (int trades = 40; trades <= 40_000; trades *= 10) {
            double share = KellySizing.USUAL
                    .size(new TradeRecord(trades, trades * 11 / 20, 1.2, 0, 0))
                    .share();
            assertThat(share).isGreaterThan(before);
            before = share;
        }
        double edge = 0.55 * 1.2 - 0.45;
        assertThat(before).isCloseTo(0.25 * 0.5 * edge / 1.2, within(2e-4));
        double certainty =
                KellySizing.USUAL.size(new TradeRecord(40, 22, 1.2, 0, 0)).certainty();
        double adjusted = 24.0 / 44;
        double spread = 2.2 * 2.2 * adjusted * (1 - adjusted) / 44;
        assertThat(certainty).isCloseTo(edge * edge / (edge * edge + spread), within(1e-14));
    }

    @Test
    void shouldNotBeCertainOfAShortRecordWithoutALoss() {
        double spread = 2 * 2 * (32.0 / 34) * (2.0 / 34) / 34;
        double perfect =
                KellySizing.USUAL.size(new TradeRecord(30, 30, 1, 0, 0)).certainty();
        assertThat(perfect).isCloseTo(1 / (1 + spread), within(1e-15)).isLessThan(0.995);
        double longer =
                KellySizing.USUAL.size(new TradeRecord(300, 300, 1, 0, 0)).certainty();
        assertThat(longer).isBetween(perfect, 1 - 1e-6);
        double small =
                KellySizing.USUAL.size(new TradeRecord(30, 30, 0.1, 0, 0)).certainty();
        assertThat(small).isCloseTo(0.01 / (0.01 + 1.1 * 1.1 * (spread / 4)), within(1e-14));
    }

    @Test
    void shouldStakeNothingOnAnEdgeThatIsItsCostUpToRounding() {
        KellySizing.Size equal = KellySizing.USUAL.size(new TradeRecord(100, 55, 1, 0.05, 0));
        assertThat(equal.reason()).isEqualTo(Reason.NO_EDGE_AFTER_COSTS);
        assertThat(equal.share()).isZero();
        for (int wins = 1; wins < 100; wins++) {
            double fair = (100.0 - wins) / wins;
            KellySizing.Size size = KellySizing.USUAL.size(new TradeRecord(100, wins, fair, 0, 0));
            assertThat(size.reason()).as("%d wins of 100", wins).isEqualTo(Reason.NO_EDGE_AFTER_COSTS);
        }
        assertThat(KellySizing.USUAL
                        .size(new TradeRecord(100, 55, 1, 0.05 - 1e-9, 0))
                        .reason())
                .isEqualTo(Reason.SIZED);
    }

    @Test
    void shouldGiveAFigureForEveryPayoffAndRefuseARecordWithoutALoss() {
        for (double payoff : new double[] {1e-200, 1e-9, 1e9, 1e200}) {
            for (int wins : new int[] {0, 40, 50}) {
                KellySizing.Size size = KellySizing.USUAL.size(new TradeRecord(50, wins, payoff, 0, 0));
                assertThat(size.certainty()).isBetween(0.0, 1.0);
                assertThat(size.share()).isBetween(0.0, 0.25);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradeRecord(50, 50, Double.POSITIVE_INFINITY, 0, 0))
                .withMessageContaining("finite payoff");
    }

    @Test
    void shouldCountLessWhatMovesWithWhatIsHeld() {
        double alone = KellySizing.USUAL.size(new TradeRecord(100, 60, 1, 0, 0)).share();
        double together =
                KellySizing.USUAL.size(new TradeRecord(100, 60, 1, 0, 0.8)).share();
        assertThat(together).isCloseTo(0.6 * alone, within(1e-15));
        assertThat(KellySizing.USUAL.size(new TradeRecord(100, 60, 1, 0, -1)).share())
                .isZero();
    }

    @Test
    void shouldCapAtTheLargestShare() {
        KellySizing.Size size = new KellySizing(1, 1, 30, 0.1).size(new TradeRecord(MANY, MANY, 3, 0, 0));
        assertThat(size.share()).isEqualTo(0.1);
        assertThat(size.reason()).isEqualTo(Reason.CAPPED);
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> Kelly.binary(1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Kelly.binary(0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Kelly.growth(0.5, 1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Kelly.continuous(0.1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Kelly.continuous(Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KellySizing(0, 0.5, 30, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeRecord(10, 11, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeRecord(10, 1, 1, 0, 1.5));
    }
}
