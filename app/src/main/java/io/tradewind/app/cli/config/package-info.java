// SPDX-License-Identifier: Apache-2.0
/**
 * The commands about the configuration itself: {@code config check}, {@code config explain}, {@code config schema}.
 *
 * <p>Open {@link io.tradewind.app.cli.config.ConfigCommand}. All they print follows from the catalogue of keys; nothing is
 * run or written.
 */
@NullMarked
package io.tradewind.app.cli.config;

import org.jspecify.annotations.NullMarked;
