// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.trading.fixture.Markets;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static final int STEPS = 100_000;

    private final InstrumentRegistry registry = Markets.registry();
    private final RateTable rates = Markets.rates(registry);
    private final Portfolio portfolio = new Portfolio(registry, rates, (a, b, c, d, e, f, g, h) -> {});

    /** A walk over all positions, as the account is defined: summed in each settlement currency, then converted once. */
    private long naiveEquity() {
        long equity = 0;
        for (int currency = 0; currency < registry.currencyCount(); currency++) {
            long value = portfolio.ledger().balance(AccountKind.CASH, -1, currency);
            for (int i = 0; i < registry.size(); i++) {
                value += registry.settlementId(i) == currency
                        ? portfolio.position(i).valueUnits(rates.markTicks(i))
                        : 0;
            }
            equity += rates.toRunCurrency(value, currency);
        }
        return equity;
    }

    /** Each position's notional is converted by itself. */
    private long naiveGross() {
        long gross = 0;
        for (int i = 0; i < registry.size(); i++) {
            long lots = portfolio.lots(i);
            if (lots != 0) {
                long units = registry.get(i).notionalUnits(rates.markTicks(i), lots);
                gross += Math.abs(rates.toRunCurrency(units, registry.settlementId(i)));
            }
        }
        return gross;
    }

    private void markAll() {
        for (int i = 0; i < registry.size(); i++) {
            portfolio.mark(i, Markets.mark(i));
        }
    }

    @Test
    void shouldGiveTheFiguresOfAWalkOverAllPositionsAfterEveryChange() {
        long seed = 20_260_611L;
        Random random = new Random(seed);
        markAll();
        portfolio.deposit(new Money(Terms.USD, 1_000_000 * Terms.ONE), 0);
        for (int step = 0; step < STEPS; step++) {
            change(random, step);
            String where = "seed " + seed + ", step " + step;
            if (random.nextInt(3) > 0) {
                assertThat(portfolio.equityUnits()).as("equity, " + where).isEqualTo(naiveEquity());
            }
            if (random.nextInt(3) > 0) {
                assertThat(portfolio.grossExposureUnits()).as("gross, " + where).isEqualTo(naiveGross());
            }
        }
        assertThat(portfolio.grossExposureUnits()).as("something is held").isPositive();
    }

    private void change(Random random, int step) {
        int id = random.nextInt(registry.size());
        long mark = rates.markTicks(id);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> portfolio.mark(id, Math.max(10, mark + random.nextLong(-mark / 100, mark / 100 + 1)));
            case 3, 4 -> fill(random, step, id, mark);
            case 5 -> close(step, id, mark);
            case 6 -> portfolio.dividend(step, step, id, random.nextLong(-1_000, 1_000));
            default -> act(random, step, id);
        }
    }

    private void fill(Random random, int step, int id, long mark) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        portfolio.fill(step, step, id, side, 1 + random.nextInt(1_000), mark, random.nextLong(-50, 500));
    }

    private void close(int step, int id, long mark) {
        long held = portfolio.lots(id);
        if (held != 0) {
            portfolio.fill(step, step, id, Side.ofSigned(-held), Math.abs(held), mark, 0);
        }
    }

    private void act(Random random, int step, int id) {
        long held = portfolio.lots(id);
        switch (random.nextInt(3)) {
            case 0 -> portfolio.deposit(new Money(Terms.USD, random.nextLong(-1_000, 1_000)), step);
            case 1 -> portfolio.split(step, step, id, held / 2, random.nextLong(-100, 100));
            default -> portfolio.reinvest(step, step, id, held > 0 ? 3 : 0, held > 0 ? 7_000 : 0);
        }
    }

    @Test
    void shouldFailAsLongAsAnInverseContractHasNoMarkAndRecoverWithIt() {
        portfolio.deposit(new Money(Terms.USD, Terms.ONE), 0);
        portfolio.mark(0, 6_000_000);
        portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 0);
        assertThat(portfolio.isPriced(2)).isFalse();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(portfolio::equityUnits).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(portfolio::grossExposureUnits).isInstanceOf(ArithmeticException.class);
        }
        portfolio.mark(2, 120_000);
        assertThat(portfolio.isPriced(2)).isTrue();
        assertThat(portfolio.equityUnits()).isEqualTo(Terms.ONE).isEqualTo(naiveEquity());
        assertThat(portfolio.grossExposureUnits()).isEqualTo(naiveGross()).isPositive();
    }

    @Test
    void shouldSayThatCashWithoutARateHasNoValue() {
        portfolio.mark(2, 120_000);
        assertThat(portfolio.isValued()).isTrue();
        portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 10);
        assertThat(portfolio.isValued())
                .as("a fee in coins, and no price of coins")
                .isFalse();
        assertThat(portfolio.isPriced(2)).isFalse();
        assertThatThrownBy(portfolio::equityUnits).isInstanceOf(IllegalStateException.class);
        portfolio.mark(0, 6_000_000);
        assertThat(portfolio.isValued()).isTrue();
        assertThat(portfolio.equityUnits()).isEqualTo(naiveEquity()).isNegative();
    }

    @Test
    void shouldTellOfMarksPositionsAndRates() {
        List<String> told = new ArrayList<>();
        portfolio.listen(new PortfolioListener() {
            @Override
            public void onMark(int instrumentId) {
                told.add("mark " + instrumentId + " " + portfolio.markTicks(instrumentId));
            }

            @Override
            public void onPosition(int instrumentId) {
                told.add("position " + instrumentId + " " + portfolio.lots(instrumentId));
            }

            @Override
            public void onRate(int currencyId) {
                told.add("rate " + registry.currency(currencyId).code());
            }
        });
        portfolio.mark(0, 6_000_000);
        portfolio.fill(1, 1, 7, Side.BUY, 5, 10_000, 0);
        portfolio.split(2, 2, 7, 10, 0);
        portfolio.reinvest(3, 3, 7, 1, 500);
        portfolio.mark(5, 15_000);
        assertThat(told)
                .containsExactly(
                        "mark 0 6000000",
                        "rate BTC",
                        "position 7 5",
                        "position 7 10",
                        "position 7 11",
                        "mark 5 15000",
                        "rate JPY");
    }
}
