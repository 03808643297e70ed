// SPDX-License-Identifier: Apache-2.0
/**
 * Whole-array forms of the indicators that are computed most: one pass with the state in local variables.
 *
 * <p>Reach for it through {@link io.tradewind.quant.indicator.Indicator#batch}; the classes that override it call the methods here. Open
 * {@link io.tradewind.quant.indicator.batch.ConstantDivisor} and {@link io.tradewind.quant.indicator.batch.AverageBatch} first.
 *
 * <p>Promises: a value depends on the bars up to its own only; each method says whether it equals the streaming form bit for bit or how
 * far it may lie from it; nothing is allocated but buffers of a fixed size. A method returns false, and its outputs mean nothing, when
 * an input or a state was not finite: the caller then runs the stream. Fused multiply-add is used throughout and wants a processor
 * that has it.
 */
@NullMarked
package io.tradewind.quant.indicator.batch;

import org.jspecify.annotations.NullMarked;
