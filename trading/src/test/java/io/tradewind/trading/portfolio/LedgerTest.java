// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final int USD = 0;
    private static final int AAA = 1;

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"), Terms.share("BBB"));
    private final List<String> lines = new ArrayList<>();
    private final Ledger ledger = new Ledger(
            registry,
            (entry, time, kind, account, instrument, currency, units, reference) -> lines.add(entry + " " + time + " "
                    + kind.text() + " " + account.text() + " " + instrument + " " + registry.currency(currency) + " "
                    + units + " " + reference));

    @Test
    void shouldPostATransferTwiceWithOppositeSigns() {
        ledger.begin(EntryKind.TRANSFER, 7, 3);
        ledger.transfer(AccountKind.CASH, AccountKind.CAPITAL, USD, 500);
        ledger.end();
        assertThat(lines).containsExactly("1 7 transfer cash -1 USD 500 3", "1 7 transfer capital -1 USD -500 3");
        assertThat(ledger.balance(AccountKind.CASH, -1, USD)).isEqualTo(500);
        assertThat(ledger.balance(AccountKind.CAPITAL, -1, USD)).isEqualTo(-500);
        assertThat(ledger.entryCount()).isEqualTo(1);
    }

    @Test
    void shouldRefuseToCloseAnEntryThatDoesNotBalance() {
        ledger.begin(EntryKind.FILL, 0, 0);
        ledger.post(AccountKind.CASH, -1, USD, 500);
        ledger.post(AccountKind.CAPITAL, -1, USD, -499);
        assertThatIllegalStateException()
                .isThrownBy(ledger::end)
                .withMessage("ledger entry 1 does not balance in USD: 1");
    }

    @Test
    void shouldNotLetOneCurrencyBalanceAnother() {
        ledger.begin(EntryKind.FILL, 0, 0);
        ledger.post(AccountKind.CASH, -1, USD, 500);
        ledger.post(AccountKind.CONVERSION, 0, AAA, -500);
        assertThatIllegalStateException().isThrownBy(ledger::end).withMessageContaining("USD: 500");
    }

    @Test
    void shouldStayUnbalancedAfterARefusedEntry() {
        ledger.begin(EntryKind.FILL, 0, 0);
        ledger.post(AccountKind.CASH, -1, USD, 1);
        assertThatIllegalStateException().isThrownBy(ledger::end);
        ledger.begin(EntryKind.FILL, 0, 0);
        assertThatIllegalStateException().isThrownBy(ledger::end);
    }

    @Test
    void shouldLeaveNoLineForAnAmountOfZero() {
        ledger.begin(EntryKind.FEE, 0, 0);
        ledger.transfer(AccountKind.FEE_EXPENSE, AccountKind.CASH, USD, 0);
        ledger.end();
        assertThat(lines).isEmpty();
    }

    @Test
    void shouldKeepAnAccountForEachInstrumentAndCurrency() {
        ledger.begin(EntryKind.FILL, 0, 0);
        ledger.post(AccountKind.POSITION, 0, AAA, 5);
        ledger.post(AccountKind.CONVERSION, 0, AAA, -5);
        ledger.post(AccountKind.POSITION, 1, AAA, 7);
        ledger.post(AccountKind.CONVERSION, 1, AAA, -7);
        ledger.end();
        assertThat(ledger.balance(AccountKind.POSITION, 0, AAA)).isEqualTo(5);
        assertThat(ledger.balance(AccountKind.POSITION, 1, AAA)).isEqualTo(7);
        assertThat(ledger.balance(AccountKind.POSITION, 0, USD)).isZero();
        assertThat(ledger.balance(AccountKind.CONVERSION, 1, AAA)).isEqualTo(-7);
    }

    @Test
    void shouldThrowWhenABalanceOverflows() {
        ledger.begin(EntryKind.TRANSFER, 0, 0);
        ledger.transfer(AccountKind.CASH, AccountKind.CAPITAL, USD, Long.MAX_VALUE);
        assertThatThrownBy(() -> ledger.transfer(AccountKind.CASH, AccountKind.CAPITAL, USD, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ledger.transfer(AccountKind.FEE_EXPENSE, AccountKind.CASH, USD, Long.MIN_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldSaveDifferentBytesForDifferentBalances() {
        byte[] empty = StateBytes.of(ledger::save);
        ledger.begin(EntryKind.TRANSFER, 0, 0);
        ledger.transfer(AccountKind.CASH, AccountKind.CAPITAL, USD, 1);
        ledger.end();
        assertThat(StateBytes.of(ledger::save)).isNotEqualTo(empty).hasSameSizeAs(empty);
    }

    @Test
    void shouldNameAccountsAndKindsAsFilesShowThem() {
        assertThat(AccountKind.values())
                .extracting(AccountKind::text)
                .containsExactly(
                        "cash", "capital", "expense:fee", "income:dividend", "income:pnl", "position", "conversion");
        assertThat(EntryKind.values())
                .extracting(EntryKind::text)
                .containsExactly("fill", "fee", "funding", "interest", "transfer", "settlement");
    }
}
