// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.trading.risk.exposure.ExposureView;
import io.tradewind.trading.risk.measure.RiskEstimates;
import java.util.ArrayList;
import java.util.List;

/**
 * What risks are held together, as data: a row for each instrument at stake, and a cell for each pair.
 *
 * <p>The cell of a pair is {@code w_i * s_i * w_j * s_j * rho_ij} with signed weights and annual volatilities: its share of the portfolio's
 * variance (H. Markowitz, "Portfolio Selection", Journal of Finance 7, 1952). The cells add up to the variance; a negative cell is a hedge.
 *
 * @param equityUnits equity, run-currency units
 * @param rows instruments with a position or a working order, in the order of their ids
 * @param cells share of the variance of each pair of rows; NaN where a volatility or a correlation is not known
 * @param correlations correlation of each pair of rows; NaN where it is not known
 * @param correlationAsOfNs when the correlations were made; {@code Long.MIN_VALUE} before the first
 */
public record RiskMap(
        long equityUnits, List<Row> rows, double[][] cells, double[][] correlations, long correlationAsOfNs) {
    /**
     * One instrument.
     *
     * @param instrumentId its id
     * @param symbol its symbol
     * @param exposureUnits signed notional of the position, run-currency units
     * @param worstUnits larger of its two worst cases with everything in flight, absolute
     * @param weight exposure over equity, signed; NaN without equity
     * @param volatility annual; NaN when it is not known
     * @param heat absolute weight times volatility; NaN when either is not known
     */
    public record Row(
            int instrumentId,
            String symbol,
            long exposureUnits,
            long worstUnits,
            double weight,
            double volatility,
            double heat) {}

    /**
     * Draws the map as of now.
     *
     * @param registry instruments
     * @param exposures positions, orders and equity
     * @param estimates volatilities and correlations
     * @return the map; without rows when nothing is at stake
     */
    public static RiskMap of(InstrumentRegistry registry, ExposureView exposures, RiskEstimates estimates) {
        long equity = exposures.equityUnits();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < exposures.activeCount(); k++) {
            rows.add(row(registry, exposures, estimates, exposures.active(k), equity));
        }
        int size = rows.size();
        double[][] cells = new double[size][size];
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlations[i][j] = correlation(estimates, rows.get(i), rows.get(j));
                cells[i][j] = risk(rows.get(i)) * risk(rows.get(j)) * correlations[i][j];
            }
        }
        return new RiskMap(equity, rows, cells, correlations, estimates.correlationAsOfNs());
    }

    private static Row row(
            InstrumentRegistry registry, ExposureView exposures, RiskEstimates estimates, int id, long equity) {
        long held = exposures.heldUnits(id);
        long worst = Math.max(exposures.worstUnits(id, Side.BUY), exposures.worstUnits(id, Side.SELL));
        double scale = PowersOfTen.of(registry.currency(0).scale());
        double weight = equity > 0 ? (held / scale) / (equity / scale) : Double.NaN;
        double volatility = estimates.annualVolatility(id);
        return new Row(
                id, registry.get(id).symbol(), held, worst, weight, volatility, StrictMath.abs(weight) * volatility);
    }

    private static double correlation(RiskEstimates estimates, Row a, Row b) {
        return a.instrumentId() == b.instrumentId() ? 1 : estimates.correlation(a.instrumentId(), b.instrumentId());
    }

    private static double risk(Row row) {
        return row.weight() * row.volatility();
    }

    /**
     * Volatility of the portfolio.
     *
     * @return annual; NaN when a cell is not known
     */
    public double volatility() {
        double variance = 0;
        for (double[] line : cells) {
            for (double cell : line) {
                variance += cell;
            }
        }
        return variance < 0 ? 0 : StrictMath.sqrt(variance);
    }
}
