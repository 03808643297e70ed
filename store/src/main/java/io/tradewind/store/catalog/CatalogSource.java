// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

/**
 * A foreign file that bars came from.
 *
 * @param file its name
 * @param sha256 checksum of its bytes
 * @param format its format
 * @param options how it was read
 * @param rows data rows
 * @param imported bars that were new
 */
public record CatalogSource(String file, String sha256, String format, String options, long rows, long imported) {}
