// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.descent;

/**
 * Gradient descent with a rate scaled by the root of the mean squared gradient.
 *
 * <p>Source: Tieleman and Hinton (2012), in the form of PyTorch 1.13 {@code RMSprop(alpha, eps)}, against which it is checked.
 */
public final class RmsProp implements UpdateRule {

    private final double rate;
    private final double decay;
    private final double epsilon;
    private final Moments moments = new Moments();

    /**
     * A rule.
     *
     * @param rate learning rate, above 0
     * @param decay of the mean square, usually 0.99
     * @param epsilon above 0, usually 1e-8
     */
    public RmsProp(double rate, double decay, double epsilon) {
        Moments.requireShare("the decay", decay);
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon must be above 0, got " + epsilon);
        }
        this.rate = Moments.requireRate(rate);
        this.decay = decay;
        this.epsilon = epsilon;
    }

    @Override
    public void step(double[] parameters, double[] gradient) {
        double[] squares = moments.of(1, parameters, gradient)[0];
        for (int i = 0; i < parameters.length; i++) {
            squares[i] = decay * squares[i] + (1 - decay) * gradient[i] * gradient[i];
            parameters[i] -= rate * gradient[i] / (StrictMath.sqrt(squares[i]) + epsilon);
        }
    }
}
