// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskOrderTest {
    /** An intent that breaks every limit, healed one by one: the reasons must come in the order that the gate documents. */
    @Test
    void shouldAskTheChecksInTheirOrder() {
        InstrumentRegistry registry = Terms.registry(Terms.bounded(1_000, 2_000));
        FixedPortfolio portfolio = new FixedPortfolio(registry, Terms.ONE, 0);
        ModeControl mode = new ModeControl();
        mode.set(TradingMode.PAUSE);
        boolean[] bookIsGood = {false};
        RiskLimits limits = RiskLimits.ordersOnly(
                new OrderLimits(Decimal.ZERO, Decimal.ZERO, Decimal.ONE, Decimal.ONE, Decimal.parse("100"), 1));
        RiskGate gate = new RiskGate(
                limits, new RiskContext(registry, portfolio, mode, (instrument, side) -> 0, 1, id -> bookIsGood[0]));
        Intent intent = Approvals.intent(0, Side.BUY, 100_001);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 10_000_001;
        List<Object> reasons = new ArrayList<>();

        reasons.add(reason(gate, intent, 1));
        mode.set(TradingMode.NORMAL);
        reasons.add(reason(gate, intent, 1));
        bookIsGood[0] = true;
        reasons.add(reason(gate, intent, 1));
        portfolio.markTicks = 100_00;
        reasons.add(reason(gate, intent, 1));
        reasons.add(reason(gate, intent, 1_500));
        intent.lots = 100_000;
        reasons.add(reason(gate, intent, 1_500));
        intent.limitTicks = 200_00;
        reasons.add(reason(gate, intent, 1_500));
        intent.lots = 100;
        portfolio.equityUnits = 2 * Terms.ONE;
        portfolio.lots = 1;
        reasons.add(reason(gate, intent, 1_500));
        portfolio.lots = 0;
        reasons.add(reason(gate, intent, 1_500));
        intent.limitTicks = 100_00;
        reasons.add(reason(gate, intent, 1_500));
        reasons.add(reason(gate, intent, 1_501));

        assertThat(reasons)
                .containsExactly(
                        RiskReason.TRADING_MODE,
                        RiskReason.BOOK_NOT_GOOD,
                        RiskReason.NOT_PRICED,
                        RiskReason.NOT_EFFECTIVE,
                        RiskReason.QUANTITY_BOUNDS,
                        RiskReason.PRICE_BOUNDS,
                        RiskReason.MAX_ORDER_NOTIONAL,
                        RiskReason.MAX_POSITION,
                        RiskReason.PRICE_COLLAR,
                        "approved",
                        RiskReason.ORDER_RATE);
    }

    @Test
    void shouldRefuseNewRiskButNoExitOnABookThatIsNotGood() {
        InstrumentRegistry registry = Terms.registry(Terms.share("AAA"), Terms.share("BBB"));
        FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000_000 * Terms.ONE, 100_00);
        RiskGate gate = new RiskGate(
                RiskLimits.preset("permissive"),
                new RiskContext(registry, portfolio, new ModeControl(), (instrument, side) -> 0, 1, id -> id == 1));
        for (Intent.Purpose purpose : Intent.Purpose.values()) {
            Intent intent = Approvals.intent(0, Side.SELL, 10);
            intent.purpose = purpose;
            assertThat(reason(gate, intent, 1))
                    .as(purpose.text())
                    .isEqualTo(intent.isExit() ? "approved" : RiskReason.BOOK_NOT_GOOD);
            intent.instrumentId = 1;
            assertThat(reason(gate, intent, 1))
                    .as(purpose.text() + " on the good book")
                    .isEqualTo("approved");
        }
    }

    private static Object reason(RiskGate gate, Intent intent, long nowNs) {
        return switch (gate.check(intent, nowNs)) {
            case Approved approved -> "approved";
            case Refused refused -> refused.reason();
        };
    }

    @Test
    void shouldExplainARefusalByReasonValueAndLimit() {
        Refusal refusal = new Refusal();
        assertThat(refusal.because(RiskReason.MAX_POSITION, 150_250, -1_000, 3)).isFalse();
        Refused refused = new Refused(refusal);
        assertThat(refused.reason()).isEqualTo(RiskReason.MAX_POSITION);
        assertThat(refused.value()).isEqualTo(150_250);
        assertThat(refused.limit()).isEqualTo(-1_000);
        assertThat(refused.scale()).isEqualTo(3);
        assertThat(refused.toString()).startsWith("MAX_POSITION: 150.25 against -1");
    }

    @ParameterizedTest
    @CsvSource({
        "conservative, 0.25, 0.25, 100,  60,    1000000000, 0.005",
        "standard,     1.05, 1.05, 500,  600,   1000000000, 0.005",
        "research,     1.05, 1.05, 500,  600,   0,          0",
        "permissive,   20,   20,   5000, 60000, 0,          0"
    })
    void shouldOfferPresets(
            String name,
            String order,
            String position,
            String collarBps,
            int perMinute,
            long windowNs,
            String leastEntry) {
        OrderLimits expected = new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse(order),
                Decimal.parse(position),
                Decimal.parse(collarBps),
                perMinute,
                windowNs,
                Decimal.parse(leastEntry));
        RiskLimits preset = RiskLimits.preset(name);
        assertThat(preset.order()).isEqualTo(expected);
        assertThat(preset.equals(RiskLimits.ordersOnly(expected)))
                .as("limits of the portfolio are off")
                .isEqualTo(windowNs == 0);
    }

    @ParameterizedTest
    @CsvSource({"conservative, 0.02, 0.10, 0.10, 0.04, 0.5, 0.5", "standard,     0.05, 0.20, 0.30, 0.10, 1,   1"})
    void shouldOfferPresetsOfExposure(
            String name, String symbol, String venue, String strategy, String asset, String gross, String net) {
        assertThat(RiskLimits.preset(name).exposure())
                .isEqualTo(RiskRig.shares(symbol, venue, strategy, asset, gross, net));
    }

    /** An account of 100,000 dollars, a share at 100.00, nothing held. */
    @ParameterizedTest
    @CsvSource({
        "conservative, 4,   ORDER_TOO_SMALL: 400 against 500",
        "conservative, 5,   5",
        "conservative, 20,  20",
        "conservative, 21,  20 SYMBOL_CONCENTRATION",
        "conservative, 250, 20 SYMBOL_CONCENTRATION",
        "conservative, 251, MAX_ORDER_NOTIONAL: 25100 against 25000",
        "standard,     4,   ORDER_TOO_SMALL: 400 against 500",
        "standard,     5,   5",
        "standard,     50,  50",
        "standard,     51,  50 SYMBOL_CONCENTRATION",
        "standard,     1050, 50 SYMBOL_CONCENTRATION",
        "standard,     1051, MAX_ORDER_NOTIONAL: 105100 against 105000",
        "research,     1,    1",
        "research,     1050, 1050",
        "research,     1051, MAX_ORDER_NOTIONAL: 105100 against 105000",
        "permissive,   20000, 20000",
        "permissive,   20001, MAX_ORDER_NOTIONAL: 2000100 against 2000000"
    })
    void shouldHoldOrdersToThePresetsOfOrdersAndExposure(String name, long lots, String answer) {
        RiskLimits preset = RiskLimits.preset(name);
        RiskRig rig = new RiskRig(RiskRig.limits(preset.order(), preset.exposure())).deposit(100_000);
        assertThat(rig.answer(rig.entry(7, Side.BUY, lots), 1)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"conservative, true", "standard, true", "research, false", "permissive, false"})
    void shouldBuildNothingForLimitsThatAreOff(String name, boolean watching) {
        assertThat(new RiskRig(RiskLimits.preset(name)).desk.isWatching()).isEqualTo(watching);
    }

    @Test
    void shouldNameThePresetsWhenThereIsNoneOfThatName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLimits.preset("reckless"))
                .withMessageContainingAll("reckless", "conservative", "standard", "permissive");
    }

    @ParameterizedTest
    @CsvSource({
        "0, max_order_notional",
        "1, max_position_notional",
        "2, max_order_to_equity",
        "3, max_position_to_equity",
        "4, price_collar_bps",
        "5, max_orders_per_minute",
        "6, duplicate_window",
        "7, min_entry_to_equity"
    })
    void shouldRefuseLimitsOutsideTheirRange(int wrong, String name) {
        Decimal minus = Decimal.parse("-0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLimits.ordersOnly(new OrderLimits(
                        wrong == 0 ? minus : Decimal.ZERO,
                        wrong == 1 ? minus : Decimal.ZERO,
                        wrong == 2 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 3 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 4 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 5 ? 0 : 1,
                        wrong == 6 ? -1 : 0,
                        wrong == 7 ? minus : Decimal.ZERO)))
                .withMessageStartingWith(name + " must be ");
    }
}
