// SPDX-License-Identifier: Apache-2.0
/**
 * Do series that wander keep together? Tests of cointegration, and how fast a spread reverts.
 *
 * <p>Reach for it before trading a pair or a basket. Open {@link io.tradewind.quant.inference.cointegration.EngleGranger} for one linear
 * combination, {@link io.tradewind.quant.inference.cointegration.Johansen} for several, and
 * {@link io.tradewind.quant.inference.cointegration.HalfLife} for the speed.
 *
 * <p>Promises: pure functions of their arguments; series of unequal length, not finite or that depend on one another throw
 * {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.inference.cointegration;

import org.jspecify.annotations.NullMarked;
