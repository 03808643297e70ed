// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.exposure.ExposureView;
import io.tradewind.trading.risk.layer.CorrelationLayer;
import io.tradewind.trading.risk.layer.CrisisLayer;
import io.tradewind.trading.risk.layer.MeasuredGlance;
import io.tradewind.trading.risk.layer.PortfolioHeatLayer;
import io.tradewind.trading.risk.layer.TailLayer;
import io.tradewind.trading.risk.layer.VolatilityTargetLayer;
import io.tradewind.trading.risk.limit.CrisisLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.RiskModel;
import io.tradewind.trading.risk.measure.RiskModelSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The estimates of an account, the figures over them, and the layers that limit these. */
public final class MeasureDesk {
    private final MeasureLimits limits;
    private final PortfolioView portfolio;
    private final RiskModel model;
    private final PortfolioRisk risk;

    /**
     * A desk before the first mark.
     *
     * @param limits of the figures
     * @param exposure positions and working orders at their marks
     * @param portfolio lots and marks
     * @param classes asset class of each instrument, in the order of their ids; null where no default volatility stands in
     */
    public MeasureDesk(
            MeasureLimits limits, ExposureView exposure, PortfolioView portfolio, List<@Nullable AssetClass> classes) {
        this.limits = limits;
        this.portfolio = portfolio;
        this.model = new RiskModel(RiskModelSpec.of(limits), classes);
        this.risk = new PortfolioRisk(exposure, portfolio, model, classes.size(), limits);
    }

    /**
     * The layers of the limits that are on: correlation, volatility, value at risk, expected shortfall, heat.
     *
     * @return in their order
     */
    public List<SizeLayer> layers() {
        List<SizeLayer> layers = new ArrayList<>();
        add(layers, limits.correlation(), new CorrelationLayer(limits, risk));
        add(layers, limits.annualVolatility(), new VolatilityTargetLayer(limits, risk));
        add(layers, limits.valueAtRisk(), new TailLayer(TailLayer.Figure.VALUE_AT_RISK, limits, risk));
        add(layers, limits.expectedShortfall(), new TailLayer(TailLayer.Figure.EXPECTED_SHORTFALL, limits, risk));
        add(layers, limits.heat(), new PortfolioHeatLayer(limits, risk));
        return layers;
    }

    /**
     * The layer of a market much wilder than usual, which comes after the limits that need a forecast.
     *
     * @return at most one
     */
    public List<SizeLayer> crisis() {
        CrisisLimits crisis = limits.crisis();
        return crisis.turbulence().signum() == 0 ? List.of() : List.of(new CrisisLayer(crisis, model));
    }

    /**
     * The same layers asked as one.
     *
     * @return a layer; to be used when there is any
     */
    public SizeLayer group() {
        return MeasuredGlance.group(limits, risk, layers());
    }

    private static void add(List<SizeLayer> layers, Decimal limit, SizeLayer layer) {
        if (limit.signum() > 0) {
            layers.add(layer);
        }
    }

    /**
     * An instrument has a mark: it is sampled, and its exposure has changed.
     *
     * @param instrumentId the instrument
     * @param nowNs the core's clock
     */
    public void onMark(int instrumentId, long nowNs) {
        model.onMark(instrumentId, portfolio.markTicks(instrumentId), nowNs);
        risk.changed(instrumentId);
    }

    /**
     * The exposure of an instrument may have changed without a new mark.
     *
     * @param instrumentId the instrument
     */
    public void onExposure(int instrumentId) {
        risk.changed(instrumentId);
    }

    /**
     * A split has changed what the price of an instrument means.
     *
     * @param instrumentId the instrument
     */
    public void onSplit(int instrumentId) {
        model.rebase(instrumentId, portfolio.markTicks(instrumentId));
        risk.changed(instrumentId);
    }

    /**
     * Volatilities and correlations.
     *
     * @return the estimates, for reports and other limits
     */
    public RiskModel model() {
        return model;
    }

    /**
     * Figures of the portfolio, and what sizing may ask about the holdings.
     *
     * @return the sums behind the layers
     */
    public PortfolioRisk risk() {
        return risk;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        model.save(sink);
        risk.save(sink);
    }

    /**
     * Takes back the state that {@link #save} wrote.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        model.restore(source);
        risk.restore(source);
    }
}
