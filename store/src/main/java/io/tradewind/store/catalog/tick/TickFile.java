// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

/**
 * A foreign file that ticks came from.
 *
 * @param file its name
 * @param sha256 checksum of its bytes
 */
public record TickFile(String file, String sha256) {}
