// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.RejectReason;

/**
 * A row that was left out.
 *
 * @param line 1-based line in the file
 * @param reason the kind of fault
 * @param detail the fault in words
 */
public record Reject(long line, RejectReason reason, String detail) {}
