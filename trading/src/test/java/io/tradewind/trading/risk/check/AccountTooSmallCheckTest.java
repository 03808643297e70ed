// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coins at 100.00 in lots of 0.0001: at least 10 dollars an order. */
class AccountTooSmallCheckTest {
    private static final InstrumentTerms COIN = InstrumentTerms.spot(
            "BTCUSD", "XTEST", Currency.of("BTC"), Terms.USD, Decimal.parse("0.01"), Decimal.parse("0.0001"));

    private static RiskRig rig(String leastNotional, String leastQuantity, long dollars) {
        InstrumentTerms terms = new InstrumentTerms(
                COIN.symbol(),
                COIN.venue(),
                COIN.contract(),
                COIN.base(),
                COIN.quote(),
                COIN.settlement(),
                COIN.tick(),
                COIN.lot(),
                COIN.multiplier(),
                Decimal.parse(leastQuantity),
                COIN.maxQuantity(),
                COIN.minPrice(),
                COIN.maxPrice(),
                Decimal.parse(leastNotional),
                COIN.effectiveFromNs(),
                COIN.effectiveToNs());
        RiskRig rig = new RiskRig(
                Terms.registry(terms), RiskRig.limits(RiskRig.shares("0.05", "0.2", "0.3", "0.1", "1", "1")));
        rig.portfolio.mark(0, 100_00);
        return rig.deposit(dollars);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0,    199, ACCOUNT_TOO_SMALL: 10 against 9.95",
        "10, 0,    200, 1000",
        "10, 0,    201, 1000",
        "0,  0.1,  199, ACCOUNT_TOO_SMALL: 10 against 9.95",
        "0,  0.1,  200, 1000",
        "9.995, 0, 199, ACCOUNT_TOO_SMALL: 10 against 9.95",
        "9.995, 0, 200, 1000"
    })
    void shouldSayThatNoOrderOfTheInstrumentFitsThisAccount(
            String notional, String quantity, long dollars, String answer) {
        RiskRig rig = rig(notional, quantity, dollars);
        assertThat(rig.answer(rig.entry(0, Side.BUY, 1_000), 1)).isEqualTo(answer);
    }

    @Test
    void shouldLetAnOrderPassThatWorksAgainstWhatIsHeld() {
        RiskRig rig = rig("10", "0", 200).hold(0, -2_000);
        rig.portfolio.mark(0, 200_00);
        assertThat(rig.answer(rig.quote(0, Side.SELL, 1_000), 1)).isEqualTo("ACCOUNT_TOO_SMALL: 10 against 9");
        assertThat(rig.answer(rig.quote(0, Side.BUY, 1_000), 1)).isEqualTo("1000");
    }
}
