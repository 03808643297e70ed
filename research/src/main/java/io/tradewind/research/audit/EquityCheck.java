// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each row of {@code equity.csv} is its cash plus the value of the positions at the marks of the same time.
 *
 * <p>Spot: ledger units times mark times multiplier. Linear and inverse: profit against the average entry. Converted by
 * the fixed rates of the manifest or the marks of the row's time; the manifest's {@code rates} must be those of the last row. The tolerance is 1e-6, or 1e-12 of equity when that is more. Where ledger entries or fills share
 * the row's time, the row must fit the state before them or after one of them.
 */
final class EquityCheck implements Check {
    private static final BigDecimal ABSOLUTE = new BigDecimal("0.000001");
    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("0.00000001");
    private static final int RELATIVE_DIGITS = 12;

    @Override
    public String name() {
        return "equity";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        Map<String, Contract> contracts = folder.contracts();
        Rates rates = new Rates(folder);
        long rows = 0;
        try (TableReader table = folder.open("equity.csv");
                LedgerTimeline ledger = new LedgerTimeline(folder);
                ContractTimeline derivatives = new ContractTimeline(folder, contracts, rates);
                MarkCursor marks = new MarkCursor(folder)) {
            int time = table.column("time_ns");
            int equityColumn = table.column("equity");
            int cashColumn = table.column("cash");
            while (table.next()) {
                rows++;
                long timeNs = table.whole(time);
                Map<String, BigDecimal> marksNow = marks.at(timeNs);
                BigDecimal equity = table.decimal(equityColumn);
                BigDecimal held = equity.subtract(table.decimal(cashColumn));
                Valuation valuation = new Valuation(contracts, rates, marksNow, derivatives.valuesAt(timeNs, marksNow));
                ledger.moveTo(timeNs);
                if (!ledger.anyState((cash, units) -> valuation.fits(units, held, tolerance(equity)))) {
                    difference.add(
                            table.where() + ": equity less cash " + Amounts.shorten(held) + ", " + valuation.seen());
                }
            }
            if (rows > 0) {
                compareRates(folder, rates, marks, difference);
            }
        }
        return difference.finding(
                name(), "equity against cash + positions at marks.csv of the same time: " + rows + " rows");
    }

    private static void compareRates(RunFolder folder, Rates rates, MarkCursor marks, Difference difference) {
        folder.rates("rates").forEach((currency, stated) -> {
            Optional<BigDecimal> rate = rates.of(currency, marks.latest());
            if (rate.isEmpty() || !Amounts.near(stated, rate.get(), RATE_TOLERANCE)) {
                difference.add("manifest.json: rate of " + currency + " " + Amounts.shorten(stated) + ", at the end "
                        + rate.map(Amounts::shorten).orElse("nothing gives one"));
            }
        });
    }

    private static BigDecimal tolerance(BigDecimal equity) {
        return ABSOLUTE.max(equity.abs().movePointLeft(RELATIVE_DIGITS));
    }

    /** Value of the positions at one time. */
    private static final class Valuation {
        private final Map<String, Contract> contracts;
        private final Rates rates;
        private final Map<String, BigDecimal> marks;
        private final List<Optional<BigDecimal>> derivatives;
        private String seen = "";

        Valuation(
                Map<String, Contract> contracts,
                Rates rates,
                Map<String, BigDecimal> marks,
                List<Optional<BigDecimal>> derivatives) {
            this.contracts = contracts;
            this.rates = rates;
            this.marks = marks;
            this.derivatives = derivatives;
        }

        boolean fits(Map<String, BigDecimal> units, BigDecimal held, BigDecimal tolerance) {
            BigDecimal spot = BigDecimal.ZERO;
            for (var position : units.entrySet()) {
                if (position.getValue().signum() == 0) {
                    continue;
                }
                BigDecimal mark = marks.get(position.getKey());
                Contract contract = contracts.get(position.getKey());
                if (mark == null || contract == null) {
                    note((mark == null ? "marks.csv has no mark of " : "manifest.json has no instrument ")
                            + position.getKey());
                    return false;
                }
                Optional<BigDecimal> rate = rates.of(contract.settlement(), marks);
                if (rate.isEmpty()) {
                    note("no rate of " + contract.settlement() + " at that time");
                    return false;
                }
                BigDecimal value = position.getValue().multiply(mark).multiply(contract.multiplier());
                spot = spot.add(value.multiply(rate.get()));
            }
            return fitsContracts(spot, held, tolerance);
        }

        private boolean fitsContracts(BigDecimal spot, BigDecimal held, BigDecimal tolerance) {
            for (int i = derivatives.size() - 1; i >= 0; i--) {
                Optional<BigDecimal> value = derivatives.get(i);
                if (value.isEmpty()) {
                    note("marks.csv lacks a mark of an open contract or of its rate");
                } else if (Amounts.near(spot.add(value.get()), held, tolerance)) {
                    return true;
                } else {
                    note("positions at marks " + Amounts.shorten(spot.add(value.get())));
                }
            }
            return false;
        }

        private void note(String text) {
            if (seen.isEmpty()) {
                seen = text;
            }
        }

        String seen() {
            return seen;
        }
    }
}
