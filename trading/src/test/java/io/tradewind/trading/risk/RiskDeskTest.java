// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The desk with everything of a preset switched on: what each piece needs is fed to it, and refuses until it is there. */
class RiskDeskTest {
    private static final int SHARE = 7;
    private static final long DAY_NS = 86_400_000_000_000L;

    private final RiskRig rig = new RiskRig(RiskLimits.preset("standard")).deposit(100_000);

    private Intent entry(long lots, boolean stop) {
        Intent intent = rig.entry(SHARE, Side.BUY, lots);
        intent.attachedStopTicks = stop ? intent.referenceTicks * 95 / 100 : 0;
        return intent;
    }

    private void fund(long nowNs) {
        rig.desk.losses().at(nowNs);
        rig.desk.losses().equity(rig.portfolio.equityUnits());
    }

    private static String reason(String answer) {
        return answer.contains(":") ? answer.substring(0, answer.indexOf(':')) : answer;
    }

    @Test
    void shouldRefuseUntilEveryInputIsThere() {
        List<String> reasons = new ArrayList<>();
        reasons.add(reason(rig.answer(entry(4, false), 1)));
        reasons.add(reason(rig.answer(entry(4, true), 1)));
        fund(1);
        reasons.add(reason(rig.answer(entry(4, true), 1)));
        assertThat(reasons).startsWith("NO_STOP", "NO_EQUITY").last().isNotEqualTo("4");
    }

    @Test
    void shouldApproveAnOrderThatKeepsEveryLimitOfThePresetStandard() {
        long nowNs = 0;
        for (int day = 0; day < 400; day++) {
            nowNs += DAY_NS;
            rig.desk.at(nowNs);
            for (int i = 0; i < rig.registry.size(); i++) {
                long first = io.tradewind.trading.fixture.Markets.mark(i);
                rig.portfolio.mark(i, first + (day * (7L + i) % 11 - 5) * first / 2_000);
            }
        }
        rig.portfolio.mark(SHARE, 100_00);
        fund(nowNs);
        assertThat(rig.answer(entry(20, true), nowNs)).isEqualTo("20");
        String large = rig.answer(entry(400, true), nowNs);
        assertThat(large).matches("[0-9]+ [A-Z_]+");
        assertThat(Long.parseLong(large.substring(0, large.indexOf(' ')))).isBetween(5L, 50L);
        assertThat(rig.desk.exposure().equityUnits()).isEqualTo(100_000 * Terms.ONE);
    }

    @Test
    void shouldNotCreditAnOrderOfTheOtherSideThatMayNeverFill() {
        RiskRig research = new RiskRig(RiskLimits.preset("research")).deposit(100_000);
        research.send(research.entry(SHARE, Side.SELL, 1_000));
        research.send(research.entry(SHARE, Side.BUY, 1_000));
        assertThat(research.answer(research.entry(SHARE, Side.BUY, 50), 0)).isEqualTo("50");
        assertThat(research.answer(research.entry(SHARE, Side.BUY, 51), 0))
                .isEqualTo("MAX_POSITION: 105100 against 105000");
        assertThat(research.answer(research.entry(SHARE, Side.SELL, 51), 0)).startsWith("MAX_POSITION");
    }

    @Test
    void shouldLetAQuoteAboveThePositionLimitReduceThePositionButNotMirrorIt() {
        OrderLimits order =
                new OrderLimits(Decimal.ZERO, Decimal.ZERO, Decimal.of(10, 0), Decimal.ONE, Decimal.of(100, 0), 100);
        RiskRig maker = new RiskRig(RiskRig.limits(order, ExposureLimits.OFF)).deposit(10_000);
        maker.hold(SHARE, 110);
        assertThat(maker.answer(maker.quote(SHARE, Side.SELL, 219), 0)).isEqualTo("219");
        assertThat(maker.answer(maker.quote(SHARE, Side.SELL, 220), 0)).isEqualTo("MAX_POSITION: 11000 against 10000");
        assertThat(maker.answer(maker.quote(SHARE, Side.BUY, 1), 0)).isEqualTo("MAX_POSITION: 11100 against 10000");
    }

    @Test
    void shouldAnswerWhateverPricesAndQuantitiesAreAskedFor() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RiskRig any = new RiskRig(RiskLimits.preset(seed % 2 == 0 ? "standard" : "research"))
                    .deposit(1 + random.nextInt(1_000_000))
                    .hold(random.nextInt(8), 1 + random.nextInt(100))
                    .hold(random.nextInt(8), -1 - random.nextInt(100));
            for (int k = 0; k < 20; k++) {
                Intent intent = wild(any, random);
                assertThatCode(() -> any.answer(intent, 1))
                        .as("seed %d, order %d", seed, k)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static Intent wild(RiskRig rig, Random random) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long lots = 1 + (random.nextLong(Long.MAX_VALUE) >>> 1 + random.nextInt(62));
        Intent intent = random.nextBoolean()
                ? rig.quote(random.nextInt(8), side, lots)
                : rig.entry(random.nextInt(8), side, lots);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 1 + (random.nextLong(Long.MAX_VALUE) >>> 1 + random.nextInt(62));
        intent.attachedStopTicks = random.nextLong() >> random.nextInt(63);
        return intent;
    }

    @Test
    void shouldSaveNothingButTheGateUnderThePresetResearch() {
        RiskRig research = new RiskRig(RiskLimits.preset("research")).deposit(100_000);
        assertThat(research.desk.measure()).isNull();
        assertThat(research.desk.margins()).isNull();
        assertThat(research.desk.scenarios()).isNull();
        assertThat(StateBytes.of(research.desk::save)).isEqualTo(StateBytes.of(research.desk.gate()::save));
    }
}
