// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioListener;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.portfolio.StaleIds;
import io.tradewind.trading.risk.exposure.ExposureBook;
import java.math.RoundingMode;
import java.util.List;

/**
 * Margins of the whole account in the run currency, with everything in flight: of each instrument the larger of its two worst cases counts.
 *
 * <p>It hears of the same changes as the exposures, notes what is out of date, and brings its sums up to date when it is next asked. It says
 * something only while {@link ExposureBook#isComplete} is true. The state follows from positions, orders and marks, so there is none to save.
 */
public final class MarginBook implements PortfolioListener {
    private static final long PROBE_LOTS = 1_000;

    private final InstrumentRegistry registry;
    private final PortfolioView portfolio;
    private final ExposureBook exposures;
    private final MarginModel[] models;
    private final long[] initial;
    private final long[] required;
    private final StaleIds stale;
    private long initialSum;
    private long requiredSum;

    /**
     * A book; everything counts as out of date.
     *
     * @param registry instruments
     * @param terms what the venue asks for, by instrument id
     * @param portfolio marks and values
     * @param exposures positions with the working orders of a side
     * @throws IllegalArgumentException when there are not as many terms as instruments, or a contract has terms for cash
     */
    public MarginBook(
            InstrumentRegistry registry, List<MarginTerms> terms, PortfolioView portfolio, ExposureBook exposures) {
        int size = registry.size();
        MarginBracket.require(terms.size() == size, "margin terms", terms.size(), "one for each of " + size);
        this.registry = registry;
        this.portfolio = portfolio;
        this.exposures = exposures;
        models = new MarginModel[size];
        initial = new long[size];
        required = new long[size];
        stale = new StaleIds(size);
        for (int i = 0; i < size; i++) {
            models[i] = new MarginModel(registry.get(i), terms.get(i));
            stale.add(i);
        }
    }

    @Override
    public void onMark(int instrumentId) {
        stale.add(instrumentId);
    }

    @Override
    public void onPosition(int instrumentId) {
        stale.add(instrumentId);
    }

    @Override
    public void onRate(int currencyId) {
        for (int i = 0; i < models.length; i++) {
            if (registry.settlementId(i) == currencyId) {
                stale.add(i);
            }
        }
    }

    /**
     * The working orders of an instrument have changed.
     *
     * @param instrumentId the instrument
     */
    public void onInFlight(int instrumentId) {
        stale.add(instrumentId);
    }

    private void refresh() {
        while (!stale.isEmpty()) {
            int id = stale.last();
            long gross = exposures.instrument(id).grossUnits();
            long needed = gross == 0 ? 0 : initialUnits(id, gross);
            long kept = gross == 0 ? 0 : requirementUnits(id, gross);
            initialSum += needed - initial[id];
            requiredSum += kept - required[id];
            initial[id] = needed;
            required[id] = kept;
            stale.removeLast();
        }
    }

    /**
     * Initial margin of all positions and orders.
     *
     * @return run-currency units
     */
    public long initialUnits() {
        refresh();
        return initialSum;
    }

    /**
     * Initial margin of all instruments but one.
     *
     * @param instrumentId the instrument that is left out
     * @return run-currency units
     */
    public long initialOfOthers(int instrumentId) {
        refresh();
        return initialSum - initial[instrumentId];
    }

    /**
     * Maintenance margin and closing fees of all instruments but one.
     *
     * @param instrumentId the instrument that is left out
     * @return run-currency units
     */
    public long requirementOfOthers(int instrumentId) {
        refresh();
        return requiredSum - required[instrumentId];
    }

    /**
     * Initial margin of a position.
     *
     * @param instrumentId the instrument, with a mark when its table has more than one row
     * @param runUnits value of the position in the run currency, not negative
     * @return run-currency units, rounded up; {@code Long.MAX_VALUE} when it cannot be counted
     */
    public long initialUnits(int instrumentId, long runUnits) {
        MarginModel model = models[instrumentId];
        if (isPlain(instrumentId)) {
            return model.initialUnits(runUnits);
        }
        long settled = toSettlement(instrumentId, runUnits, RoundingMode.CEILING);
        return settled == Long.MIN_VALUE ? Long.MAX_VALUE : share(model.initialUnits(settled), runUnits, settled);
    }

    /**
     * Maintenance margin and closing fee of a position.
     *
     * @param instrumentId the instrument, with a mark when its table has more than one row
     * @param runUnits value of the position in the run currency, not negative
     * @return run-currency units, rounded up; {@code Long.MAX_VALUE} when it cannot be counted
     */
    public long requirementUnits(int instrumentId, long runUnits) {
        MarginModel model = models[instrumentId];
        if (isPlain(instrumentId)) {
            return model.requirementUnits(runUnits);
        }
        long settled = toSettlement(instrumentId, runUnits, RoundingMode.CEILING);
        return settled == Long.MIN_VALUE ? Long.MAX_VALUE : share(model.requirementUnits(settled), runUnits, settled);
    }

    /** Whether margins can be taken of values in the run currency: without brackets, or when the contract settles in it. */
    private boolean isPlain(int instrumentId) {
        return registry.settlementId(instrumentId) == 0
                || models[instrumentId].terms().brackets().size() == 1;
    }

    /**
     * Whether the margins of every instrument can be taken of values in the run currency.
     *
     * @return true when no margin can be above its value, nor fail to be counted where the value can
     */
    public boolean isPlain() {
        for (int i = 0; i < models.length; i++) {
            if (!isPlain(i)) {
                return false;
            }
        }
        return true;
    }

    private static long share(long part, long runUnits, long settled) {
        return part == 0 ? 0 : WideMath.multiplyDivide(part, runUnits, settled, RoundingMode.CEILING);
    }

    /**
     * An amount of the account in the currency that an instrument settles in, at the present rate.
     *
     * @param instrumentId the instrument, with a mark
     * @param runUnits run-currency units, signed
     * @param rounding how it becomes an integer
     * @return settlement-currency units; {@code Long.MIN_VALUE} when it cannot be counted
     */
    public long toSettlement(int instrumentId, long runUnits, RoundingMode rounding) {
        if (registry.settlementId(instrumentId) == 0) {
            return runUnits;
        }
        try {
            long mark = portfolio.markTicks(instrumentId);
            long settled = registry.get(instrumentId).notionalUnits(mark, PROBE_LOTS);
            long run = portfolio.notionalUnits(instrumentId, mark, PROBE_LOTS);
            return WideMath.multiplyDivide(runUnits, settled, run, rounding);
        } catch (ArithmeticException _) {
            return Long.MIN_VALUE; // more than can be counted
        }
    }

    /**
     * The model of one instrument.
     *
     * @param instrumentId the instrument
     * @return its model
     */
    public MarginModel model(int instrumentId) {
        return models[instrumentId];
    }
}
