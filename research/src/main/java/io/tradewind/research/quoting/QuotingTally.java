// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

/** Sums that add up over instruments; values and money are in run currency, times in nanoseconds, counts exact below 2^53. */
final class QuotingTally {
    double orders;
    double ordersFilled;
    double fills;
    double orderedValue;
    double orderedFilledValue;
    double filledValue;
    double capturedMoney;
    double capturedValue;
    double against1s;
    double judged1s;
    double against10s;
    double judged10s;
    double quotableNs;
    double bidAtBestNs;
    double askAtBestNs;

    void add(QuotingTally other) {
        orders += other.orders;
        ordersFilled += other.ordersFilled;
        fills += other.fills;
        orderedValue += other.orderedValue;
        orderedFilledValue += other.orderedFilledValue;
        filledValue += other.filledValue;
        capturedMoney += other.capturedMoney;
        capturedValue += other.capturedValue;
        against1s += other.against1s;
        judged1s += other.judged1s;
        against10s += other.against10s;
        judged10s += other.judged10s;
        quotableNs += other.quotableNs;
        bidAtBestNs += other.bidAtBestNs;
        askAtBestNs += other.askAtBestNs;
    }
}
