// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The instrument trades from 1000 to 2000 ns, 10 to 100,000 lots of 0.0001, 1.00 to 100000.00; its mark is 100.00. */
class RiskGateTest {
    private static final long NOW_NS = 1_500;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final long EQUITY = 1_000 * Terms.ONE;

    private final InstrumentRegistry registry = Terms.registry(Terms.bounded(1_000, 2_000));
    private final FixedPortfolio portfolio = new FixedPortfolio(registry, EQUITY, 100_00);
    private final ModeControl mode = new ModeControl();
    private long inFlight;

    private long working(int instrument, Side side) {
        return Math.max(0, side.sign() * inFlight);
    }

    private RiskGate gate(RiskLimits limits, long leverage) {
        return new RiskGate(
                limits, new RiskContext(registry, portfolio, mode, this::working, leverage, BookView.NO_BOOKS));
    }

    private static RiskLimits limits(String order, String position, String orderRatio, String positionRatio) {
        return RiskLimits.ordersOnly(new OrderLimits(
                Decimal.parse(order),
                Decimal.parse(position),
                Decimal.parse(orderRatio),
                Decimal.parse(positionRatio),
                Decimal.parse("100"),
                1_000));
    }

    private static RiskLimits wide() {
        return limits("0", "0", "1000", "1000");
    }

    private String answer(RiskGate gate, Intent intent) {
        return text(gate.check(intent, NOW_NS));
    }

    private static String text(Verdict verdict) {
        return switch (verdict) {
            case Approved approved -> "approved";
            case Refused refused -> refused.toString();
        };
    }

    private static Intent buy(long lots) {
        return Approvals.intent(0, Side.BUY, lots);
    }

    private static Intent exit(long lots) {
        Intent intent = Approvals.intent(0, Side.SELL, lots);
        intent.purpose = Intent.Purpose.EXIT;
        intent.closingLots = lots;
        return intent;
    }

    private static Intent limit(Side side, long ticks) {
        Intent intent = Approvals.intent(0, side, 100);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = ticks;
        return intent;
    }

    @Test
    void shouldApproveACopyOfTheIntent() {
        Intent intent = buy(100);
        intent.attachedStopTicks = 5;
        Approved approved = (Approved) gate(wide(), 1).check(intent, NOW_NS);
        assertThat(approved.intent())
                .isNotSameAs(intent)
                .usingRecursiveComparison()
                .isEqualTo(intent);
    }

    @ParameterizedTest
    @EnumSource(value = TradingMode.class, names = "NORMAL", mode = EnumSource.Mode.EXCLUDE)
    void shouldRefuseEntriesButNotExitsOutsideNormalMode(TradingMode strict) {
        mode.set(strict);
        assertThat(answer(gate(wide(), 1), buy(100))).isEqualTo("TRADING_MODE: " + strict.ordinal() + " against 0");
        assertThat(answer(gate(wide(), 1), exit(100))).isEqualTo("approved");
        assertThat(mode.mode()).isEqualTo(strict);
        mode.set(TradingMode.of(0));
        assertThat(answer(gate(wide(), 1), buy(100))).isEqualTo("approved");
    }

    @Test
    void shouldRefuseWhatHasNoPrice() {
        portfolio.markTicks = 0;
        assertThat(answer(gate(wide(), 1), buy(100))).isEqualTo("NOT_PRICED: 0 against 1");
        assertThat(answer(gate(wide(), 1), exit(100))).isEqualTo("NOT_PRICED: 0 against 1");
        portfolio.markTicks = 1;
        assertThat(answer(gate(wide(), 1), buy(100))).isEqualTo("approved");
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true", "1999, true", "2000, false"})
    void shouldRefuseEntriesOutsideTheEffectiveDates(long nowNs, boolean allowed) {
        RiskGate gate = gate(wide(), 1);
        String expected = allowed ? "approved" : "NOT_EFFECTIVE: 0.00000" + pad(nowNs) + " against 0.000002";
        assertThat(text(gate.check(buy(100), nowNs))).isEqualTo(expected);
        assertThat(text(gate.check(exit(100), nowNs))).isEqualTo("approved");
    }

    private static String pad(long nowNs) {
        return nowNs == 999 ? "0999" : "2";
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "100000, true", "100001, false"})
    void shouldRefuseQuantitiesOutsideTheBoundsOfTheInstrument(long lots, boolean allowed) {
        String expected = allowed ? "approved" : "QUANTITY_BOUNDS: " + lots + " against 0";
        assertThat(answer(gate(wide(), 1), buy(lots))).isEqualTo(expected);
        assertThat(answer(gate(wide(), 1), exit(lots))).isEqualTo("approved");
    }

