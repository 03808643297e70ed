// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RejectReason;

/**
 * A line that gave no tick.
 *
 * @param file file as the user named it
 * @param line 1-based line in it
 * @param reason the kind of fault
 * @param detail the fault in words
 */
public record TickReject(String file, long line, RejectReason reason, String detail) {}
