// SPDX-License-Identifier: Apache-2.0
/**
 * Is a series stationary? Tests with the unit root as the null hypothesis, and with stationarity as the null.
 *
 * <p>Reach for it before a model that assumes stationarity, and for spreads that should revert. Open
 * {@link io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller} first, then {@link io.tradewind.quant.inference.unitroot.Kpss} and
 * {@link io.tradewind.quant.inference.unitroot.PhillipsPerron}; {@link io.tradewind.quant.inference.unitroot.UrcaDickeyFuller} and
 * {@link io.tradewind.quant.inference.unitroot.TseriesDickeyFuller} follow the R packages of that name, whose tables and samples differ.
 *
 * <p>Promises: pure functions of their arguments; a series that is too short, not finite, constant or explained without error by its
 * regressors throws {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.inference.unitroot;

import org.jspecify.annotations.NullMarked;
