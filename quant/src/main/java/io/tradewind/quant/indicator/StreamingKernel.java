// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** A calculation over a stream whose state can be saved and restored exactly. */
public interface StreamingKernel {

    /** Whether enough values have been seen for a result. */
    boolean isReady();

    /** Forgets everything seen. */
    void reset();

    /** Writes the whole state; the parameters given to the constructor are checked on restore, not restored. */
    void save(StateSink sink);

    /**
     * Replaces the state with one written by {@link #save} of a kernel with the same parameters.
     *
     * @throws IllegalArgumentException when the parameters differ
     */
    void restore(StateSource source);
}
