// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/**
 * A copula of two variables with one or both of them counted from 1 downwards.
 *
 * @param base that is rotated
 * @param rotation of it
 */
public record RotatedCopula(PairCopula base, Rotation rotation) implements PairCopula {

    @Override
    public double logDensity(double[] point) {
        return base.logDensity(new double[] {flip(0, point[0]), flip(1, point[1])});
    }

    @Override
    public double cumulative(double u, double v) {
        return switch (rotation) {
            case NONE -> base.cumulative(u, v);
            case BY_90 -> v - base.cumulative(1 - u, v);
            case BY_180 -> u + v - 1 + base.cumulative(1 - u, 1 - v);
            case BY_270 -> u - base.cumulative(u, 1 - v);
        };
    }

    @Override
    public double conditional(double u, double v) {
        double inner = base.conditional(flip(0, u), flip(1, v));
        return rotation.flips(0) ? 1 - inner : inner;
    }

    /** The base's, exchanged by half a turn; by a quarter turn they lie in the other corners, where no base but an elliptical one has any. */
    @Override
    public TailDependence tailDependence() {
        TailDependence inner = base.tailDependence();
        return switch (rotation) {
            case NONE -> inner;
            case BY_180 -> new TailDependence(inner.upper(), inner.lower());
            case BY_90, BY_270 ->
                base instanceof EllipticalPair pair ? pair.mirrored().tailDependence() : TailDependence.NONE;
        };
    }

    @Override
    public double kendallTau() {
        return rotation.sign() * base.kendallTau();
    }

    @Override
    public double spearmanRho() {
        return rotation.sign() * base.spearmanRho();
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double[] point = base.sample(random);
        return new double[] {flip(0, point[0]), flip(1, point[1])};
    }

    private double flip(int coordinate, double value) {
        return rotation.flips(coordinate) ? 1 - value : value;
    }
}
