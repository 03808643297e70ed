// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** Takes the state of a kernel as a fixed sequence of numbers. */
public interface StateSink {

    /** Appends a long. */
    void putLong(long value);

    /** Appends a double, to be kept with all its bits. */
    void putDouble(double value);
}
