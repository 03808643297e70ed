// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final long ONE = Terms.ONE;
    private static final Currency EUR = Currency.of("EUR");

    private final List<String> lines = new ArrayList<>();

    private Portfolio portfolio(Map<String, Decimal> rates, InstrumentTerms... terms) {
        InstrumentRegistry registry = Terms.registry(terms);
        Portfolio portfolio = new Portfolio(
                registry,
                new RateTable(registry, rates),
                (entry, time, kind, account, instrument, currency, units, reference) -> lines.add(entry + " "
                        + kind.text() + " " + account.text() + (instrument < 0 ? "" : ":" + registry.get(instrument))
                        + " " + registry.currency(currency) + " " + units + " ref " + reference));
        portfolio.deposit(new Money(Terms.USD, 1_000 * ONE), 0);
        lines.clear();
        return portfolio;
    }

    private Portfolio shares() {
        return portfolio(Map.of(), Terms.share("AAA"));
    }

    @Test
    void shouldBookADepositAndAWithdrawalAgainstCapital() {
        Portfolio portfolio = shares();
        portfolio.deposit(new Money(Terms.USD, -400 * ONE), 1);
        assertThat(lines)
                .containsExactly(
                        "2 transfer cash USD " + -400 * ONE + " ref 0",
                        "2 transfer capital USD " + 400 * ONE + " ref 0");
        assertThat(portfolio.cashUnits()).isEqualTo(600 * ONE);
        assertThat(portfolio.equityUnits()).isEqualTo(600 * ONE);
    }

    @Test
    void shouldRefuseADepositInAnotherCurrency() {
        Portfolio portfolio = shares();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> portfolio.deposit(new Money(EUR, ONE), 0))
                .withMessageContaining("deposits are in USD");
    }

    @Test
    void shouldPostASpotFillInBothCurrenciesAndItsFeeInAnEntryOfItsOwn() {
        Portfolio portfolio = shares();
        long realised = portfolio.fill(9, 5, 0, Side.BUY, 3, 100_00, 7);
        assertThat(realised).isZero();
        assertThat(lines)
                .containsExactly(
                        "2 fill cash USD " + -300 * ONE + " ref 9",
                        "2 fill conversion:AAA USD " + 300 * ONE + " ref 9",
                        "2 fill position:AAA AAA " + 3 * ONE + " ref 9",
                        "2 fill conversion:AAA AAA " + -3 * ONE + " ref 9",
                        "3 fee expense:fee USD 7 ref 9",
                        "3 fee cash USD -7 ref 9");
    }

    @Test
    void shouldPostOnlyTheRealisedProfitOfAContract() {
        Portfolio portfolio = portfolio(Map.of(), Terms.terms(ContractType.LINEAR));
        portfolio.fill(1, 0, 0, Side.SELL, 1_000, 200_000, 0);
        assertThat(lines).isEmpty();
        assertThat(portfolio.fill(2, 0, 0, Side.BUY, 1_000, 199_800, 0)).isEqualTo(100 * ONE);
        assertThat(lines)
                .containsExactly(
                        "3 fill cash USD " + 100 * ONE + " ref 2", "3 fill income:pnl USD " + -100 * ONE + " ref 2");
    }

    @Test
    void shouldValueShortAndLongPositionsAtTheirMarks() {
        Portfolio portfolio = portfolio(Map.of(), Terms.share("AAA"), Terms.share("BBB"));
        portfolio.fill(1, 0, 0, Side.BUY, 3, 100_00, 0);
        portfolio.fill(2, 0, 1, Side.SELL, 2, 50_00, 0);
        portfolio.mark(0, 110_00);
        portfolio.mark(1, 40_00);
        assertThat(portfolio.equityUnits()).isEqualTo((1_000 + 30 + 20) * ONE);
        assertThat(portfolio.unrealisedUnits()).isEqualTo(50 * ONE);
        assertThat(portfolio.grossExposureUnits()).isEqualTo((330 + 80) * ONE);
        assertThat(portfolio.cashUnits()).isEqualTo((1_000 - 300 + 100) * ONE);
        assertThat(portfolio.notionalUnits(1, 40_00, -2)).isEqualTo(-80 * ONE);
        assertThat(portfolio.lots(1)).isEqualTo(-2);
    }

    @Test
    void shouldConvertByAFixedRate() {
        Portfolio portfolio = portfolio(Map.of("EUR", Decimal.parse("1.25")), Terms.coin("ETH", EUR));
        portfolio.mark(0, 200_00);
        portfolio.fill(1, 0, 0, Side.BUY, 10_000, 200_00, 4 * ONE);
        portfolio.mark(0, 240_00);
        assertThat(portfolio.cashUnits()).isEqualTo(1_000 * ONE - 204 * ONE * 5 / 4);
        assertThat(portfolio.equityUnits()).isEqualTo(1_000 * ONE + 36 * ONE * 5 / 4);
        assertThat(portfolio.grossExposureUnits()).isEqualTo(300 * ONE);
        assertThat(portfolio.unrealisedUnits()).isEqualTo(50 * ONE);
    }

    @Test
    void shouldConvertByTheMarkOfTheInstrumentThatQuotesTheCurrency() {
        Portfolio portfolio = portfolio(Map.of(), Terms.coin("BTC", Terms.USD), Terms.terms(ContractType.INVERSE));
        portfolio.mark(0, 50_000_00);
        portfolio.mark(1, 100_000);
        portfolio.fill(1, 0, 1, Side.BUY, 1_000, 100_000, ONE / 1_000);
        portfolio.mark(0, 62_500_00);
        portfolio.mark(1, 125_000);
        assertThat(portfolio.unrealisedUnits()).as("0.04 BTC at 62500").isEqualTo(2_500 * ONE);
        assertThat(portfolio.equityUnits())
                .as("less 0.001 BTC of fee")
                .isEqualTo((1_000 + 2_500) * ONE - 6_250_000_000L);
    }

    @Test
    void shouldPayCashForTheFractionThatASplitLeavesOver() {
        Portfolio portfolio = shares();
        portfolio.fill(1, 0, 0, Side.BUY, 3, 100_00, 0);
        lines.clear();
        portfolio.split(8, 1, 0, 1, 100 * ONE);
        portfolio.mark(0, 200_00);
        assertThat(lines)
                .containsExactly(
                        "3 settlement cash USD " + 100 * ONE + " ref 8",
                        "3 settlement conversion:AAA USD " + -100 * ONE + " ref 8",
                        "3 settlement position:AAA AAA " + -2 * ONE + " ref 8",
                        "3 settlement conversion:AAA AAA " + 2 * ONE + " ref 8");
        assertThat(portfolio.lots(0)).isEqualTo(1);
        assertThat(portfolio.position(0).realisedUnits()).isEqualTo(100 * ONE);
        assertThat(portfolio.equityUnits()).as("a split makes no one richer").isEqualTo(1_000 * ONE);
    }

    @Test
    void shouldKeepProfitAndEquityTogetherWhenASplitLeavesNoUnit() {
        Portfolio portfolio = shares();
        portfolio.fill(1, 0, 0, Side.BUY, 3, 90_00, 0);
        portfolio.split(8, 1, 0, 0, 300 * ONE);
        assertThat(portfolio.equityUnits()).isEqualTo(1_030 * ONE);
        assertThat(portfolio.position(0).realisedUnits()).isEqualTo(30 * ONE);
        assertThat(portfolio.position(0).costUnits()).isZero();
    }

    @Test
    void shouldSplitAContractWithoutChangingTheEquity() {
        Portfolio portfolio = portfolio(Map.of(), Terms.terms(ContractType.LINEAR));
        portfolio.mark(0, 200_000);
        portfolio.fill(1, 0, 0, Side.BUY, 3, 200_000, 0);
        portfolio.split(8, 1, 0, 1, 100 * ONE);
        portfolio.mark(0, 400_000);
        assertThat(portfolio.equityUnits()).isEqualTo(1_000 * ONE);
        portfolio.split(9, 1, 0, 0, 200 * ONE);
        assertThat(portfolio.equityUnits()).isEqualTo(1_000 * ONE);
        assertThat(portfolio.position(0).realisedUnits()).isZero();
    }

    @Test
    void shouldPayADividendToALongAndTakeItFromAShortPosition() {
        Portfolio portfolio = shares();
        portfolio.dividend(4, 1, 0, 6 * ONE);
        portfolio.dividend(5, 2, 0, -2 * ONE);
        assertThat(lines)
                .containsExactly(
                        "2 interest cash USD " + 6 * ONE + " ref 4",
                        "2 interest income:dividend USD " + -6 * ONE + " ref 4",
                        "3 interest cash USD " + -2 * ONE + " ref 5",
                        "3 interest income:dividend USD " + 2 * ONE + " ref 5");
        assertThat(portfolio.equityUnits()).isEqualTo(1_004 * ONE);
    }

    @Test
    void shouldBuyUnitsWithAReinvestedDividend() {
        Portfolio portfolio = shares();
        portfolio.fill(1, 0, 0, Side.BUY, 9, 100_00, 0);
        portfolio.dividend(4, 1, 0, 90 * ONE);
        portfolio.reinvest(4, 1, 0, 1, 90 * ONE);
        portfolio.mark(0, 90_00);
        assertThat(portfolio.lots(0)).isEqualTo(10);
        assertThat(portfolio.position(0).costUnits()).isEqualTo(990 * ONE);
        assertThat(portfolio.cashUnits()).isEqualTo(100 * ONE);
        assertThat(portfolio.equityUnits()).isEqualTo(1_000 * ONE);
        assertThat(portfolio.ledger().balance(AccountKind.POSITION, 0, 1)).isEqualTo(10 * ONE);
    }

    @Test
    void shouldSaveMarksAndPositionsWithTheLedger() {
        Portfolio one = shares();
        Portfolio two = shares();
        assertThat(StateBytes.of(one::save)).isEqualTo(StateBytes.of(two::save));
        one.mark(0, 5);
        assertThat(StateBytes.of(one::save)).isNotEqualTo(StateBytes.of(two::save));
        two.mark(0, 5);
        one.fill(1, 0, 0, Side.BUY, 1, 5, 0);
        two.fill(2, 9, 0, Side.BUY, 1, 5, 0);
        assertThat(StateBytes.of(one::save))
                .as("ids and times of fills are no state")
                .isEqualTo(StateBytes.of(two::save));
    }
}
