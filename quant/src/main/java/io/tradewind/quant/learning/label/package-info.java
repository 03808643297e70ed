// SPDX-License-Identifier: Apache-2.0
/**
 * When to ask a model, and what came of it: events and labels from prices.
 *
 * <p>Reach for it to make the rows that a model learns from. Open {@link io.tradewind.quant.learning.label.TripleBarrier} first,
 * then {@link io.tradewind.quant.learning.label.CusumFilter}.
 *
 * <p>Promises: an event depends on prices up to its bar only; a label looks ahead by definition, up to the bar it names, which is
 * what {@link io.tradewind.quant.learning.split.LabelSpans} is for.
 */
@NullMarked
package io.tradewind.quant.learning.label;

import org.jspecify.annotations.NullMarked;
