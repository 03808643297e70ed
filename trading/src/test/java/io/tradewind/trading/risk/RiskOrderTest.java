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
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskOrderTest {
    /** An intent that breaks every limit, healed one by one: the reasons must come in the order that the gate documents. */
    @Test
    void shouldAskTheChecksInTheirOrder() {
        InstrumentRegistry registry = Terms.registry(Terms.bounded(1_000, 2_000));
        FixedPortfolio portfolio = new FixedPortfolio(registry, Terms.ONE, 0);
        ModeControl mode = new ModeControl();
        mode.set(TradingMode.PAUSE);
        boolean[] bookIsGood = {false};
        RiskLimits limits =
                new RiskLimits(Decimal.ZERO, Decimal.ZERO, Decimal.ONE, Decimal.ONE, Decimal.parse("100"), 1);
        RiskGate gate = new RiskGate(
                limits, new RiskContext(registry, portfolio, mode, instrument -> 0, 1, id -> bookIsGood[0]));
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
                new RiskContext(registry, portfolio, new ModeControl(), instrument -> 0, 1, id -> id == 1));
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
        Refused refused = new Refused();
        assertThat(refused.because(RiskReason.MAX_POSITION, 150_250, -1_000, 3)).isFalse();
        assertThat(refused.reason()).isEqualTo(RiskReason.MAX_POSITION);
        assertThat(refused.value()).isEqualTo(150_250);
        assertThat(refused.limit()).isEqualTo(-1_000);
        assertThat(refused.scale()).isEqualTo(3);
        assertThat(refused).hasToString("MAX_POSITION: 150.25 against -1");
    }

    @ParameterizedTest
    @CsvSource({
        "conservative, 0.25, 0.25, 100,  60",
        "standard,     1.05, 1.05, 500,  600",
        "permissive,   20,   20,   5000, 60000"
    })
    void shouldOfferPresets(String name, String order, String position, String collarBps, int perMinute) {
        assertThat(RiskLimits.preset(name))
                .isEqualTo(new RiskLimits(
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.parse(order),
                        Decimal.parse(position),
                        Decimal.parse(collarBps),
                        perMinute));
    }

    @Test
    void shouldNameThePresetsWhenThereIsNoneOfThatName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskLimits.preset("reckless"))
                .withMessageContainingAll("reckless", "conservative", "standard", "permissive");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void shouldRefuseLimitsOutsideTheirRange(int wrong) {
        Decimal minus = Decimal.parse("-0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskLimits(
                        wrong == 0 ? minus : Decimal.ZERO,
                        wrong == 1 ? minus : Decimal.ZERO,
                        wrong == 2 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 3 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 4 ? Decimal.ZERO : Decimal.ONE,
                        wrong == 5 ? 0 : 1))
                .withMessage("risk limits must be positive");
    }
}
