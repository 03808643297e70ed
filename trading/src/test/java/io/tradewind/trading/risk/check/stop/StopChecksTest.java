// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of ten shares at 100.00. */
class StopChecksTest {
    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final RiskContext context = new RiskContext(
            registry,
            new FixedPortfolio(registry, 1_000_000 * Terms.ONE, 100_00),
            new ModeControl(),
            (instrument, side) -> 0,
            1,
            BookView.NO_BOOKS);
    private final Refusal refusal = new Refusal();
    private final RiskCheck mandatory = new MandatoryStopCheck();

    private boolean passes(RiskCheck check, Intent intent) {
        return check.passes(intent, context, refusal);
    }

    private static Intent entry(Side side) {
        return Approvals.intent(0, side, 10);
    }

    @ParameterizedTest
    @EnumSource(OrderType.class)
    void shouldRefuseEveryTypeOfEntryWithoutAStopAndSayHowToAttachOne(OrderType type) {
        Intent naked = entry(Side.BUY);
        naked.type = type;
        assertThat(passes(mandatory, naked)).isFalse();
        assertThat(refusal)
                .hasToString(
                        "NO_STOP: 0 against 1 (an entry needs a stop: let the strategy say one, or set stop_loss_pct,"
                                + " stop_atr_multiple or trailing_stop_pct of the strategy, or risk.fallback_stop)");
    }

    @Test
    void shouldTakeAStopOrATrailingStopButNoTargetAndNoTimeLimit() {
        Intent intent = entry(Side.BUY);
        intent.attachedTargetTicks = 110_00;
        intent.attachedHoldingNs = 1;
        assertThat(passes(mandatory, intent)).isFalse();
        intent.attachedTrailBps = 1;
        assertThat(passes(mandatory, intent)).isTrue();
        intent.attachedTrailBps = 0;
        intent.attachedStopTicks = 99_99;
        assertThat(passes(mandatory, intent)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Intent.Purpose.class, names = "ENTRY", mode = EnumSource.Mode.EXCLUDE)
    void shouldExemptExitsAndQuotes(Intent.Purpose purpose) {
        Intent intent = entry(Side.SELL);
        intent.purpose = purpose;
        assertThat(passes(mandatory, intent)).isTrue();
        intent.attachedStopTicks = 1;
        assertThat(passes(new StopDistanceCheck(Decimal.parse("0.1")), intent)).isTrue();
    }

    @Test
    void shouldExemptWhatMayOnlyReduce() {
        Intent intent = entry(Side.SELL);
        intent.venueReduceOnly = true;
        assertThat(passes(mandatory, intent)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BUY,  9000, 0, true, ''",
        "BUY,  8999, 0, false, 0.1001",
        "BUY,  9999, 0, true, ''",
        "BUY,  10000, 0, false, 0",
        "BUY,  10001, 0, false, -0.0001",
        "BUY,  -5, 0, false, 0",
        "SELL, 11000, 0, true, ''",
        "SELL, 11001, 0, false, 0.1001",
        "SELL, 9999, 0, false, -0.0001",
        "BUY,  0, 1000, true, ''",
        "BUY,  0, 1001, false, 0.1001",
        "BUY,  9500, 1001, false, 0.1001"
    })
    void shouldWantTheStopOnTheRightSideAndWithinTheLimit(
            Side side, long stopTicks, long trailBps, boolean allowed, String value) {
        Intent intent = entry(side);
        intent.attachedStopTicks = stopTicks;
        intent.attachedTrailBps = trailBps;
        assertThat(passes(new StopDistanceCheck(Decimal.parse("0.1")), intent)).isEqualTo(allowed);
        if (!allowed) {
            assertThat(refusal.toString())
                    .startsWith("STOP_DISTANCE: " + value + " against 0.1 (a stop must be below the price of a long");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000L, 1L << 50, Long.MAX_VALUE / 4, Long.MAX_VALUE})
    void shouldRefuseAStopThatIsTooFarAwayToBeMeasured(long stopTicks) {
        for (Side side : Side.values()) {
            Intent intent = entry(side);
            intent.attachedStopTicks = stopTicks;
            assertThat(passes(new StopDistanceCheck(Decimal.parse("0.1")), intent))
                    .isFalse();
            assertThat(refusal.value() > 0).as("%s", side).isEqualTo(side == Side.SELL);
        }
    }

    @Test
    void shouldMeasureFromTheLimitPriceOfALimitOrder() {
        Intent intent = entry(Side.BUY);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 50_00;
        intent.attachedStopTicks = 90_00;
        assertThat(passes(new StopDistanceCheck(Decimal.ZERO), intent))
                .as("above the limit")
                .isFalse();
        intent.attachedStopTicks = 10_00;
        assertThat(passes(new StopDistanceCheck(Decimal.ZERO), intent))
                .as("no limit of distance")
                .isTrue();
    }
}
