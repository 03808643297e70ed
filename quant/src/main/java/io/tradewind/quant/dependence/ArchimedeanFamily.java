// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.Digamma;

/**
 * Families of Archimedean copulas with one parameter, as R. B. Nelsen, An Introduction to Copulas, 2006, table 4.1, numbers them.
 *
 * <p>Kendall's tau from C. Genest and J. MacKay (1986), for Joe's family in the digamma function.
 */
public enum ArchimedeanFamily {
    /** Nelsen's 1: dependence in the lower tail. Theta at least -1 for two variables, above 0 for more. */
    CLAYTON(-1, 0) {
        @Override
        ArchimedeanGenerator generator(double theta) {
            return new ClaytonGenerator(theta);
        }

        @Override
        double tau(double theta) {
            return theta / (theta + 2);
        }

        @Override
        public double fromTau(double tau) {
            return 2 * tau / (1 - tau);
        }

        @Override
        TailDependence tails(double theta) {
            return new TailDependence(theta > 0 ? StrictMath.pow(2, -1 / theta) : 0, 0);
        }
    },
    /** Nelsen's 4: dependence in the upper tail. Theta at least 1. */
    GUMBEL(1, 1) {
        @Override
        ArchimedeanGenerator generator(double theta) {
            return new GumbelGenerator(theta);
        }

        @Override
        double tau(double theta) {
            return 1 - 1 / theta;
        }

        @Override
        public double fromTau(double tau) {
            return 1 / (1 - tau);
        }

        @Override
        TailDependence tails(double theta) {
            return new TailDependence(0, 2 - StrictMath.pow(2, 1 / theta));
        }
    },
    /** Nelsen's 5: none in the tails, symmetric. Any theta for two variables, above 0 for more. */
    FRANK(Double.NEGATIVE_INFINITY, 0) {
        @Override
        ArchimedeanGenerator generator(double theta) {
            return new FrankGenerator(theta);
        }

        @Override
        double tau(double theta) {
            return theta == 0 ? 0 : 1 - 4 / theta * (1 - Debye.first(theta));
        }

        @Override
        public double fromTau(double tau) {
            return Inversion.increasing(this::tau, tau, -LARGEST_FRANK, LARGEST_FRANK);
        }

        @Override
        TailDependence tails(double theta) {
            return TailDependence.NONE;
        }
    },
    /** Nelsen's 6: dependence in the upper tail, more than Gumbel's. Theta at least 1. */
    JOE(1, 1) {
        @Override
        ArchimedeanGenerator generator(double theta) {
            return new JoeGenerator(theta);
        }

        @Override
        double tau(double theta) {
            return Math.abs(theta - 2) > NEAR_TWO
                    ? joeTau(theta)
                    : 0.5 * (joeTau(2 - 2 * NEAR_TWO) + joeTau(2 + 2 * NEAR_TWO));
        }

        @Override
        public double fromTau(double tau) {
            return Inversion.increasing(this::tau, tau, 1, LARGEST_JOE);
        }

        @Override
        TailDependence tails(double theta) {
            return new TailDependence(0, 2 - StrictMath.pow(2, 1 / theta));
        }
    };

    private static final double LARGEST_FRANK = 700;
    private static final double LARGEST_JOE = 1e4;
    private static final double MOST_TAU = 0.95;
    private static final double NEAR_TWO = 1e-5;

    private final double leastForPairs;
    private final double leastForMore;

    ArchimedeanFamily(double leastForPairs, double leastForMore) {
        this.leastForPairs = leastForPairs;
        this.leastForMore = leastForMore;
    }

    abstract ArchimedeanGenerator generator(double theta);

    abstract double tau(double theta);

    /** The theta with a Kendall tau, the nearest one in the family's range. */
    public abstract double fromTau(double tau);

    abstract TailDependence tails(double theta);

    /** Smallest theta for so many variables. */
    public double least(int dimension) {
        return dimension == 2 ? leastForPairs : leastForMore;
    }

    /** The theta at which the variables are independent. */
    public double independence() {
        return leastForMore;
    }

    /** The theta with a Spearman rho of two variables, the nearest one with a tau up to 0.95 in size. */
    public double fromRho(double rho) {
        double tau = Inversion.increasing(
                t -> t == 0 ? 0 : new ArchimedeanPair(this, fromTau(t)).spearmanRho(),
                rho,
                leastForPairs < leastForMore ? -MOST_TAU : 0,
                MOST_TAU);
        return fromTau(tau);
    }

    /**
     * A parameter of this family.
     *
     * @throws IllegalArgumentException when it is outside the range for so many variables
     */
    public double require(double theta, int dimension) {
        if (!(theta >= least(dimension))
                || theta == independence() && least(dimension) < 1
                || theta == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "theta of a " + this + " copula of " + dimension + " variables must be at least " + least(dimension)
                            + " and finite" + (independence() == 0 ? ", not 0" : "") + ", got " + theta);
        }
        return theta;
    }

    private static double joeTau(double theta) {
        return 1 + 2 / (2 - theta) * (Digamma.of(2) - Digamma.of(2 / theta + 1));
    }
}
