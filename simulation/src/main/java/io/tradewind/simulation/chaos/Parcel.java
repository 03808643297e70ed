// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** A message that is held on its way: a request or an encoded answer. Parcels go by their time, at equal times as they came. */
final class Parcel implements Comparable<Parcel> {
    final @Nullable Request request;
    final UnsafeBuffer answer;
    long dueNs;
    long number;
    boolean inOrder;

    private Parcel(@Nullable Request request, byte[] answer) {
        this.request = request;
        this.answer = new UnsafeBuffer(answer);
    }

    static Parcel of(Request request) {
        return new Parcel(request, new byte[0]);
    }

    static Parcel of(DirectBuffer buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return new Parcel(null, bytes);
    }

    @Override
    public int compareTo(Parcel other) {
        int byTime = Long.compare(dueNs, other.dueNs);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
