// SPDX-License-Identifier: Apache-2.0
/**
 * What a row of declared features costs.
 *
 * <p>Open {@link io.tradewind.benchmarks.feature.FeatureRowUpdate} first.
 */
@NullMarked
package io.tradewind.benchmarks.feature;

import org.jspecify.annotations.NullMarked;
