// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.kernel.Sinusoid;

/** Fixed weights of an average over n values, the oldest first; n is at least 1. */
public final class WeightShapes {

    private WeightShapes() {}

    /** 1, 1, 2, 3, 5 ... */
    public static double[] fibonacci(int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = i < 2 ? 1 : weights[i - 1] + weights[i - 2];
        }
        return weights;
    }

    /** Row n - 1 of Pascal's triangle. */
    public static double[] pascal(int n) {
        double[] weights = new double[n];
        weights[0] = 1;
        for (int i = 1; i < n; i++) {
            weights[i] = weights[i - 1] * (n - i) / i;
        }
        return weights;
    }

    /** Half a sine wave. */
    public static double[] sine(int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = Sinusoid.sin((i + 1) * Math.PI / (n + 1));
        }
        return weights;
    }

    /** 1, 2, 2, 1 or 1, 2, 3, 2, 1 ... */
    public static double[] triangle(int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = Math.min(i + 1, n - i);
        }
        return weights;
    }

    /**
     * Gaussian weights around {@code offset (n - 1)} with the width {@code n / sigma}, the LATEST value standing at 0: pandas-ta
     * 0.3.14b0 counts its ages backwards, so its ALMA favours old values.
     */
    public static double[] reversedGaussian(int n, double sigma, double offset) {
        double[] weights = new double[n];
        double width = n / sigma;
        for (int age = 0; age < n; age++) {
            double distance = age - offset * (n - 1);
            weights[n - 1 - age] = StrictMath.exp(-distance * distance / (2 * width * width));
        }
        return weights;
    }
}
