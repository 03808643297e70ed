// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code features}: what a strategy's {@code features} may name.
 *
 * <p>Open {@link io.tradewind.app.cli.feature.FeaturesCommand} first. The tables of {@code docs/features.md} are what
 * {@link io.tradewind.app.cli.feature.FeatureTable} prints.
 */
@NullMarked
package io.tradewind.app.cli.feature;

import org.jspecify.annotations.NullMarked;
