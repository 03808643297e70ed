// SPDX-License-Identifier: Apache-2.0
/**
 * The one configuration: YAML, environment and command line become one validated, immutable tree.
 *
 * <p>Reach for it whenever a setting is read or a key is added. Open {@link io.tradewind.app.config.key.ConfigKeys} first (the
 * catalogue of all keys), then {@link io.tradewind.app.config.ConfigLoader} (how sources merge) and {@link
 * io.tradewind.app.config.Config} (how values are read).
 *
 * <p>Promises: unknown keys are refused; every value knows its file, line and column; all problems of a load are reported
 * together; numbers stay exact decimals; a secret is only ever a reference; a {@code Config} never changes.
 */
@NullMarked
package io.tradewind.app.config;

import org.jspecify.annotations.NullMarked;