    @Test
    void shouldRefuseAnExitOfNothing() {
        assertThat(answer(gate(wide(), 1), exit(0))).isEqualTo("QUANTITY_BOUNDS: 0 against 0");
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "10000000, true", "10000001, false", "0, false", "-5, false"})
    void shouldRefuseStopPricesOutsideTheBoundsOfTheInstrument(long ticks, boolean allowed) {
        Intent stop = Approvals.protection(Intent.Purpose.STOP_LOSS, Side.SELL, 100, ticks);
        String expected =
                allowed ? "approved" : "PRICE_BOUNDS: " + ticks + " against " + (ticks < 100 ? 100 : 10_000_000);
        assertThat(answer(gate(wide(), 1), stop)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "0, false"})
    void shouldRefuseLimitPricesOutsideTheBoundsOfTheInstrument(long ticks, boolean allowed) {
        String expected =
                allowed ? "approved" : "PRICE_BOUNDS: " + ticks + " against " + (ticks < 100 ? 100 : 10_000_000);
        assertThat(answer(gate(wide(), 1), limit(Side.BUY, ticks))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 0.0001 coins at 100.00 are 0.01 dollars a lot
        "50,  1000, 5000, true",
        "50,  1000, 5001, false",
        "0,   0.05, 5000, true",
        "0,   0.05, 5001, false",
        "40,  0.05, 4001, false",
        "60,  0.05, 5001, false"
    })
    void shouldRefuseAnOrderAboveTheAmountOrTheMultipleOfEquity(
            String amount, String ratio, long lots, boolean allowed) {
        String verdict = answer(gate(limits(amount, "0", ratio, "1000"), 1), buy(lots));
        String limit = amount.equals("40") ? "40" : "50";
        assertThat(verdict)
                .isEqualTo(allowed ? "approved" : "MAX_ORDER_NOTIONAL: " + lots / 100 + ".01 against " + limit);
    }

    @Test
    void shouldCountOnlyTheOpeningPartOfAReversal() {
        Intent reversal = buy(8_000);
        reversal.closingLots = 3_000;
        portfolio.lots = -3_000;
        RiskGate gate = gate(limits("50", "50", "1000", "1000"), 1);
        assertThat(answer(gate, reversal)).isEqualTo("approved");
        reversal.lots = 8_001;
        assertThat(answer(gate, reversal)).isEqualTo("MAX_ORDER_NOTIONAL: 50.01 against 50");
    }

    @ParameterizedTest
    @CsvSource({
        "    0,     0,  5000, BUY,  true",
        "    0,     0,  5001, BUY,  false",
        " 4000,     0,  1000, BUY,  true",
        " 4000,     0,  1001, BUY,  false",
        " 4000,   500,   500, BUY,  true",
        " 4000,   500,   501, BUY,  false",
        " 5000, -5000,  5000, SELL, true",
        " 5000, -5000,  5001, SELL, false",
        "-4000,     0,  1001, SELL, false"
    })
    void shouldRefuseWhatWouldMakeThePositionTooLarge(long held, long flying, long lots, Side side, boolean allowed) {
        portfolio.lots = held;
        inFlight = flying;
        Intent intent = Approvals.intent(0, side, lots);
        String verdict = answer(gate(limits("0", "50", "1000", "1000"), 1), intent);
        assertThat(verdict).isEqualTo(allowed ? "approved" : "MAX_POSITION: 50.01 against 50");
    }

    @Test
    void shouldLimitThePositionToAMultipleOfEquity() {
        RiskGate gate = gate(limits("0", "0", "1000", "0.05"), 1);
        assertThat(answer(gate, buy(5_000))).isEqualTo("approved");
        assertThat(answer(gate, buy(5_001))).isEqualTo("MAX_POSITION: 50.01 against 50");
        portfolio.equityUnits = -EQUITY;
        assertThat(answer(gate(limits("0", "0", "1000", "0.05"), 1), buy(10)))
                .isEqualTo("MAX_ORDER_NOTIONAL: 0.1 against 0");
    }

    @Test
    void shouldValueALimitOrderAtItsLimitAndAStopAtItsStop() {
        RiskGate gate = gate(limits("0.5", "0", "1000", "1000"), 1);
        assertThat(answer(gate, limit(Side.BUY, 50_00))).isEqualTo("approved");
        Intent stop = buy(100);
        stop.type = OrderType.STOP;
        stop.stopTicks = 50_01;
        assertThat(answer(gate, stop)).isEqualTo("MAX_ORDER_NOTIONAL: 0.5001 against 0.5");
    }

    @Test
    void shouldCountAShareAsThatMuchOfTheBuyingPower() {
        Intent share = buy(0);
        share.buyingPowerShare = PowersOfTen.of(NewOrder.SHARE_SCALE) / 2;
        assertThat(answer(gate(limits("1000", "1000", "9", "9"), 2), share)).isEqualTo("approved");
        assertThat(answer(gate(limits("999.99", "0", "9", "9"), 2), share))
                .isEqualTo("MAX_ORDER_NOTIONAL: 1000 against 999.99");
        assertThat(answer(gate(limits("0", "999.99", "9", "9"), 2), share))
                .isEqualTo("MAX_POSITION: 1000 against 999.99");
        assertThat(answer(gate(limits("500", "500", "9", "9"), 1), share)).isEqualTo("approved");
    }

    @Test
    void shouldAddAShareToWhatIsHeldUpToTheBuyingPower() {
        Intent share = buy(0);
        share.buyingPowerShare = PowersOfTen.of(NewOrder.SHARE_SCALE) / 4;
        portfolio.lots = 50_000;
        assertThat(answer(gate(limits("0", "1000", "9", "9"), 2), share)).isEqualTo("approved");
        assertThat(answer(gate(limits("0", "999.99", "9", "9"), 2), share))
                .isEqualTo("MAX_POSITION: 1000 against 999.99");
        portfolio.lots = -50_000;
        assertThat(answer(gate(limits("0", "500", "9", "9"), 2), share)).isEqualTo("approved");
        portfolio.lots = 100_000;
        assertThat(answer(gate(limits("0", "1000", "9", "9"), 1), share))
                .as("nothing more can be paid for")
                .isEqualTo("approved");
    }

    @ParameterizedTest
    @CsvSource({
        "BUY,  10100, true,  0",
        "BUY,  10101, false, 101",
        "BUY,  5000,  true,  0",
        "SELL, 9900,  true,  0",
        "SELL, 9899,  false, 101",
        "SELL, 20000, true,  0"
    })
    void shouldRefuseALimitThatIsTooFarThroughTheMarket(Side side, long ticks, boolean allowed, String bps) {
        String verdict = answer(gate(wide(), 1), limit(side, ticks));
        assertThat(verdict).isEqualTo(allowed ? "approved" : "PRICE_COLLAR: " + bps + " against 100");
    }

    @Test
    void shouldLetASliceOfALiquidationThroughTheCollarBecauseItHasItsOwnCap() {
        Intent intent = limit(Side.BUY, 105_00);
        assertThat(answer(gate(wide(), 1), intent)).startsWith("PRICE_COLLAR");
        intent.purpose = Intent.Purpose.LIQUIDATION;
        assertThat(answer(gate(wide(), 1), intent)).isEqualTo("approved");
    }

    @Test
    void shouldRefuseMoreOrdersInAnySixtySecondsThanAllowed() {
        RiskGate gate = alwaysOpenGate(2);
        assertThat(text(gate.check(buy(100), 0))).isEqualTo("approved");
        assertThat(text(gate.check(buy(100), 10))).isEqualTo("approved");
        assertThat(text(gate.check(buy(100), MINUTE_NS - 1))).isEqualTo("ORDER_RATE: 3 against 2");
        assertThat(text(gate.check(buy(100), MINUTE_NS)))
                .as("the first is a minute ago")
                .isEqualTo("approved");
        assertThat(text(gate.check(buy(100), MINUTE_NS + 9))).isEqualTo("ORDER_RATE: 3 against 2");
        assertThat(text(gate.check(buy(100), MINUTE_NS + 10))).isEqualTo("approved");
    }

    private RiskGate alwaysOpenGate(int perMinute) {
        RiskLimits limits = RiskLimits.ordersOnly(new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse("1000"),
                Decimal.parse("1000"),
                Decimal.parse("100"),
                perMinute));
        InstrumentRegistry always = Terms.registry(Terms.share("AAA"));
        FixedPortfolio rich = new FixedPortfolio(always, 1_000_000 * Terms.ONE, 100_00);
        return new RiskGate(limits, new RiskContext(always, rich, mode, (instrument, side) -> 0, 1, BookView.NO_BOOKS));
    }

    @Test
    void shouldPassExitsAtAnyRateButCountThem() {
        RiskGate gate = alwaysOpenGate(2);
        for (int i = 0; i < 10; i++) {
            assertThat(text(gate.check(exit(100), i))).isEqualTo("approved");
        }
        assertThat(text(gate.check(buy(100), 10))).isEqualTo("ORDER_RATE: 3 against 2");
    }

    @Test
    void shouldNotCountRefusedOrdersInTheRate() {
        RiskGate gate = alwaysOpenGate(1);
        byte[] before = StateBytes.of(gate::save);
        mode.set(TradingMode.PAUSE);
        assertThat(text(gate.check(buy(100), 0))).startsWith("TRADING_MODE");
        assertThat(StateBytes.of(gate::save)).isEqualTo(before);
        mode.set(TradingMode.NORMAL);
        assertThat(text(gate.check(buy(100), 1))).isEqualTo("approved");
        assertThat(StateBytes.of(gate::save)).isNotEqualTo(before);
    }

    @Test
    void shouldNeverRefuseAnExitForItsSizeExposureOrRate() {
        RiskGate gate = gate(
                RiskLimits.ordersOnly(new OrderLimits(
                        Decimal.parse("0.01"),
                        Decimal.parse("0.01"),
                        Decimal.parse("0.0001"),
                        Decimal.parse("0.0001"),
                        Decimal.parse("1"),
                        1)),
                1);
        portfolio.equityUnits = -EQUITY;
        mode.set(TradingMode.EMERGENCY);
        for (Intent.Purpose purpose : Intent.Purpose.values()) {
            Intent intent = exit(99_000_000);
            intent.purpose = purpose;
            intent.type = OrderType.MARKET;
            String expected = intent.isExit() ? "approved" : "TRADING_MODE: 3 against 0";
            assertThat(answer(gate, intent)).as(purpose.text()).isEqualTo(expected);
            assertThat(answer(gate, intent)).as("again at once").isEqualTo(expected);
        }
    }
}
