// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/** Where each kind of parameter begins in a vector of all parameters; the constant, if any, is at 0. */
record Layout(int ar, int ma, int omega, int alpha, int gamma, int beta, int shape, int size) {

    /** The number of parameters of the mean. */
    int mean() {
        return omega;
    }
}
