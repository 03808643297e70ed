// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue of keys: what may be written in a configuration, with unit, range, default and meaning.
 *
 * <p>Reach for it to add a key. Open {@link io.tradewind.app.config.key.ConfigKeys} first (the list that everything follows from), then
 * {@link io.tradewind.app.config.key.ValueRule} (what one value may be) and the list of the section: {@code RiskKeys}, {@code VenueKeys},
 * {@code StrategyKeys}.
 *
 * <p>Promises: nothing here reads a file; a rule has one canonical spelling for each value and refuses with a message that completes the
 * sentence "KEY is 'TEXT', …"; a share above 1 needs its unit.
 */
@NullMarked
package io.tradewind.app.config.key;

import org.jspecify.annotations.NullMarked;
