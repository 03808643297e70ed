// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;

/**
 * Converts amounts of any settlement currency into the run currency, by a fixed rate or by the mark of a spot instrument
 * that quotes one in the other.
 *
 * <p>One hop at the most: a currency without a fixed rate and without such an instrument is refused at construction, so
 * that no amount is ever left out of the equity. One thread owns the table; marks are set by it.
 */
public final class RateTable {
    private static final int RATE_SCALE = 12;
    private static final int NO_WAY = -1;

    private final InstrumentRegistry registry;
    private final long[] fixedRates;
    private final int[] viaInstrument;
    private final boolean[] multiply;
    private final long[] markTicks;

    /**
     * Finds a way into the run currency for each settlement currency.
     *
     * @param registry instruments and currencies; currency 0 is the run currency
     * @param fixed run-currency units of one unit, by currency code
     * @throws IllegalArgumentException when a settlement currency has no way into the run currency, or a fixed rate is
     *     not positive or has more than 12 decimals
     */
    public RateTable(InstrumentRegistry registry, Map<String, Decimal> fixed) {
        this.registry = registry;
        this.fixedRates = new long[registry.currencyCount()];
        this.viaInstrument = new int[registry.currencyCount()];
        this.multiply = new boolean[registry.currencyCount()];
        this.markTicks = new long[registry.size()];
        Arrays.fill(viaInstrument, NO_WAY);
        fixedRates[0] = PowersOfTen.of(RATE_SCALE);
        boolean[] settles = new boolean[registry.currencyCount()];
        for (int i = 0; i < registry.size(); i++) {
            settles[registry.settlementId(i)] = true;
        }
        for (int i = 1; i < settles.length; i++) {
            if (settles[i]) {
                findWay(i, fixed);
            }
        }
    }

    private void findWay(int currencyId, Map<String, Decimal> fixed) {
        String code = registry.currency(currencyId).code();
        Decimal rate = fixed.get(code);
        if (rate != null) {
            fixedRates[currencyId] = fixedRate(code, rate);
            return;
        }
        String run = registry.currency(0).code();
        for (int i = 0; i < registry.size(); i++) {
            InstrumentTerms terms = registry.get(i).terms();
            boolean forward =
                    terms.base().code().equals(code) && terms.quote().code().equals(run);
            boolean backward =
                    terms.base().code().equals(run) && terms.quote().code().equals(code);
            if (terms.contract() == ContractType.SPOT && (forward || backward)) {
                viaInstrument[currencyId] = i;
                multiply[currencyId] = forward;
                return;
            }
        }
        throw new IllegalArgumentException("no rate from " + code + " to " + run + ": add run.rates." + code
                + " or an instrument that quotes one in the other");
    }

    private static long fixedRate(String code, Decimal rate) {
        if (rate.signum() <= 0 || rate.scale() > RATE_SCALE) {
            throw new IllegalArgumentException(
                    "run.rates." + code + " must be positive with at most " + RATE_SCALE + " decimals, is " + rate);
        }
        return rate.unscaledAt(RATE_SCALE);
    }

    /**
     * Checks that a table could be made.
     *
     * @param registry instruments and currencies; currency 0 is the run currency
     * @param fixed run-currency units of one unit, by currency code
     * @throws IllegalArgumentException when a settlement currency has no way into the run currency
     */
    public static void requireWays(InstrumentRegistry registry, Map<String, Decimal> fixed) {
        new RateTable(registry, fixed);
    }

    /**
     * Sets the price that an instrument is valued at.
     *
     * @param instrumentId the instrument
     * @param ticks its mark, positive
     */
    public void mark(int instrumentId, long ticks) {
        markTicks[instrumentId] = ticks;
    }

    /**
     * The price that an instrument is valued at.
     *
     * @param instrumentId the instrument
     * @return ticks; 0 before the first mark
     */
    public long markTicks(int instrumentId) {
        return markTicks[instrumentId];
    }

    /**
     * The instrument whose mark gives a currency's rate.
     *
     * @param currencyId the currency
     * @return its id; -1 for the run currency, a fixed rate and a currency that settles nothing
     */
    public int rateSource(int currencyId) {
        return viaInstrument[currencyId];
    }

    /**
     * Whether amounts of a currency can be converted now.
     *
     * @param currencyId the currency
     * @return false before the first mark of the instrument that gives the rate, and for a currency that settles nothing
     */
    public boolean hasRate(int currencyId) {
        int via = viaInstrument[currencyId];
        return fixedRates[currencyId] != 0 || via != NO_WAY && markTicks[via] != 0;
    }

    /**
     * Converts an amount into the run currency.
     *
     * @param units amount in the currency's calculation scale, signed
     * @param currencyId the currency
     * @return amount in the run currency's scale, half-even
     * @throws IllegalStateException when the amount is not zero and the instrument that gives the rate has no mark yet,
     *     or the currency settles no instrument and so has no rate
     */
    public long toRunCurrency(long units, int currencyId) {
        if (currencyId == 0 || units == 0) {
            return units;
        }
        if (fixedRates[currencyId] != 0) {
            return converted(units, fixedRates[currencyId], PowersOfTen.of(RATE_SCALE), currencyId);
        }
        return viaMark(units, currencyId);
    }

    private long viaMark(long units, int currencyId) {
        if (viaInstrument[currencyId] == NO_WAY) {
            throw new IllegalStateException(
                    "no rate of " + registry.currency(currencyId) + ": no instrument settles in it");
        }
        Instrument via = registry.get(viaInstrument[currencyId]);
        long ticks = markTicks[via.id()];
        if (ticks == 0) {
            throw new IllegalStateException("no price of " + via + " yet to convert " + registry.currency(currencyId));
        }
        Decimal tick = via.terms().tick();
        long price = Math.multiplyExact(ticks, tick.unscaled());
        long power = PowersOfTen.of(tick.scale());
        return multiply[currencyId]
                ? converted(units, price, power, currencyId)
                : converted(units, power, price, currencyId);
    }

    private long converted(long units, long factor, long divisor, int currencyId) {
        int shift = registry.currency(0).scale() - registry.currency(currencyId).scale();
        return WideMath.multiplyDivide(units, factor, divisor, shift, RoundingMode.HALF_EVEN);
    }
}
