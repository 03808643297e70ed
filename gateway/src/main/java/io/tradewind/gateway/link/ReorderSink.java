// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/**
 * Takes what a {@link ReorderBuffer} lets through.
 *
 * @param <E> what is numbered
 */
public interface ReorderSink<E> {
    /**
     * An element, in order.
     *
     * @param partition its partition
     * @param sequence its number, above all that were delivered in the partition
     * @param element what came
     */
    void onElement(int partition, long sequence, E element);

    /**
     * Numbers that were given up: whoever keeps a book must fetch a new snapshot before the next element.
     *
     * @param partition the partition
     * @param firstMissing first number that was not delivered
     * @param lastMissing last number that was not delivered
     */
    void onGap(int partition, long firstMissing, long lastMissing);
}
