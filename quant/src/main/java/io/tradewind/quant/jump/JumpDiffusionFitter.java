// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.jump;

import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.optimise.NumericalDerivatives;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * Fits Merton's jump diffusion by maximum likelihood over the Poisson mixture.
 *
 * <p>Source: C. A. Ball and W. N. Torous, On jumps in common stock prices and their impact on call option pricing, Journal of Finance 40
 * (1985). The likelihood of a mixture grows without bound where the diffusion shrinks onto one value, so the volatility is kept above a
 * twentieth of what the middle half of the returns suggests; of several starts the best end counts.
 */
public final class JumpDiffusionFitter {
    private static final int LEAST_RETURNS = 50;
    private static final double TOLERANCE = 1e-6;
    private static final int ITERATIONS = 1000;
    private static final double LEAST_SHARE = 0.05;
    private static final double QUARTILES = 1.3489795003921634;

    /** Starts: deviations from the median that count as jumps, in robust standard deviations. */
    private static final double[] THRESHOLDS = {2.5, 3.5, 5};

    private JumpDiffusionFitter() {}

    /**
     * A fit.
     *
     * @param model the parameters
     * @param standardErrors of drift, volatility, intensity, jumpMean, jumpDeviation; NaN where the Hessian matrix is not positive
     * @param logLikelihood of the returns
     * @param withoutJumps log-likelihood of the best normal law
     * @param gradientNorm largest slope at the end of the search, in its own scaled variables
     * @param spread best less worst log-likelihood over the starts that converged
     */
    public record Fit(
            JumpDiffusion model,
            double[] standardErrors,
            double logLikelihood,
            double withoutJumps,
            double gradientNorm,
            double spread) {

        /** Twice the gain in log-likelihood over no jumps; three parameters more. */
        public double likelihoodRatio() {
            return 2 * (logLikelihood - withoutJumps);
        }
    }

    /**
     * Fits the model.
     *
     * @param returns log returns of equal steps, finite, at least 50, more than half of them different
     * @param dt length of a step, above 0
     * @throws IllegalArgumentException when the returns do not allow a fit
     * @throws NotConvergedException when no start converges
     */
    public static Fit fit(double[] returns, double dt) {
        Scale scale = Scale.of(returns, dt);
        double[] standard = scale.standardise(returns);
        Minimum best = null;
        double worst = Double.NEGATIVE_INFINITY;
        for (double threshold : THRESHOLDS) {
            Minimum end = search(standard, start(standard, threshold));
            if (end.converged()) {
                worst = Math.max(worst, end.value());
                best = best == null || end.value() < best.value() ? end : best;
            }
        }
        return finish(returns, dt, scale, best, worst);
    }

    private static Fit finish(double[] returns, double dt, Scale scale, @Nullable Minimum best, double worst) {
        if (best == null) {
            throw new NotConvergedException("the fit of a jump diffusion did not converge from any start");
        }
        double[] natural = scale.natural(best.point(), dt);
        return new Fit(
                model(natural),
                errors(returns, dt, natural),
                logLikelihood(returns, dt, natural),
                normalLogLikelihood(returns),
                best.gradientNorm(),
                worst - best.value());
    }

    private static Minimum search(double[] standard, double[] start) {
        double none = Double.NEGATIVE_INFINITY;
        double[] lower = {none, StrictMath.log(LEAST_SHARE), StrictMath.log(1e-6), none, StrictMath.log(1e-3)};
        double[] upper = {-none, StrictMath.log(20), 0, -none, StrictMath.log(1e3)};
        return Bfgs.minimise(
                x -> -logLikelihood(standard, 1, exponentials(x)) / standard.length,
                new Box(lower, upper),
                start,
                new Bfgs.Options(TOLERANCE, ITERATIONS, null));
    }

    /** Values farther out than the threshold as jumps, the others as the diffusion. */
    private static double[] start(double[] standard, double threshold) {
        double jumps = 0;
        double sum = 0;
        double squares = 0;
        double inner = 0;
        for (double value : standard) {
            if (Math.abs(value) > threshold) {
                jumps++;
                sum += value;
                squares += value * value;
            } else {
                inner += value * value;
            }
        }
        double mean = jumps > 0 ? sum / jumps : 0;
        double spread = jumps > 1 ? squares / jumps - mean * mean : threshold * threshold;
        return new double[] {
            0,
            0.5 * StrictMath.log(Math.max(LEAST_SHARE, inner / standard.length)),
            StrictMath.log(Math.max(0.5, jumps) / standard.length),
            mean,
            0.5 * StrictMath.log(Math.max(0.25, spread))
        };
    }

    private static double[] exponentials(double[] x) {
        return new double[] {x[0], StrictMath.exp(x[1]), StrictMath.exp(x[2]), x[3], StrictMath.exp(x[4])};
    }

    private static JumpDiffusion model(double[] natural) {
        return new JumpDiffusion(natural[0], natural[1], natural[2], natural[3], natural[4]);
    }

    private static double logLikelihood(double[] returns, double dt, double[] natural) {
        JumpDiffusion model = model(natural);
        double sum = 0;
        for (double value : returns) {
            sum += model.logDensity(value, dt);
        }
        return sum;
    }

    private static double[] errors(double[] returns, double dt, double[] natural) {
        DMatrixRMaj hessian = new DMatrixRMaj(
                NumericalDerivatives.hessian(x -> -logLikelihood(returns, dt, x), natural, steps(natural)));
        double[] errors = new double[natural.length];
        Arrays.fill(errors, Double.NaN);
        if (CommonOps_DDRM.invert(hessian)) {
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.sqrt(hessian.get(i, i));
            }
        }
        return errors;
    }

    /** Steps of a thousandth of each parameter's size; of the location parameters, of the deviation beside them. */
    private static double[] steps(double[] natural) {
        double share = 1e-3;
        return new double[] {
            share * natural[1], share * natural[1], share * natural[2], share * natural[4], share * natural[4]
        };
    }

    private static double normalLogLikelihood(double[] returns) {
        double mean = Arrays.stream(returns).sum() / returns.length;
        double squares = 0;
        for (double value : returns) {
            squares += (value - mean) * (value - mean);
        }
        return -0.5 * returns.length * (StrictMath.log(2 * Math.PI * squares / returns.length) + 1);
    }

    /** Median and robust deviation, by which the search's variables are of size one. */
    private record Scale(double middle, double deviation) {

        static Scale of(double[] returns, double dt) {
            if (returns.length < LEAST_RETURNS || !(dt > 0)) {
                throw new IllegalArgumentException("at least " + LEAST_RETURNS
                        + " returns and dt above 0 are needed, got " + returns.length + " and " + dt);
            }
            double[] sorted = returns.clone();
            Arrays.sort(sorted);
            if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
                throw new IllegalArgumentException("returns must be finite");
            }
            int quarter = sorted.length / 4;
            double width = sorted[sorted.length - 1 - quarter] - sorted[quarter];
            if (width == 0) {
                throw new IllegalArgumentException("the middle half of the returns is constant: no diffusion to fit");
            }
            return new Scale(sorted[sorted.length / 2], width / QUARTILES);
        }

        double[] standardise(double[] returns) {
            return Arrays.stream(returns).map(x -> (x - middle) / deviation).toArray();
        }

        double[] natural(double[] x, double dt) {
            double[] standard = exponentials(x);
            return new double[] {
                (standard[0] * deviation + middle) / dt,
                standard[1] * deviation / Math.sqrt(dt),
                standard[2] / dt,
                standard[3] * deviation,
                standard[4] * deviation
            };
        }
    }
}
