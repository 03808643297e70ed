// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioListener;
import io.tradewind.trading.portfolio.StaleIds;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.WorstCase;
import java.math.RoundingMode;
import java.util.List;

/**
 * Loss of the portfolio in each scenario, with everything in flight: of each instrument whichever side's orders make it worse. Gains of one
 * instrument offset losses of another within a scenario. Cash in other currencies than the run's is not shocked.
 *
 * <p>It hears of the same changes as the exposures; a question revalues what has changed, in O(scenarios) an instrument. It says something only
 * while {@link ExposureBook#isComplete} is true. The state follows from positions, orders and marks, so there is none to save.
 */
public final class ScenarioLosses implements PortfolioListener {
    /** Most scenarios. */
    public static final int MOST_SCENARIOS = 16;

    private final StressScenario[] scenarios;
    private final ShockFactors[] factors;
    private final long[] slippage;
    private final ExposureBook exposures;
    private final InstrumentRegistry registry;
    private final long[][] losses;
    private final long[] sums;
    private final long[] steepest;
    private final StaleIds stale;
    private final StaleIds heard;
    private final long[] upThen;
    private final long[] downThen;
    private final long[] drift;
    private final long most;
    private long drifted;
    private int worst;

    /**
     * Losses of an account; everything counts as out of date.
     *
     * @param scenarios one or more, at most {@value #MOST_SCENARIOS}
     * @param registry instruments
     * @param exposures positions with the working orders of a side
     * @throws IllegalArgumentException when there are none or too many scenarios
     */
    public ScenarioLosses(List<StressScenario> scenarios, InstrumentRegistry registry, ExposureBook exposures) {
        int count = scenarios.size();
        if (count == 0 || count > MOST_SCENARIOS) {
            throw new IllegalArgumentException("scenarios must be 1 to " + MOST_SCENARIOS + ", are " + count);
        }
        this.scenarios = scenarios.toArray(new StressScenario[0]);
        this.registry = registry;
        this.exposures = exposures;
        factors = new ShockFactors[count];
        slippage = new long[count];
        losses = new long[registry.size()][count];
        sums = new long[count];
        steepest = new long[registry.size()];
        stale = new StaleIds(registry.size());
        heard = new StaleIds(registry.size());
        upThen = new long[registry.size()];
        downThen = new long[registry.size()];
        drift = new long[registry.size()];
        most = Long.MAX_VALUE / (2L * (registry.size() + 1));
        for (int s = 0; s < count; s++) {
            factors[s] = new ShockFactors(this.scenarios[s], registry);
            slippage[s] = this.scenarios[s].slippage().unscaledAt(ShockFactors.SCALE, RoundingMode.UP);
        }
        for (int i = 0; i < registry.size(); i++) {
            for (int s = 0; s < count; s++) {
                steepest[i] = Math.max(steepest[i], Math.abs(factors[s].profit(i)) + slippage[s]);
            }
            onMark(i);
        }
    }

    @Override
    public void onMark(int instrumentId) {
        stale.add(instrumentId);
        heard.add(instrumentId);
    }

    @Override
    public void onPosition(int instrumentId) {
        onMark(instrumentId);
    }

    @Override
    public void onRate(int currencyId) {
        for (int i = 0; i < losses.length; i++) {
            if (registry.settlementId(i) == currencyId) {
                onMark(i);
            }
        }
    }

    /**
     * The working orders of an instrument have changed.
     *
     * @param instrumentId the instrument
     */
    public void onInFlight(int instrumentId) {
        onMark(instrumentId);
    }

    private void refresh() {
        if (stale.isEmpty()) {
            return;
        }
        while (!stale.isEmpty()) {
            int id = stale.last();
            WorstCase worst = exposures.instrument(id);
            long up = worst.units(Side.BUY);
            long down = worst.units(Side.SELL);
            for (int s = 0; s < sums.length; s++) {
                long loss = lossUnits(s, id, up, down);
                sums[s] += loss - losses[id][s];
                losses[id][s] = loss;
            }
            upThen[id] = up;
            downThen[id] = down;
            drift[id] = 0;
            stale.removeLast();
        }
        while (!heard.isEmpty()) {
            heard.removeLast();
        }
        drifted = 0;
        worst = 0;
        for (int s = 1; s < sums.length; s++) {
            worst = sums[s] > sums[worst] ? s : worst;
        }
    }

    /**
     * Loss of one instrument that may come to one of two signed values, kept within what sums can carry. The loss with the cost of closing is
     * convex in the value, so that no value between the two costs more. A side that the scenario goes against loses more than one that it
     * favours, as long as closing costs no more than the move.
     */
    private long lossUnits(int scenario, int instrumentId, long oneUnits, long otherUnits) {
        long profit = factors[scenario].profit(instrumentId);
        long slip = slippage[scenario];
        long high = Math.max(oneUnits, otherUnits);
        long low = Math.min(oneUnits, otherUnits);
        boolean falls = profit < 0;
        long loss = lossUnits(falls ? high : low, profit, slip);
        boolean plain = falls ? high > 0 && slip <= -profit : low < 0 && slip <= profit;
        return Math.clamp(plain ? loss : Math.max(loss, lossUnits(falls ? low : high, profit, slip)), -most, most);
    }

