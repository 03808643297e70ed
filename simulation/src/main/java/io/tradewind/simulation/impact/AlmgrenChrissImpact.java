// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/**
 * Permanent and temporary impact after Almgren and Chriss, in daily volatilities and fractions of the daily volume.
 *
 * <p>An order of Q over T days pays, with sigma the daily volatility, V the daily volume and N the units outstanding,
 *
 * <pre>
 *   I = permanent sigma (Q / V) (N / V)^(1/4)        stays in the price
 *   J = fixed + I / 2 + temporary sigma (Q / (V T))^exponent
 * </pre>
 *
 * <p>Source: R. Almgren, C. Thum, E. Hauptmann and H. Li, Direct estimation of equity market impact, Risk 18 (2005): permanent 0.314,
 * temporary 0.142, exponent 3/5. With exponent 1 and N / V = 1 these are the linear functions of R. Almgren and N. Chriss, Optimal
 * execution of portfolio transactions, Journal of Risk 3 (2000), equations 3 to 6, made free of dimension; the schedule that is best under
 * them is {@link io.tradewind.quant.optimise.LiquidationSchedule}.
 *
 * @param permanent gamma, 0 to 100
 * @param temporary eta, 0 to 100
 * @param exponent of the temporary part, 0.1 to 2
 * @param horizonDays T, the time that the order takes as a share of a trading day, 0.0001 to 10
 * @param outstandingDays N / V, units outstanding in days of volume, 1 to 1,000,000; 1 leaves it out
 * @param fixedBps what any trade pays, half the spread and the fee, basis points, 0 to 1,000
 */
public record AlmgrenChrissImpact(
        double permanent,
        double temporary,
        double exponent,
        double horizonDays,
        double outstandingDays,
        double fixedBps)
        implements ImpactModel {
    /** Permanent coefficient of the paper of 2005. */
    public static final double PERMANENT = 0.314;

    /** Temporary coefficient of the paper of 2005. */
    public static final double TEMPORARY = 0.142;

    /** Exponent of the paper of 2005. */
    public static final double EXPONENT = 0.6;

    /** Checks the ranges. */
    public AlmgrenChrissImpact {
        Ranges.check("permanent impact", permanent, 0, 100);
        Ranges.check("temporary impact", temporary, 0, 100);
        Ranges.check("exponent of temporary impact", exponent, 0.1, 2);
        Ranges.check("horizon of impact in days", horizonDays, 0.0001, 10);
        Ranges.check("units outstanding in days of volume", outstandingDays, 1, 1_000_000);
        Ranges.check("fixed impact", fixedBps, 0, 1_000);
    }

    /**
     * The paper's coefficients.
     *
     * @param horizonDays T, the time that the order takes as a share of a trading day
     * @param outstandingDays units outstanding in days of volume
     * @return the model
     */
    public static AlmgrenChrissImpact published(double horizonDays, double outstandingDays) {
        return new AlmgrenChrissImpact(PERMANENT, TEMPORARY, EXPONENT, horizonDays, outstandingDays, 0);
    }

    /**
     * The part that stays in the price, {@code I}.
     *
     * @param participation quantity as a fraction of the daily volume, 0 or more
     * @param dailySigmaBps standard deviation of a day's return, basis points, 0 or more
     * @return basis points of the price
     */
    public double permanentBps(double participation, double dailySigmaBps) {
        double quarterRoot = StrictMath.sqrt(StrictMath.sqrt(outstandingDays));
        return permanent * dailySigmaBps * Ranges.size(participation, dailySigmaBps) * quarterRoot;
    }

    @Override
    public double impactBps(double participation, double dailySigmaBps) {
        if (participation == 0) {
            return 0;
        }
        double rate = Ranges.size(participation, dailySigmaBps) / horizonDays;
        return fixedBps
                + permanentBps(participation, dailySigmaBps) / 2
                + temporary * dailySigmaBps * StrictMath.pow(rate, exponent);
    }
}
