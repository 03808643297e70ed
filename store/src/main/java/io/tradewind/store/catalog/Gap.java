// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

/**
 * Bars that are missing between two bars.
 *
 * @param fromNs open time of the first missing bar
 * @param toNs open time of the next bar that is there
 * @param missing how many bars are missing
 * @param weekend whether every missing bar opens on a Saturday or Sunday, UTC
 */
public record Gap(long fromNs, long toNs, long missing, boolean weekend) {}
