// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.Terms;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold to the last unit after every fill, whatever was filled. */
class PortfolioIdentityTest {
    private static final int FILLS = 1_000_000;
    private static final long DEPOSIT = 1_000_000 * Terms.ONE;

    private final InstrumentRegistry registry = Terms.registry(
            Terms.coin("BTC", Terms.USD),
            Terms.coin("ETH", Currency.of("EUR")),
            Terms.coin("EUR", Terms.USD),
            Terms.terms(ContractType.LINEAR),
            Terms.terms(ContractType.INVERSE));
    private final long[] postedByCurrency = new long[registry.currencyCount()];
    private final long[] openEntry = new long[registry.currencyCount()];
    private long openEntryId;
    private boolean everyEntryBalanced = true;

    private Portfolio portfolio() {
        Portfolio portfolio = new Portfolio(
                registry,
                new RateTable(registry, Map.of()),
                (entry, time, kind, account, instrument, currency, units, reference) -> {
                    if (entry != openEntryId) {
                        closeEntry();
                        openEntryId = entry;
                    }
                    openEntry[currency] += units;
                    postedByCurrency[currency] += units;
                });
        portfolio.deposit(new Money(Terms.USD, DEPOSIT), 0);
        return portfolio;
    }

    private void closeEntry() {
        for (int i = 0; i < openEntry.length; i++) {
            everyEntryBalanced &= openEntry[i] == 0;
            openEntry[i] = 0;
        }
    }

    @Test
    void shouldAccountForEveryUnitOverAMillionRandomFills() {
        long seed = 31_337;
        Xoshiro256 random = new Xoshiro256(seed);
        Portfolio portfolio = portfolio();
        long[] fees = new long[registry.currencyCount()];
        long[] baseUnits = new long[registry.size()];
        for (int i = 0; i < FILLS; i++) {
            int instrument = random.nextInt(registry.size());
            long held = portfolio.lots(instrument);
            boolean close = held != 0 && random.nextInt(20) == 0;
            Side side = close ? Side.ofSigned(-held) : Side.of(random.nextInt(2));
            long lots = close ? Math.abs(held) : 1L + random.nextInt(2_000);
            long fee = random.nextInt(100_000) - 10_000L;
            portfolio.fill(i, i, instrument, side, lots, 1_000L + random.nextInt(5_000_000), fee);
            int settlement = registry.settlementId(instrument);
            fees[settlement] += fee;
            baseUnits[instrument] += registry.get(instrument).baseUnits(side.sign() * lots);
            assertThat(missingUnits(portfolio, settlement, fees[settlement]))
                    .as("seed %d, fill %d, currency %s", seed, i, registry.currency(settlement))
                    .isZero();
        }
        closeEntry();
        assertThat(everyEntryBalanced).as("entries balance, seed %d", seed).isTrue();
        assertThat(postedByCurrency).as("ledger sums, seed %d", seed).containsOnly(0);
        for (int i = 0; i < registry.size(); i++) {
            boolean spot = registry.get(i).contract() == ContractType.SPOT;
            assertThat(portfolio.ledger().balance(AccountKind.POSITION, i, registry.baseId(i)))
                    .as("units held of %s, seed %d", registry.get(i), seed)
                    .isEqualTo(spot ? baseUnits[i] : 0);
        }
        assertThat(portfolio.ledger().balance(AccountKind.FEE_EXPENSE, -1, 0)).isEqualTo(fees[0]);
    }

    /** Cash + cost of open spot positions - realised + fees - capital: zero when nothing was lost or made up. */
    private long missingUnits(Portfolio portfolio, int currency, long fees) {
        long sum = portfolio.ledger().balance(AccountKind.CASH, -1, currency)
                + fees
                + portfolio.ledger().balance(AccountKind.CAPITAL, -1, currency);
        for (int i = 0; i < registry.size(); i++) {
            if (registry.settlementId(i) == currency) {
                Position position = portfolio.position(i);
                boolean spot = position.instrument().contract() == ContractType.SPOT;
                sum += (spot ? position.costUnits() : 0) - position.realisedUnits();
            }
        }
        return sum;
    }

    private record Fill(int instrument, Side side, long lots, long ticks, long fee) {}

    @Test
    void shouldGiveTheSameCashWhateverTheOrderOfTheFills() {
        long seed = 2_718;
        Xoshiro256 random = new Xoshiro256(seed);
        Fill[] fills = new Fill[2_000];
        for (int i = 0; i < fills.length; i++) {
            fills[i] = new Fill(
                    random.nextInt(registry.size()),
                    Side.of(random.nextInt(2)),
                    1L + random.nextInt(2_000),
                    1_000L + random.nextInt(5_000_000),
                    random.nextInt(1_000));
        }
        long[] expected = invariants(fills);
        for (int round = 0; round < 20; round++) {
            shuffle(fills, random);
            assertThat(invariants(fills))
                    .as("seed %d, permutation %d", seed, round)
                    .containsExactly(expected);
        }
    }

    /** Per instrument its lots; per currency cash with the cost that contracts have not paid yet. */
    private long[] invariants(Fill[] fills) {
        Portfolio portfolio = portfolio();
        long[] found = new long[registry.size() + registry.currencyCount()];
        for (Fill fill : fills) {
            portfolio.fill(0, 0, fill.instrument, fill.side, fill.lots, fill.ticks, fill.fee);
        }
        for (int currency = 0; currency < registry.currencyCount(); currency++) {
            found[registry.size() + currency] = portfolio.ledger().balance(AccountKind.CASH, -1, currency);
        }
        for (int i = 0; i < registry.size(); i++) {
            Position position = portfolio.position(i);
            found[i] = position.lots();
            long unpaid = switch (position.instrument().contract()) {
                case SPOT -> 0;
                case LINEAR -> -position.costUnits();
                case INVERSE -> position.costUnits();
            };
            found[registry.size() + registry.settlementId(i)] += unpaid;
        }
        return found;
    }

    private static void shuffle(Fill[] fills, Xoshiro256 random) {
        for (int i = fills.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Fill kept = fills[i];
            fills[i] = fills[other];
            fills[other] = kept;
        }
    }

    @Test
    void shouldKeepEquityEqualToCapitalPlusProfitLessFees() {
        long seed = 1_618;
        Xoshiro256 random = new Xoshiro256(seed);
        InstrumentRegistry dollars = Terms.registry(Terms.coin("BTC", Terms.USD), Terms.terms(ContractType.LINEAR));
        Portfolio portfolio = new Portfolio(dollars, new RateTable(dollars, Map.of()), (a, b, c, d, e, f, g, h) -> {});
        portfolio.deposit(new Money(Terms.USD, DEPOSIT), 0);
        long fees = 0;
        for (int i = 0; i < 100_000; i++) {
            int instrument = random.nextInt(2);
            long ticks = 1_000L + random.nextInt(500_000);
            long fee = random.nextInt(1_000);
            portfolio.mark(instrument, ticks);
            portfolio.fill(i, i, instrument, Side.of(random.nextInt(2)), 1L + random.nextInt(500), ticks, fee);
            fees += fee;
            if (portfolio.markTicks(0) != 0 && portfolio.markTicks(1) != 0) {
                long profit = portfolio.position(0).realisedUnits()
                        + portfolio.position(1).realisedUnits()
                        + portfolio.unrealisedUnits();
                assertThat(portfolio.equityUnits())
                        .as("seed %d, fill %d", seed, i)
                        .isEqualTo(DEPOSIT + profit - fees);
            }
        }
        assertThat(Arrays.asList(portfolio.lots(0), portfolio.lots(1))).doesNotContain(0L);
    }
}
