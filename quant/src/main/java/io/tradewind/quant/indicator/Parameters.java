// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** Checks shared by the kernels. */
final class Parameters {

    private Parameters() {}

    static int requireWindow(int window, int least) {
        if (window < least) {
            throw new IllegalArgumentException("window must be at least " + least + ", got " + window);
        }
        return window;
    }

    static void requireSame(String name, long expected, long found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "state was saved with " + name + " " + found + ", this kernel has " + expected);
        }
    }
}
