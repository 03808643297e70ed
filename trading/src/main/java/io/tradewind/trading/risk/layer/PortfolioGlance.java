// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorstCase;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of leverage, margin, liquidation distance, stress loss and exposure at once, by bounds: every one of them looks at the same worst
 * case of the order's instrument. Shares of the equity are taken a billionth smaller and compared as floating point, which is off by far less,
 * so that what fits here fits the exact limits too.
 */
public final class PortfolioGlance implements Glance {
    private static final double COUNTED = 1 - 1e-9;
    private static final double LARGEST = 4e18;
    private static final double OFF = Double.POSITIVE_INFINITY;
    private static final int LEVERAGE_SCALE = 4;
    private static final int SHARE_SCALE = 8;

    private final ExposureBook exposures;
    private final LotsSearch values;
    private final @Nullable MarginGlance margins;
    private final @Nullable ScenarioLosses scenarios;
    private final @Nullable SizeLayer stress;
    private final SizeLayer[] others;
    private final double symbol;
    private final double venue;
    private final double strategy;
    private final double asset;
    private final double gross;
    private final double net;
    private final double loss;
    private final double mostEquity;

    /**
     * A look at limits.
     *
     * @param limits zero for one that is off
     * @param exposures positions with everything in flight, and equity
     * @param values values of lots at the mark
     * @param margins free margin and liquidation distance; null when they are not enforced
     * @param scenarios losses by scenario; null without a limit of the stress loss
     * @param stress its layer; null without a limit
     * @param others layers of the group that know no bound and are asked themselves
     */
    public PortfolioGlance(
            RiskLimits limits,
            ExposureBook exposures,
            LotsSearch values,
            @Nullable MarginGlance margins,
            @Nullable ScenarioLosses scenarios,
            @Nullable SizeLayer stress,
            List<SizeLayer> others) {
        this.exposures = exposures;
        this.values = values;
        this.margins = margins;
        this.scenarios = scenarios;
        this.stress = stress;
        this.others = others.toArray(new SizeLayer[0]);
        ExposureLimits most = limits.exposure();
        this.symbol = share(most.symbol());
        this.venue = share(most.venue());
        this.strategy = share(most.strategy());
        this.asset = share(most.asset());
        this.net = share(most.net());
        this.gross = Math.min(share(most.gross()), margins == null ? OFF : leverage(limits));
        this.loss = limits.scenario().maxLoss().unscaledAt(SHARE_SCALE, RoundingMode.DOWN) / 1e8;
        this.mostEquity = LARGEST / largest(symbol, venue, strategy, asset, gross, net, 1);
    }

    /** With the decimals that count; none for a limit that is off. */
    private static double share(Decimal limit) {
        return limit.signum() > 0 ? limit.unscaledAt(SHARE_SCALE, RoundingMode.FLOOR) / 1e8 : OFF;
    }

    private static double leverage(RiskLimits limits) {
        return limits.margin().maxLeverage().unscaledAt(LEVERAGE_SCALE, RoundingMode.DOWN) / 1e4;
    }

    private static double largest(double... shares) {
        double largest = 1;
        for (double share : shares) {
            largest = share == OFF ? largest : Math.max(largest, share);
        }
        return largest;
    }

    /**
     * Layers as one.
     *
     * @param layers those of the limits that are on, in order
     * @return the group
     */
    public LayerGroup group(List<SizeLayer> layers) {
        return new LayerGroup(this, layers);
    }

    @Override
    public boolean fits(Intent intent, long lots, RiskContext context, Refusal scratch) {
        int id = intent.instrumentId;
        if (intent.buyingPowerShare != 0
                || !exposures.isComplete()
                || !context.portfolio().isPriced(id)) {
            return false;
        }
        long equity = exposures.equityUnits();
        WorstCase own = exposures.instrument(id);
        if (equity <= 0 || equity > mostEquity || own.reservedUnits(intent.side) != 0) {
            return false;
        }
        long lotsAfter = exposures.path(intent, intent.closingLots).after(lots);
        long after = exposures.unitsAtMark(values, id, lotsAfter);
        double counted = equity * COUNTED;
        double worst = worst(after, own, intent.side);
        double rest = exposures.grossUnits() - own.grossUnits();
        return fitsExposure(intent, own, after, worst, counted)
                && rest + worst <= counted * gross
                && (strategy == OFF || fitsStrategy(intent, lots, lotsAfter, after, counted))
                && (margins == null || margins.fits(intent, lots, lotsAfter, worst, rest, counted, context, scratch))
                && (scenarios == null || fitsStress(scenarios, intent, lots, own, after, counted, context, scratch))
                && fitsOthers(intent, lots, context, scratch);
    }

    private boolean fitsOthers(Intent intent, long lots, RiskContext context, Refusal scratch) {
        for (SizeLayer other : others) {
            if (other.allowedLots(intent, lots, context, scratch) != lots) {
                return false;
            }
        }
        return true;
    }

    private static double worst(long after, WorstCase own, Side side) {
        return Math.max(Math.abs((double) after), Math.abs((double) own.units(side.opposite())));
    }

    private boolean fitsExposure(Intent intent, WorstCase own, long after, double worst, double counted) {
        int id = intent.instrumentId;
        double more = worst - own.grossUnits();
        int sign = intent.side.sign();
        return after <= counted * symbol
                && exposures.venueUnits(id) + more <= counted * venue
                && exposures.assetUnits(id) + more <= counted * asset
                && sign * (exposures.netUnits(intent.side) - own.units(intent.side)) + (double) after <= counted * net;
    }

    private boolean fitsStrategy(Intent intent, long lots, long lotsAfter, long after, double counted) {
        WorstCase slot = exposures.slot(intent.slotId);
        if (slot.reservedUnits(intent.side) != 0) {
            return false;
        }
        long slotLots = exposures.slotPath(intent, intent.closingLots).after(lots);
        long units = slotLots == lotsAfter ? after : values.units(intent.instrumentId, slotLots);
        double worst = worst(units, slot, intent.side);
        return exposures.strategyUnits(intent.slotId) - slot.grossUnits() + worst <= counted * strategy;
    }

    /** The layer itself is asked where the bound does not do. */
    private boolean fitsStress(
            ScenarioLosses losses,
            Intent intent,
            long lots,
            WorstCase own,
            long after,
            double counted,
            RiskContext context,
            Refusal scratch) {
        double change = Math.abs(after - (double) intent.side.sign() * own.units(intent.side));
        long bound = losses.boundOfLossWith(intent.instrumentId, (long) Math.ceil(change * (2 - COUNTED)));
        return bound <= counted * loss || stress == null || stress.allowedLots(intent, lots, context, scratch) == lots;
    }
}
