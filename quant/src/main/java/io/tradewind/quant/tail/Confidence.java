// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

/** The range of a confidence. */
final class Confidence {
    private Confidence() {}

    /**
     * Refuses what is no confidence of a loss limit.
     *
     * @return the same
     * @throws IllegalArgumentException when it is not above 0.5 and below 1
     */
    static double require(double confidence) {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0.5 and below 1, is " + confidence);
        }
        return confidence;
    }
}
