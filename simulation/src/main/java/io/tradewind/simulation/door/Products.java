// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

/** Comparison of products that need 128 bits. */
final class Products {
    private Products() {}

    /** Sign of {@code a * b - c * d}, exact, for factors that are not negative. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
