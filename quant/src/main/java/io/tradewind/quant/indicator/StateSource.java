// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** Gives back the numbers that a {@link StateSink} took, in the same order. */
public interface StateSource {

    /** The next number, written by {@link StateSink#putLong}. */
    long getLong();

    /** The next number, written by {@link StateSink#putDouble}. */
    double getDouble();
}
