// SPDX-License-Identifier: Apache-2.0
/**
 * Is there anything left to predict? Tests of dependence over time, and of one forecast against another.
 *
 * <p>Reach for it after a fit, on the residuals, and before one, on the returns. Open
 * {@link io.tradewind.quant.inference.serial.Portmanteau} for dependence of the values,
 * {@link io.tradewind.quant.inference.serial.ArchLm} for dependence of their size, {@link io.tradewind.quant.inference.serial.VarianceRatio}
 * for random walks and {@link io.tradewind.quant.inference.serial.DieboldMariano} for two forecasts.
 *
 * <p>Promises: pure functions of their arguments; a series that is too short, constant or not finite throws
 * {@link java.lang.IllegalArgumentException}; lags count observations.
 */
@NullMarked
package io.tradewind.quant.inference.serial;

import org.jspecify.annotations.NullMarked;
