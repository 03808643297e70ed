// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.descent;

/**
 * Gradient descent with momentum: {@code v = momentum v + g, p = p - rate v}.
 *
 * <p>Source: Polyak (1964), in the form of PyTorch 1.13 {@code SGD(momentum)}, against which it is checked.
 */
public final class MomentumDescent implements UpdateRule {

    private final double rate;
    private final double momentum;
    private final Moments moments = new Moments();

    /**
     * A rule.
     *
     * @param rate learning rate, above 0
     * @param momentum from 0 to below 1
     */
    public MomentumDescent(double rate, double momentum) {
        Moments.requireShare("the momentum", momentum);
        this.rate = Moments.requireRate(rate);
        this.momentum = momentum;
    }

    @Override
    public void step(double[] parameters, double[] gradient) {
        double[] velocity = moments.of(1, parameters, gradient)[0];
        for (int i = 0; i < parameters.length; i++) {
            velocity[i] = momentum * velocity[i] + gradient[i];
            parameters[i] -= rate * velocity[i];
        }
    }
}
