// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of named features: declared by name, computed incrementally from bars, trades and books, each with its as-of time.
 *
 * <p>Reach for it when a strategy or a model wants many numbers at once. Open
 * {@link io.tradewind.trading.feature.pipeline.FeaturePipeline} first, then
 * {@link io.tradewind.trading.feature.pipeline.FeatureCatalog} for what can be asked for.
 *
 * <p>Promises: a value depends on data up to its bar; NaN until warm, and never filled in; a value that is older than its source allows
 * is read as NaN, so no decision rests on it; the whole state is saved and restored; nothing is allocated after
 * construction, except a few objects once a session day; one thread.
 */
@NullMarked
package io.tradewind.trading.feature.pipeline;

import org.jspecify.annotations.NullMarked;
