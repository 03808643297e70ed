// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

/**
 * One fault as it was injected.
 *
 * @param timeNs when, nanoseconds since the epoch, UTC
 * @param kind what went wrong
 * @param message what it befell; STREAM when the stream went down
 * @param clientOrderId the order concerned; 0 for none
 */
public record Injection(long timeNs, FaultKind kind, LinkMessage message, long clientOrderId) {}
