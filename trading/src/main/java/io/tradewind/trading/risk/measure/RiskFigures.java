// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.tail.TailMethod;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.exposure.ExposureView;

/**
 * Figures of the whole portfolio, each position at the larger of its two worst cases.
 *
 * @param annualVolatility of the equity, a fraction; NaN without equity
 * @param heat sum of the absolute weights times volatilities; NaN without equity
 * @param valueAtRisk loss of one day at 99 %, run-currency units, above 0 unless nothing is held; NaN when it is not known
 * @param expectedShortfall mean loss beyond it, run-currency units; NaN when it is not known
 * @param method how the tail figures were calculated
 */
public record RiskFigures(
        double annualVolatility, double heat, double valueAtRisk, double expectedShortfall, TailMethod method) {

    static RiskFigures of(ExposureView exposure, PortfolioView portfolio, RiskEstimates estimates) {
        int count = exposure.activeCount();
        double[] deviation = new double[count];
        double variance = 0;
        double heat = 0;
        double tail = 0;
        double shortfall = 0;
        VolatilityMethod method = VolatilityMethod.HISTORICAL;
        for (int i = 0; i < count; i++) {
            int id = exposure.active(i);
            boolean unmarked = portfolio.lots(id) != 0 && !portfolio.isPriced(id);
            deviation[i] = unmarked ? Double.NaN : units(exposure, id) * estimates.annualVolatility(id);
            heat += Math.abs(deviation[i]);
            variance += deviation[i] * deviation[i];
            for (int j = 0; j < i; j++) {
                variance += 2 * together(deviation[i] * deviation[j], estimates.correlation(id, exposure.active(j)));
            }
            tail = Math.max(tail, estimates.valueAtRiskFactor(id));
            shortfall = Math.max(shortfall, estimates.shortfallFactor(id));
            VolatilityMethod own = estimates.method(id);
            method = own.compareTo(method) < 0 ? own : method;
        }
        double equity = exposure.equityUnits() > 0 ? exposure.equityUnits() : Double.NaN;
        double total = Math.sqrt(Math.max(0, variance));
        return new RiskFigures(total / equity, heat / equity, total * tail, total * shortfall, method.tailMethod());
    }

    private static double units(ExposureView exposure, int id) {
        double up = exposure.signedWorstUnits(id, Side.BUY);
        double down = exposure.signedWorstUnits(id, Side.SELL);
        return Math.abs(up) >= Math.abs(down) ? up : down;
    }

    private static double together(double product, double rho) {
        return Double.isNaN(rho) ? Math.abs(product) : rho * product;
    }
}
