// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.descent;

/**
 * Adam with bias correction and, when wanted, decoupled weight decay (AdamW).
 *
 * <p>Source: Kingma and Ba (2015), algorithm 1; Loshchilov and Hutter (2019) for the decay, applied before the step. Checked against
 * PyTorch 1.13.
 */
public final class Adam implements UpdateRule {

    private final double rate;
    private final double firstDecay;
    private final double secondDecay;
    private final double epsilon;
    private final double weightDecay;
    private final Moments moments = new Moments();
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * A rule.
     *
     * @param rate learning rate, above 0
     * @param firstDecay of the mean gradient, usually 0.9
     * @param secondDecay of the mean square, usually 0.999
     * @param epsilon above 0, usually 1e-8
     * @param weightDecay at least 0; 0 is plain Adam
     */
    public Adam(double rate, double firstDecay, double secondDecay, double epsilon, double weightDecay) {
        Moments.requireShare("the decays", firstDecay, secondDecay);
        if (!(epsilon > 0) || !(weightDecay >= 0)) {
            throw new IllegalArgumentException(
                    "epsilon must be above 0 and the weight decay at least 0, got " + epsilon + ", " + weightDecay);
        }
        this.rate = Moments.requireRate(rate);
        this.firstDecay = firstDecay;
        this.secondDecay = secondDecay;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
    }

    @Override
    public void step(double[] parameters, double[] gradient) {
        double[][] averages = moments.of(2, parameters, gradient);
        firstPower *= firstDecay;
        secondPower *= secondDecay;
        double root = StrictMath.sqrt(1 - secondPower);
        for (int i = 0; i < parameters.length; i++) {
            double mean = firstDecay * averages[0][i] + (1 - firstDecay) * gradient[i];
            double square = secondDecay * averages[1][i] + (1 - secondDecay) * gradient[i] * gradient[i];
            averages[0][i] = mean;
            averages[1][i] = square;
            double decayed = parameters[i] * (1 - rate * weightDecay);
            parameters[i] = decayed - rate / (1 - firstPower) * mean / (StrictMath.sqrt(square) / root + epsilon);
        }
    }
}
