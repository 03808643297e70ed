// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.control.ControlListener;
import io.tradewind.trading.control.ControlRequest;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.LossFacts;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.state.KillSwitchCheck;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check of losses at its limit, one unit before it, and for what takes risk off. */
class LossChecksTest {
    private static final long EQUITY = 1_000 * Terms.ONE;

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final FixedPortfolio portfolio = new FixedPortfolio(registry, EQUITY, 100);
    private final ModeControl mode = new ModeControl();
    private final RiskContext context =
            new RiskContext(registry, portfolio, mode, (instrument, side) -> 0, 1, BookView.NO_BOOKS);
    private final Refusal refusal = new Refusal();
    private final Intent entry = intent(Intent.Purpose.ENTRY);

    private static Intent intent(Intent.Purpose purpose) {
        Intent intent = new Intent();
        intent.purpose = purpose;
        intent.side = Side.BUY;
        intent.lots = 1;
        intent.referenceTicks = 100;
        return intent;
    }

    private static LossLimits limits() {
        return new LossLimits(
                Decimal.parse("0.01"),
                Decimal.parse("0.02"),
                Decimal.parse("0.03"),
                2,
                1,
                Decimal.parse("0.04"),
                Decimal.parse("0.05"),
                Decimal.ZERO,
                0);
    }

    private static LossWatch watch() {
        LossWatch watch = new LossWatch(limits());
        watch.equity(EQUITY);
        watch.at(0);
        return watch;
    }

    private String answer(RiskCheck check, Intent intent) {
        return check.passes(intent, context, refusal) ? "passes" : refusal.toString();
    }

    @ParameterizedTest
    @CsvSource({"DAILY_LOSS, 10", "WEEKLY_LOSS, 20", "MONTHLY_LOSS, 30", "DRAWDOWN, 40"})
    void shouldRefuseAtTheLimitAndPassAUnitBefore(RiskReason reason, long loss) {
        LossWatch watch = watch();
        RiskCheck check = switch (reason) {
            case DAILY_LOSS -> new DailyLossCheck(watch);
            case WEEKLY_LOSS -> new WeeklyLossCheck(watch);
            case MONTHLY_LOSS -> new MonthlyLossCheck(watch);
            default -> new DrawdownCheck(watch);
        };
        watch.equity(EQUITY - loss * Terms.ONE + 1);
        assertThat(answer(check, entry)).isEqualTo("passes");
        watch.equity(EQUITY - loss * Terms.ONE);
        assertThat(answer(check, entry)).isEqualTo("%s: 0.0%d against 0.0%d".formatted(reason, loss / 10, loss / 10));
    }

    @Test
    void shouldPassAgainWhenTheDrawdownHasComeBack() {
        LossWatch watch = watch();
        RiskCheck check = new DrawdownCheck(watch);
        watch.equity(EQUITY - 40 * Terms.ONE);
        assertThat(answer(check, entry)).isEqualTo("DRAWDOWN: 0.04 against 0.04");
        watch.equity(EQUITY);
        assertThat(answer(check, entry)).isEqualTo("passes");
    }

    @Test
    void shouldRefuseAfterSoManyLosingTradesInARow() {
        LossWatch watch = watch();
        RiskCheck check = new ConsecutiveLossesCheck(watch);
        watch.closed(0, -1);
        watch.over(0);
        assertThat(answer(check, entry)).isEqualTo("passes");
        watch.closed(0, -1);
        watch.over(0);
        assertThat(answer(check, entry)).isEqualTo("CONSECUTIVE_LOSSES: 2 against 2");
        assertThat(answer(check, intent(Intent.Purpose.QUOTE)))
                .as("quotes are no bets")
                .isEqualTo("passes");
        watch.closed(0, 5);
        watch.over(0);
        assertThat(answer(check, entry))
                .as("a gain does not end the pause, and the limit that was reached is named")
                .isEqualTo("CONSECUTIVE_LOSSES: 2 against 2");
    }

    @Test
    void shouldCountApprovedEntriesOfADayAndNoExits() {
        LossWatch watch = watch();
        TradesPerDayCheck check = new TradesPerDayCheck(watch);
        check.onApproved(intent(Intent.Purpose.EXIT), 0);
        check.onApproved(intent(Intent.Purpose.QUOTE), 0);
        assertThat(answer(check, entry)).isEqualTo("passes");
        check.onApproved(entry, 0);
        assertThat(answer(check, entry)).isEqualTo("TRADES_PER_DAY: 2 against 1");
        assertThat(answer(check, intent(Intent.Purpose.QUOTE))).isEqualTo("passes");
        watch.at(86_400_000_000_000L);
        assertThat(answer(check, entry)).isEqualTo("passes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.Purpose.class,
            names = {"EXIT", "STOP_LOSS", "TAKE_PROFIT", "TIME_LIMIT", "LIQUIDATION"})
    void shouldLetExitsPassEveryLimitOfLosses(Intent.Purpose purpose) {
        LossWatch watch = watch();
        watch.equity(-1);
        for (RiskCheck check : LossChecks.of(watch)) {
            assertThat(answer(check, intent(purpose))).isEqualTo("passes");
        }
        assertThat(LossChecks.of(watch)).hasSize(6);
    }

    @Test
    void shouldRefuseNewRiskWithoutAnEquityToMeasureBy() {
        LossWatch blank = new LossWatch(limits());
        assertThat(answer(new DailyLossCheck(blank), entry)).startsWith("NO_EQUITY");
        assertThat(answer(new DrawdownCheck(blank), entry)).startsWith("NO_EQUITY");
    }

    @ParameterizedTest
    @CsvSource({"-1, passes", "0, refused", "1, refused"})
    void shouldLetAQuotePassThatMakesThePositionSmaller(long held, String answer) {
        LossWatch watch = watch();
        watch.equity(EQUITY - 10 * Terms.ONE);
        portfolio.lots = held;
        boolean passes = new DailyLossCheck(watch).passes(intent(Intent.Purpose.QUOTE), context, refusal);
        assertThat(passes ? "passes" : "refused").isEqualTo(answer);
    }

    @Test
    void shouldBuildNoCheckWithoutALimit() {
        assertThat(LossChecks.of(new LossWatch(LossLimits.OFF))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MANUAL, EXIT, KILL_SWITCH: 1 against 0",
        "MANUAL, LIQUIDATION, KILL_SWITCH: 1 against 0",
        "DRAWDOWN, EXIT, KILL_SWITCH: 2 against 0",
        "DRAWDOWN, ENTRY, KILL_SWITCH: 2 against 0",
        "DRAWDOWN, LIQUIDATION, passes",
    })
    void shouldRefuseEverythingButThePlanWhileTheKillSwitchIsLatched(
            KillTrigger trigger, Intent.Purpose purpose, String answer) {
        assertThat(answer(new KillSwitchCheck(), intent(purpose))).isEqualTo("passes");
        ControlTeller teller = new ControlTeller(ControlListener.NONE, LossFacts.NONE);
        new ControlDesk(ControlSpec.OFF, mode, LossFacts.NONE, teller)
                .command(new ControlRequest()
                        .of(ControlAction.TRIP_KILL, TradingMode.NORMAL, trigger)
                        .by(0, ControlReason.DRILL, 0, 0));
        assertThat(answer(new KillSwitchCheck(), intent(purpose))).isEqualTo(answer);
    }
}
