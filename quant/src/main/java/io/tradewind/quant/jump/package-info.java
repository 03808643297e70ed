// SPDX-License-Identifier: Apache-2.0
/**
 * Jumps in prices: a diffusion that jumps, and tests that tell jumps from volatility.
 *
 * <p>Reach for it when returns have a few values that no volatility explains. Open {@link io.tradewind.quant.jump.JumpDiffusion} for the
 * model of Merton with its simulation, {@link io.tradewind.quant.jump.JumpDiffusionFitter} for its parameters, {@link
 * io.tradewind.quant.jump.BipowerTest} for whether a sample has jumps, and {@link io.tradewind.quant.jump.LeeMykland} for when they were.
 *
 * <p>Promises: deterministic, simulation from a given generator only; time in units of the caller, one return a step. Bad input is an
 * IllegalArgumentException, a search that did not converge throws.
 */
@NullMarked
package io.tradewind.quant.jump;

import org.jspecify.annotations.NullMarked;
