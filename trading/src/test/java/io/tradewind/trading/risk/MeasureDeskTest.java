// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.HeldBook;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.stop.StopChecks;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.risk.measure.VolatilityMethod;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate with the checks of stops and the measured layers: a share at 100.00, an inverse contract of 10 dollars at 50,000. */
class MeasureDeskTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final RiskLimits STANDARD = RiskLimits.preset("standard");

    private final InstrumentRegistry registry =
            Terms.registry(Terms.share("AAA"), Terms.terms(ContractType.INVERSE), Terms.share("BBB"));
    private final HeldBook book = new HeldBook(registry, 100_000 * Terms.ONE, 100_00);
    private MeasureDesk desk = desk(STANDARD.measure(), AssetClass.STOCKS);
    private long nowNs;

    private MeasureDesk desk(MeasureLimits limits, AssetClass ofShares) {
        book.marks[1] = 100_000;
        return new MeasureDesk(limits, book, book, Arrays.asList(ofShares, AssetClass.CRYPTO, ofShares));
    }

    private String answer(Intent intent) {
        RiskContext context = new RiskContext(registry, book, new ModeControl(), (id, side) -> 0, 1, BookView.NO_BOOKS);
        RiskGate gate = new RiskGate(
                RiskLimits.preset("permissive").order(), context, StopChecks.of(STANDARD.stop()), desk.layers());
        return switch (gate.check(intent, nowNs)) {
            case Approved approved -> approved.intent().lots + (approved.isSmaller() ? " for " + approved.cut() : "");
            case Refused refused -> refused.toString();
        };
    }

    private static Intent entry(int id, Side side, long lots, long price, long stop) {
        Intent intent = Approvals.intent(id, side, lots);
        intent.referenceTicks = price;
        intent.attachedStopTicks = stop;
        return intent;
    }

    private static Intent share(Side side, long lots) {
        return entry(0, side, lots, 100_00, side == Side.BUY ? 95_00 : 105_00);
    }

    private void hold(int id, long lots) {
        book.lots[id] = lots;
        desk.onExposure(id);
    }

    private void hours(int from, int to) {
        for (int hour = from; hour < to; hour++) {
            nowNs = hour * HOUR_NS;
            for (int id = 0; id < 3; id++) {
                book.marks[id] += (hour * (id + 3L)) % 7 - 3;
                desk.onMark(id, nowNs);
            }
        }
    }

    @Test
    void shouldSizeAShortByTheSameFiguresAsALong() {
        assertThat(answer(share(Side.BUY, 400))).isEqualTo("400");
        assertThat(answer(share(Side.SELL, 400))).isEqualTo("400");
        String cut = "429 for VALUE_AT_RISK: 0.02023923 against 0.02";
        assertThat(answer(share(Side.SELL, 435)))
                .as("2.326 x 2 %% x 43,500 of 100,000")
                .isEqualTo(cut);
        assertThat(answer(share(Side.BUY, 435))).isEqualTo(cut);
    }

    @Test
    void shouldSizeAnInverseContractByItsFaceValue() {
        Intent sell = entry(1, Side.SELL, 5_000, 100_000, 105_000);
        assertThat(answer(sell))
                .as("0.15 over 4 %% x sqrt(365) of 100,000 in contracts of 10, then value at risk")
                .isEqualTo("1962 for VOLATILITY_TARGET: 0.38209947 against 0.15");
    }

    @Test
    void shouldRefuseWithoutABalance() {
        book.equityUnits = 0;
        assertThat(answer(share(Side.BUY, 10))).startsWith("MAX_ORDER_NOTIONAL: 1000 against 0");
        RiskContext context = new RiskContext(registry, book, new ModeControl(), (id, side) -> 0, 1, BookView.NO_BOOKS);
        RiskGate alone = new RiskGate(RiskLimits.preset("permissive").order(), context, List.of(), desk.layers());
        Intent quote = share(Side.BUY, 10);
        quote.purpose = Intent.Purpose.EXIT;
        quote.closingLots = 10;
        assertThat(alone.check(quote, 0)).as("an exit passes").isInstanceOf(Approved.class);
    }

    @Test
    void shouldRefuseWhenTheVolatilityIsNotKnown() {
        MeasureLimits limits = STANDARD.measure();
        desk = desk(
                new MeasureLimits(
                        limits.annualVolatility(),
                        limits.heat(),
                        limits.correlation(),
                        limits.maxCorrelated(),
                        limits.valueAtRisk(),
                        limits.expectedShortfall(),
                        false,
                        limits.maxAgeNs(),
                        limits.crisis()),
                AssetClass.STOCKS);
        assertThat(desk.model().annualVolatility(0)).isNaN();
        assertThat(answer(share(Side.BUY, 10)))
                .isEqualTo(
                        "VOLATILITY_UNKNOWN: 0 against 1 (no volatility of AAA: set its asset_class, or wait for its returns)");
        assertThat(desk.risk().calculations(VolatilityMethod.NONE))
                .as("no figure was made up")
                .isZero();
    }

    @Test
    void shouldRefuseWhenAPositionHasNoMark() {
        hold(2, 10);
        book.marks[2] = 0;
        desk.onExposure(2);
        assertThat(answer(share(Side.BUY, 10)))
                .isEqualTo("MISSING_MARK: 0 against 1 (BBB has no price to value it at: wait for its market data)");
        book.marks[0] = 0;
        desk.onExposure(0);
        assertThat(answer(share(Side.BUY, 10))).isEqualTo("NOT_PRICED: 0 against 1");
    }

    @Test
    void shouldRefuseOnAStaleCorrelationMatrix() {
        hours(0, 73);
        hold(2, 10);
        assertThat(desk.model().correlationAsOfNs()).isEqualTo(3 * DAY_NS);
        nowNs = 3 * DAY_NS + STANDARD.measure().maxAgeNs();
        desk.onMark(0, nowNs);
        assertThat(answer(share(Side.BUY, 10))).as("four days old").isEqualTo("10");
        nowNs++;
        assertThat(answer(share(Side.BUY, 10)))
                .isEqualTo(
                        "CORRELATION_STALE: 0 against 1 (the correlations are older than risk.estimate_age, or do not have"
                                + " this instrument yet)");
        hold(2, 0);
        assertThat(answer(share(Side.BUY, 10))).as("nothing to correlate with").isEqualTo("10");
        nowNs += HOUR_NS;
        assertThat(answer(share(Side.BUY, 10)))
                .as("the hour after the last mark has ended, and four days more")
                .startsWith("VOLATILITY_STALE: 345600.000000001 against 345600 (the volatility of AAA is older");
        desk.onMark(0, nowNs);
        assertThat(desk.model().correlationAsOfNs())
                .as("made anew with the next return")
                .isEqualTo(7 * DAY_NS + HOUR_NS);
        assertThat(answer(share(Side.BUY, 10))).isEqualTo("10");
    }

    @Test
    void shouldRefuseWhenTheVolatilityOfAPositionIsTooOldAndNameIt() {
        hours(0, 73);
        hold(2, 10);
        for (int hour = 73; hour <= 73 + 4 * 24; hour++) {
            nowNs = hour * HOUR_NS;
            desk.onMark(0, nowNs);
        }
        assertThat(answer(share(Side.BUY, 10)))
                .as("four days without a mark of BBB")
                .isEqualTo("10");
        nowNs++;
        assertThat(answer(share(Side.BUY, 10)))
                .isEqualTo("VOLATILITY_STALE: 345600.000000001 against 345600 (the volatility of BBB is older than"
                        + " risk.estimate_age, both in seconds: wait for its marks)");
        hold(2, 0);
        assertThat(answer(share(Side.BUY, 10))).as("nothing of it is held").isEqualTo("10");
    }

    @Test
    void shouldRefuseAnEntryWithoutAStop() {
        Intent naked = share(Side.BUY, 10);
        naked.attachedStopTicks = 0;
        assertThat(answer(naked)).startsWith("NO_STOP: 0 against 1 (an entry needs a stop: let the strategy say one");
        naked.attachedStopTicks = 79_99;
        assertThat(answer(naked)).startsWith("STOP_DISTANCE: 0.2001 against 0.2");
    }

    @Test
    void shouldBuildOnlyWhatIsLimited() {
        assertThat(desk(MeasureLimits.OFF, AssetClass.STOCKS).layers()).isEmpty();
        assertThat(desk.layers()).hasSize(5);
        assertThat(StopChecks.of(StopLimits.OFF)).isEmpty();
        assertThat(StopChecks.of(STANDARD.stop())).hasSize(2);
    }

    @Test
    void shouldTakeNoReturnFromASplitAndGoOnAfterARestart() {
        hours(0, 100);
        hold(0, 100);
        answer(share(Side.BUY, 1));
        book.marks[0] /= 10;
        desk.onSplit(0);
        MeasureDesk restored = desk(STANDARD.measure(), AssetClass.STOCKS);
        SavedState saved = SavedState.of(desk::save);
        restored.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        assertThat(StateBytes.of(restored::save)).isEqualTo(StateBytes.of(desk::save));
        double before = desk.model().annualVolatility(0);
        desk.onMark(0, 100 * HOUR_NS);
        desk.onMark(0, 101 * HOUR_NS);
        assertThat(desk.model().annualVolatility(0)).isLessThan(1.05 * before);
        assertThat(Collections.frequency(desk.layers(), null)).isZero();
    }
}
