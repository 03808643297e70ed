// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** What breakers did since a subscription was drained last. Events of one kind and component are one event with a count. */
public sealed interface BreakerEvent {
    /**
     * What it is about.
     *
     * @return name of a component; {@code global} for the group
     */
    String component();

    /**
     * A breaker changed its state.
     *
     * @param component its name
     * @param from state that was told last
     * @param to state when this was told
     * @param changes changes in between, positive
     * @param timeNs the latest of them, by the injected clock
     */
    record StateChanged(String component, BreakerState from, BreakerState to, long changes, long timeNs)
            implements BreakerEvent {}

    /**
     * Calls were rejected.
     *
     * @param component whose
     * @param calls since that was told last, positive
     */
    record CallsRejected(String component, long calls) implements BreakerEvent {}

    /**
     * Settings were replaced.
     *
     * @param component whose; {@code global} for those of the group
     * @param reloads since that was told last, positive
     * @param timeNs the latest of them, by the injected clock
     */
    record ConfigReload(String component, long reloads, long timeNs) implements BreakerEvent {}

    /**
     * The global state changed.
     *
     * @param component {@code global}
     * @param open whether it is open when this is told
     * @param changes since that was told last, positive
     * @param timeNs the latest of them, by the injected clock
     */
    record GlobalChanged(String component, boolean open, long changes, long timeNs) implements BreakerEvent {}

    /**
     * Alert: breakers trip in numbers, or do so no longer.
     *
     * @param component {@code global}
     * @param raised whether the flood lasts when this is told
     * @param changes times it began or ended since that was told last, positive
     * @param timeNs the latest of them, by the injected clock
     */
    record BreakerFlood(String component, boolean raised, long changes, long timeNs) implements BreakerEvent {}
}
