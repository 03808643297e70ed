// SPDX-License-Identifier: Apache-2.0
/**
 * How a feature is written down and what it may be: {@code name} or {@code name(number, ...)}.
 *
 * <p>Reach for it when a feature gets a name. Open {@link io.tradewind.trading.feature.declaration.FeatureDefinition} first.
 *
 * <p>Promises: names, counts and ranges of arguments are checked before anything is computed, with an
 * {@link java.lang.IllegalArgumentException} that says what is wrong and what is possible.
 */
@NullMarked
package io.tradewind.trading.feature.declaration;

import org.jspecify.annotations.NullMarked;
