// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/** Which coordinates of a copula of two variables are counted from 1 downwards. */
public enum Rotation {
    /** Neither. */
    NONE(false, false),
    /** The first: a copula with positive dependence becomes one with negative dependence. */
    BY_90(true, false),
    /** Both: lower and upper tail change places (the survival copula). */
    BY_180(true, true),
    /** The second. */
    BY_270(false, true);

    private final boolean first;
    private final boolean second;

    Rotation(boolean first, boolean second) {
        this.first = first;
        this.second = second;
    }

    /** Whether a coordinate, 0 or 1, is flipped. */
    public boolean flips(int coordinate) {
        return coordinate == 0 ? first : second;
    }

    /** 1 when dependence keeps its sign, else -1. */
    int sign() {
        return first == second ? 1 : -1;
    }
}
