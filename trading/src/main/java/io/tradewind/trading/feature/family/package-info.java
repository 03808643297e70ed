// SPDX-License-Identifier: Apache-2.0
/**
 * The features that ship, one file a family: what each is called, its parameters, its formula.
 *
 * <p>Reach for it to add a feature or to look up what one means. Open
 * {@link io.tradewind.trading.feature.family.TrendFeatures} first; {@code docs/features.md} is generated from these lists.
 *
 * <p>Promises: a value depends on data up to its bar; it is NaN until warm and where its definition has no value (a range of
 * zero, no trades), never filled in.
 */
@NullMarked
package io.tradewind.trading.feature.family;

import org.jspecify.annotations.NullMarked;
