// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.innovation.Shape;

/**
 * The choices in which programs that estimate the same model differ, and which move the likelihood: the presets are those of the
 * published benchmark and of three programs.
 *
 * @param program whose names and ranges the parameters have
 * @param armaForm what the constant of an ARMA mean is, and what stands for its missing first values
 * @param start what stands for variances and squares before the first observation
 * @param backcast the variance of {@link Start#BACKCAST}; NaN for the exponentially weighted one of the first 75 residuals
 * @param centreOfLaw whether the mean of |z| that EGARCH subtracts is that of the innovations' law; if not it is the normal law's
 * @param persistenceLimit the highest sum of the coefficients that feed the variance back, above 0; infinite for none
 * @param scores how the scores' covariance is taken in robust standard errors
 */
public record GarchConventions(
        Program program,
        ArmaForm armaForm,
        Start start,
        double backcast,
        boolean centreOfLaw,
        double persistenceLimit,
        Scores scores) {

    /** Whose names and ranges parameters have. */
    public enum Program {
        /** {@code mu, omega, alpha1, gamma1, beta1, shape}. */
        PUBLISHED,
        /** R's rugarch 1.5: {@code mu, ar1, ma1, omega, alpha1, beta1, gamma1, skew, shape}; EGARCH with alpha for sign. */
        RUGARCH,
        /** R's fGarch 4022: {@code mu, ar1, ma1, omega, alpha1, beta1, skew, shape}, the shape of at most 10. */
        FGARCH,
        /** Python's arch 8: {@code mu} or {@code Const, y[1], omega, alpha[1], gamma[1], beta[1], nu} or {@code eta, lambda}. */
        ARCH
    }

    /** How an ARMA mean is written and started. */
    public enum ArmaForm {
        /** The constant is the process mean; residuals before the AR order are deviations from it (rugarch). */
        PROCESS_MEAN,
        /** The constant is the intercept; residuals before the highest order of the model are 0 (fGarch). */
        INTERCEPT,
        /** The constant is the intercept; observations before the AR order serve as regressors only (arch). */
        INTERCEPT_CONDITIONAL
    }

    /** What stands for values before the first observation. */
    public enum Start {
        /** Earlier squares and variances are the mean square m of all residuals: h[1] = omega + (alpha + beta) m. */
        MEAN_SQUARE_BEFORE,
        /** The first variances, as many as the highest order of the model, are the mean square of all residuals. */
        FIRST_ARE_MEAN_SQUARE,
        /** The first variances, as many as the highest order of the variance, are omega + persistence times the mean square. */
        FIRST_ARE_EXPECTED,
        /** Earlier squares and variances are a given number, which no parameter moves. */
        BACKCAST
    }

    /** Covariance of the scores in robust standard errors. */
    public enum Scores {
        /** The sum of squares. */
        PLAIN,
        /** With the mean removed and one degree of freedom less. */
        CENTRED,
        /** With the mean removed and Bartlett weights over floor(1.2 n^(1/3)) lags (Newey and West, 1987). */
        NEWEY_WEST
    }

    /** The benchmark of G. Fiorentini, G. Calzolari and L. Panattoni, Journal of Applied Econometrics 11 (1996). */
    public static final GarchConventions PUBLISHED = new GarchConventions(
            Program.PUBLISHED,
            ArmaForm.INTERCEPT,
            Start.MEAN_SQUARE_BEFORE,
            Double.NaN,
            true,
            Double.POSITIVE_INFINITY,
            Scores.PLAIN);

    /** R's rugarch 1.5.1 with its usual controls. */
    public static final GarchConventions RUGARCH = new GarchConventions(
            Program.RUGARCH,
            ArmaForm.PROCESS_MEAN,
            Start.FIRST_ARE_MEAN_SQUARE,
            Double.NaN,
            true,
            0.999,
            Scores.NEWEY_WEST);

    /** R's fGarch 4022.89 with its usual controls. */
    public static final GarchConventions FGARCH = new GarchConventions(
            Program.FGARCH,
            ArmaForm.INTERCEPT,
            Start.FIRST_ARE_EXPECTED,
            Double.NaN,
            true,
            Double.POSITIVE_INFINITY,
            Scores.PLAIN);

    /** Python's arch 8 with its usual arguments. */
    public static final GarchConventions ARCH = new GarchConventions(
            Program.ARCH, ArmaForm.INTERCEPT_CONDITIONAL, Start.BACKCAST, Double.NaN, false, 1, Scores.CENTRED);

    /** Checks the ranges. */
    public GarchConventions {
        if (!(persistenceLimit > 0)) {
            throw new IllegalArgumentException("the limit of persistence must be above 0, is " + persistenceLimit);
        }
        if (backcast <= 0 || backcast == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a backcast must be a positive variance or NaN for none, is " + backcast);
        }
    }

    /** The same with a given variance before the first observation. */
    public GarchConventions withBackcast(double variance) {
        return new GarchConventions(program, armaForm, Start.BACKCAST, variance, centreOfLaw, persistenceLimit, scores);
    }

    /** The same with another start. */
    public GarchConventions withStart(Start rule) {
        return new GarchConventions(program, armaForm, rule, backcast, centreOfLaw, persistenceLimit, scores);
    }

    /** The same with another limit of persistence. */
    public GarchConventions withPersistenceLimit(double limit) {
        return new GarchConventions(program, armaForm, start, backcast, centreOfLaw, limit, scores);
    }

    /** The lowest value of a shape parameter that a fit tries. */
    double lowest(Shape shape) {
        return switch (shape) {
            case DEGREES_OF_FREEDOM -> program == Program.RUGARCH ? 2.1 : program == Program.FGARCH ? 2.001 : 2.05;
            case EXPONENT -> program == Program.RUGARCH ? 0.1 : program == Program.FGARCH ? 1 : 1.01;
            case RATIO_SKEW -> program == Program.FGARCH ? 0.1 : 0.01;
            case HANSEN_SKEW -> -0.999999;
        };
    }

    /** The highest value of a shape parameter that a fit tries. */
    double highest(Shape shape) {
        return switch (shape) {
            case DEGREES_OF_FREEDOM -> program == Program.RUGARCH ? 100 : program == Program.FGARCH ? 10 : 500;
            case EXPONENT -> program == Program.RUGARCH ? 50 : program == Program.FGARCH ? 10 : 500;
            case RATIO_SKEW -> program == Program.FGARCH ? 10 : 30;
            case HANSEN_SKEW -> 0.999999;
        };
    }
}
