// SPDX-License-Identifier: Apache-2.0
/**
 * The laws of the standardised innovations of a volatility model: mean 0, variance 1, no, one or two shape parameters.
 *
 * <p>Reach for it when a model's innovations are to be heavy-tailed or skewed. Open {@link
 * io.tradewind.quant.volatility.innovation.InnovationLaw} first, then {@link
 * io.tradewind.quant.volatility.innovation.NormalInnovation} and {@link
 * io.tradewind.quant.volatility.innovation.StudentInnovation}, which compute their derivatives in closed form; the others take them by
 * differences.
 *
 * <p>Promises: pure and deterministic; every law has variance 1 whatever its shape, as in rugarch, fGarch and arch.
 */
@NullMarked
package io.tradewind.quant.volatility.innovation;

import org.jspecify.annotations.NullMarked;
