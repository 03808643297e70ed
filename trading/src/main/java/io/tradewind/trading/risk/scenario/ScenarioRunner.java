// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.scenario.ScenarioOutcome.Breach;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs every scenario over the portfolio with everything in flight, for reports: loss, breaches, time to flatten. It allocates.
 *
 * <p>After the shock each exposure is worth its notional times the scenario's factor; maintenance margins are those of that value. The time to
 * flatten closes what is held, all instruments at once, each at a share of its average volume, of which the scenario leaves a part.
 */
public final class ScenarioRunner {
    private static final int SHARE_SCALE = 8;
    private static final BigDecimal DAY_NS = BigDecimal.valueOf(86_400_000_000_000L);

    private final ScenarioLosses losses;
    private final ExposureBook exposures;
    private final MarginBook margins;
    private final PortfolioView portfolio;
    private final RiskLimits limits;
    private final Decimal participation;

    /**
     * A runner.
     *
     * @param losses losses by scenario
     * @param exposures positions with everything in flight, and equity
     * @param margins maintenance margins
     * @param portfolio lots that are held
     * @param limits those of which breaches are told; a limit of 0 is none
     * @param participation share of the volume that closing may be, above 0 and at most 1
     */
    public ScenarioRunner(
            ScenarioLosses losses,
            ExposureBook exposures,
            MarginBook margins,
            PortfolioView portfolio,
            RiskLimits limits,
            Decimal participation) {
        if (participation.signum() <= 0 || participation.compareTo(Decimal.ONE) > 0) {
            throw new IllegalArgumentException("participation must be above 0 and at most 1, is " + participation);
        }
        this.losses = losses;
        this.exposures = exposures;
        this.margins = margins;
        this.portfolio = portfolio;
        this.limits = limits;
        this.participation = participation;
    }

    /**
     * Runs all scenarios.
     *
     * @param averageDailyLots average volume of a day by instrument id, lots; 0 when it is not known
     * @return an outcome for each, in their order
     */
    public List<ScenarioOutcome> run(long[] averageDailyLots) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        for (int s = 0; s < losses.count(); s++) {
            outcomes.add(outcome(s, averageDailyLots));
        }
        return outcomes;
    }

    private ScenarioOutcome outcome(int s, long[] averageDailyLots) {
        long loss = losses.lossUnits(s);
        long equity = exposures.equityUnits();
        long after = saturatedLess(equity, loss);
        int slowest = -1;
        long longest = 0;
        for (int i = 0; i < averageDailyLots.length; i++) {
            long needed = flattenNs(losses.scenario(s), portfolio.lots(i), averageDailyLots[i]);
            if (needed > longest) {
                longest = needed;
                slowest = i;
            }
        }
        return new ScenarioOutcome(
                losses.scenario(s),
                loss,
                share(loss, equity),
                after,
                breaches(s, loss, equity, after),
                longest,
                slowest);
    }

    private static long saturatedLess(long equity, long loss) {
        long rest = equity - loss;
        boolean wraps = ((equity ^ loss) & (equity ^ rest)) < 0;
        return wraps ? (equity < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : rest;
    }

    private static long share(long loss, long equity) {
        if (equity <= 0) {
            return Long.MAX_VALUE;
        }
        BigDecimal share = BigDecimal.valueOf(loss)
                .scaleByPowerOfTen(SHARE_SCALE)
                .divide(BigDecimal.valueOf(equity), 0, RoundingMode.CEILING);
        return share.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private List<Breach> breaches(int s, long loss, long equity, long after) {
        List<Breach> found = new ArrayList<>();
        addWhen(
                found,
                Breach.STRESS_LOSS,
                isAbove(loss, equity, limits.scenario().maxLoss()));
        addWhen(
                found,
                Breach.SOFT_DRAWDOWN,
                isAtLeast(loss, equity, limits.loss().softDrawdown()));
        addWhen(
                found,
                Breach.HARD_DRAWDOWN,
                isAtLeast(loss, equity, limits.loss().hardDrawdown()));
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal kept = BigDecimal.ZERO;
        for (int k = 0; k < exposures.activeCount(); k++) {
            long value = valueAfter(s, exposures.active(k));
            gross = gross.add(BigDecimal.valueOf(value));
            kept = kept.add(BigDecimal.valueOf(margins.requirementUnits(exposures.active(k), value)));
        }
        BigDecimal left = BigDecimal.valueOf(after);
        BigDecimal most = limits.margin().maxLeverage().toBigDecimal();
        addWhen(
                found,
                Breach.LEVERAGE,
                gross.compareTo(left.max(BigDecimal.ZERO).multiply(most)) > 0);
        addWhen(found, Breach.LIQUIDATION, kept.signum() > 0 && kept.compareTo(left) >= 0);
        addWhen(found, Breach.EQUITY_GONE, after <= 0);
        return found;
    }

    private static void addWhen(List<Breach> found, Breach breach, boolean broken) {
        if (broken) {
            found.add(breach);
        }
    }

    private static boolean isAbove(long loss, long equity, Decimal limit) {
        return limit.signum() > 0 && compare(loss, equity, limit) > 0;
    }

    private static boolean isAtLeast(long loss, long equity, Decimal limit) {
        return limit.signum() > 0 && compare(loss, equity, limit) >= 0;
    }

    private static int compare(long loss, long equity, Decimal limit) {
        return BigDecimal.valueOf(loss).compareTo(BigDecimal.valueOf(equity).multiply(limit.toBigDecimal()));
    }

    private long valueAfter(int s, int instrumentId) {
        long gross = exposures.instrument(instrumentId).grossUnits();
        return WideMath.multiplyDivide(
                gross, losses.valueFactor(s, instrumentId), PowersOfTen.of(ShockFactors.SCALE), RoundingMode.CEILING);
    }

    private long flattenNs(StressScenario scenario, long lots, long averageDailyLots) {
        if (lots == 0) {
            return 0;
        }
        if (averageDailyLots <= 0) {
            return ScenarioOutcome.NEVER;
        }
        BigDecimal closedADay = BigDecimal.valueOf(averageDailyLots)
                .multiply(participation.toBigDecimal())
                .multiply(scenario.liquidity().toBigDecimal());
        BigDecimal needed = BigDecimal.valueOf(lots).abs().multiply(DAY_NS).divide(closedADay, 0, RoundingMode.CEILING);
        return needed.min(BigDecimal.valueOf(ScenarioOutcome.NEVER)).longValue();
    }
}
