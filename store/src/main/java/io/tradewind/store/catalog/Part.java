// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

/**
 * One Parquet file of a symbol and interval; parts do not overlap in time.
 *
 * @param file name in the folder
 * @param rows bars
 * @param firstNs open time of its first bar
 * @param lastNs open time of its last bar
 * @param bytes length of the file
 * @param sha256 checksum of the file
 * @param highest largest price or volume, scaled by 10^8
 */
record Part(String file, long rows, long firstNs, long lastNs, long bytes, String sha256, long highest) {}