    private static long lossUnits(long units, long profit, long slip) {
        return part(units, -profit) + part(magnitude(units), slip);
    }

    private static long magnitude(long units) {
        return units == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(units);
    }

    /** A part of an amount, rounded up, within a third of the largest number. */
    private static long part(long units, long factor) {
        long product = units * factor;
        if (Math.multiplyHigh(units, factor) == product >> 63) {
            return Math.ceilDiv(product, ShockFactors.ONE);
        }
        long limit = Long.MAX_VALUE / 3;
        boolean fits = Math.abs(Math.multiplyHigh(units, factor)) < ShockFactors.ONE / 8;
        long sign = (long) Long.signum(units) * Long.signum(factor);
        return fits ? WideMath.multiplyDivide(units, factor, ShockFactors.ONE, RoundingMode.CEILING) : sign * limit;
    }

    /**
     * How many scenarios there are.
     *
     * @return 1 or more
     */
    public int count() {
        return scenarios.length;
    }

    /**
     * One of the scenarios.
     *
     * @param scenario its number, from 0
     * @return the scenario
     */
    public StressScenario scenario(int scenario) {
        return scenarios[scenario];
    }

    /**
     * What the portfolio would lose now.
     *
     * @param scenario its number
     * @return run-currency units; negative for a gain
     */
    public long lossUnits(int scenario) {
        refresh();
        return sums[scenario];
    }

    /**
     * What the portfolio would lose if one instrument came to something else.
     *
     * @param scenario its number
     * @param instrumentId the instrument
     * @param oneUnits signed value that it may come to
     * @param otherUnits another signed value that it may come to
     * @return run-currency units; negative for a gain
     */
    public long lossWith(int scenario, int instrumentId, long oneUnits, long otherUnits) {
        refresh();
        return sums[scenario]
                - losses[instrumentId][scenario]
                + lossUnits(scenario, instrumentId, oneUnits, otherUnits);
    }

    /**
     * The scenario that costs most.
     *
     * @return its number; the first of several
     */
    public int worst() {
        refresh();
        return worst;
    }

    /**
     * Most that any scenario can cost when the value of one instrument changes by an amount, in either direction: a bound that needs no look
     * at the scenarios.
     *
     * @param instrumentId the instrument
     * @param changeUnits absolute change of its value, not negative
     * @return run-currency units, at least what {@link #lossWith} gives for each scenario
     */
    public long mostLossWith(int instrumentId, long changeUnits) {
        refresh();
        return sums[worst]
                + part(changeUnits, steepest[instrumentId])
                + 1; // the two parts of a loss are rounded up each
    }

    /**
     * The same without looking at the scenarios at all, and so larger: what each instrument's value has moved since its losses were computed
     * counts as lost at the steepest of its shocks. It is as good as {@link #mostLossWith} after a question for the losses themselves.
     *
     * @param instrumentId the instrument
     * @param changeUnits absolute change of its value, not negative
     * @return run-currency units, at least what {@link #mostLossWith} gives, at most {@code Long.MAX_VALUE}
     */
    public long boundOfLossWith(int instrumentId, long changeUnits) {
        while (!heard.isEmpty()) {
            int id = heard.last();
            long now = driftOf(id, exposures.instrument(id));
            drifted += now - drift[id];
            drift[id] = now;
            heard.removeLast();
        }
        return plusOrMost(plusOrMost(sums[worst], drifted), part(changeUnits, steepest[instrumentId]) + 1);
    }

    /** Most that the loss of an instrument has grown by since it was computed; its clamped loss cannot grow by more than twice the clamp. */
    private long driftOf(int id, WorstCase now) {
        long moved = Math.max(distance(now.units(Side.BUY), upThen[id]), distance(now.units(Side.SELL), downThen[id]));
        return moved == 0 ? 0 : Math.min(part(moved, steepest[id]) + 1, 2 * most);
    }

    private static long distance(long a, long b) {
        long difference = a - b;
        boolean wraps = ((a ^ b) & (a ^ difference)) < 0;
        return wraps ? Long.MAX_VALUE : magnitude(difference);
    }

    private static long plusOrMost(long sum, long part) {
        return sum > Long.MAX_VALUE - part ? Long.MAX_VALUE : sum + part;
    }

    /** What a notional becomes in a scenario, as a factor of {@link ShockFactors#SCALE} decimals. */
    long valueFactor(int scenario, int instrumentId) {
        return factors[scenario].value(instrumentId);
    }
}
