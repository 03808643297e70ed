// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a venue asks for positions in an instrument.
 *
 * @param mode what stands behind a position
 * @param brackets table by position value, ascending; beyond the last row its rates go on
 * @param closingFeeRate taker fee that is kept back for the closing trade, over the value; zero when the venue keeps none
 * @param borrowing false when nothing can be borrowed: a short position in a spot instrument is then impossible
 */
public record MarginTerms(MarginMode mode, List<MarginBracket> brackets, Decimal closingFeeRate, boolean borrowing) {
    private static final Decimal MOST_KEPT = Decimal.parse("0.75");

    private static final Decimal USUAL_MAINTENANCE = Decimal.parse("0.01");

    /** Spot for cash: the whole value is paid, and what is not held cannot be sold. */
    public static final MarginTerms CASH =
            new MarginTerms(MarginMode.CROSS, List.of(bracket("0", "1", "0")), Decimal.ZERO, false);

    /** Spot that may be sold short against the whole value as collateral. */
    public static final MarginTerms BORROWED =
            new MarginTerms(MarginMode.CROSS, List.of(bracket("0", "1", "0")), Decimal.ZERO, true);

    /** Checks the table. */
    public MarginTerms {
        brackets = List.copyOf(brackets);
        MarginBracket.require(!brackets.isEmpty(), "brackets", "empty", "one or more");
        MarginBracket.requireRate("closing_fee_rate", closingFeeRate);
        for (int i = 1; i < brackets.size(); i++) {
            requireAscending(brackets.get(i - 1), brackets.get(i), i == brackets.size() - 1);
        }
        BigDecimal kept = brackets.getLast().maintenanceRate().toBigDecimal().add(closingFeeRate.toBigDecimal());
        MarginBracket.require(
                kept.compareTo(MOST_KEPT.toBigDecimal()) <= 0,
                "maintenance_rate plus closing_fee_rate",
                kept,
                "at most " + MOST_KEPT);
    }

    private static void requireAscending(MarginBracket low, MarginBracket high, boolean last) {
        boolean unbounded = high.upToNotional().signum() == 0;
        MarginBracket.require(
                low.upToNotional().signum() > 0
                        && (unbounded ? last : low.upToNotional().compareTo(high.upToNotional()) < 0),
                "up_to_notional",
                high.upToNotional(),
                "above " + low.upToNotional());
        MarginBracket.require(
                low.initialRate().compareTo(high.initialRate()) <= 0,
                "initial_rate",
                high.initialRate(),
                "at least that of the bracket before, " + low.initialRate());
        MarginBracket.require(
                low.maintenanceRate().compareTo(high.maintenanceRate()) <= 0,
                "maintenance_rate",
                high.maintenanceRate(),
                "at least that of the bracket before, " + low.maintenanceRate());
    }

    /**
     * Terms without brackets.
     *
     * @param mode what stands behind a position
     * @param leverage greatest position value over its margin, 1 or more
     * @param maintenanceRate maintenance margin over the value
     * @param closingFeeRate taker fee kept back for the closing trade
     * @return the terms; one over the leverage is rounded up to a rate of 6 decimals
     */
    public static MarginTerms flat(MarginMode mode, Decimal leverage, Decimal maintenanceRate, Decimal closingFeeRate) {
        MarginBracket.require(leverage.compareTo(Decimal.ONE) >= 0, "leverage", leverage, "1 or more");
        BigDecimal rate =
                BigDecimal.ONE.divide(leverage.toBigDecimal(), MarginBracket.RATE_SCALE, RoundingMode.CEILING);
        Decimal initial = Decimal.parse(rate.toPlainString());
        return new MarginTerms(
                mode, List.of(new MarginBracket(Decimal.ZERO, initial, maintenanceRate)), closingFeeRate, true);
    }

    /**
     * Terms that stand in where a venue's table is not configured: cross, the rate of the account's leverage, and a maintenance margin of 1 %
     * of the value, which is above the lowest rows that venues publish. Spot at a leverage of 1 is {@link #BORROWED}.
     *
     * @param contract what is traded
     * @param greatest position value over its margin; below 1, where the limit of leverage binds before any margin does, the whole value is
     *     asked for
     * @return the terms
     */
    public static MarginTerms standard(ContractType contract, Decimal greatest) {
        Decimal leverage = greatest.compareTo(Decimal.ONE) < 0 ? Decimal.ONE : greatest;
        if (contract == ContractType.SPOT && leverage.compareTo(Decimal.ONE) <= 0) {
            return BORROWED;
        }
        MarginTerms plain = flat(MarginMode.CROSS, leverage, Decimal.ZERO, Decimal.ZERO);
        Decimal initial = plain.brackets().getFirst().initialRate();
        Decimal maintenance = initial.compareTo(USUAL_MAINTENANCE) < 0 ? initial : USUAL_MAINTENANCE;
        return flat(MarginMode.CROSS, leverage, maintenance, Decimal.ZERO);
    }

    /**
     * A row of a table.
     *
     * @param upTo largest value of the bracket; 0 for no bound
     * @param initial initial rate
     * @param maintenance maintenance rate
     * @return the bracket
     */
    public static MarginBracket bracket(String upTo, String initial, String maintenance) {
        return new MarginBracket(Decimal.parse(upTo), Decimal.parse(initial), Decimal.parse(maintenance));
    }
}
