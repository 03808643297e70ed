// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

/** What a shape parameter of a law means; programs bound and name them differently. */
public enum Shape {
    /** Degrees of freedom of a t law, above 2. */
    DEGREES_OF_FREEDOM,
    /** Exponent of the generalised error law: 2 for the normal, 1 for the Laplace law. */
    EXPONENT,
    /** Skew of Fernández and Steel, above 0; 1 for symmetry. */
    RATIO_SKEW,
    /** Skew of Hansen, within -1 to 1; 0 for symmetry. */
    HANSEN_SKEW
}
