// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long NOW_NS = 1_700_000_000L * SECOND_NS;

    @Test
    void shouldSpendTheBurstAndThenOneAtATime() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(5, 10, 1));
        for (int i = 0; i < 5; i++) {
            assertThat(bucket.tryTake(1, NOW_NS)).isTrue();
        }
        assertThat(bucket.tryTake(1, NOW_NS)).isFalse();
        assertThat(bucket.waitNs(1, NOW_NS)).isEqualTo(SECOND_NS / 10);
        assertThat(bucket.tryTake(1, NOW_NS + SECOND_NS / 10 - 1)).isFalse();
        assertThat(bucket.tryTake(1, NOW_NS + SECOND_NS / 10)).isTrue();
        assertThat(bucket.tryTake(1, NOW_NS + SECOND_NS / 10)).isFalse();
    }

    @Test
    void shouldNotRefillAtOnceWhenASecondBegins() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(10, 10, 1));
        long endOfSecondNs = NOW_NS + SECOND_NS - 1;
        bucket.tryTake(10, endOfSecondNs);

        assertThat(bucket.tryTake(1, endOfSecondNs + 1)).isFalse();
    }

    @Test
    void shouldCountWeights() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(6_000, 6_000, 60));

        assertThat(bucket.tryTake(5_990, NOW_NS)).isTrue();
        assertThat(bucket.tryTake(20, NOW_NS)).isFalse();
        assertThat(bucket.tokens(NOW_NS)).as("a refusal takes nothing").isEqualTo(10);
        assertThat(bucket.waitNs(20, NOW_NS)).isEqualTo(SECOND_NS / 10);
    }

    @Test
    void shouldRefillExactlyHoweverOftenItIsAsked() {
        TokenBucket asked = new TokenBucket(new TokenRate(100, 3, 7, 0));
        TokenBucket leftAlone = new TokenBucket(new TokenRate(100, 3, 7, 0));
        asked.tryTake(100, NOW_NS);
        leftAlone.tryTake(100, NOW_NS);
        for (long ns = 1; ns < 233; ns++) {
            asked.waitNs(1, NOW_NS + ns);
        }
        assertThat(asked.tokens(NOW_NS + 233)).isEqualTo(99).isEqualTo(leftAlone.tokens(NOW_NS + 233));
        assertThat(asked.tokens(NOW_NS + 234)).isEqualTo(100);
    }

    @Test
    void shouldKeepTheReserveForCancels() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(10, 1, 1).withCancelReserve(3));

        assertThat(bucket.tryTake(8, NOW_NS)).isFalse();
        assertThat(bucket.waitNs(8, NOW_NS)).as("it can never be").isEqualTo(Long.MAX_VALUE);
        assertThat(bucket.tryTake(7, NOW_NS)).isTrue();
        assertThat(bucket.tryTake(1, NOW_NS)).isFalse();
        assertThat(bucket.tryTakeForCancel(3, NOW_NS)).isTrue();
        assertThat(bucket.tryTakeForCancel(1, NOW_NS)).isFalse();
        assertThat(bucket.waitForCancelNs(1, NOW_NS)).isEqualTo(SECOND_NS);
        assertThat(bucket.waitNs(1, NOW_NS)).isEqualTo(4 * SECOND_NS);
        assertThat(bucket.waitForCancelNs(11, NOW_NS)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldWaitAsTheVenueSaysButLetCancelsPass() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(10, 10, 1));
        bucket.blockUntil(NOW_NS + 5 * SECOND_NS);
        bucket.blockUntil(NOW_NS + 2 * SECOND_NS);

        assertThat(bucket.tryTake(1, NOW_NS)).isFalse();
        assertThat(bucket.waitNs(1, NOW_NS)).isEqualTo(5 * SECOND_NS);
        assertThat(bucket.tryTakeForCancel(1, NOW_NS)).isTrue();
        assertThat(bucket.tryTake(1, NOW_NS + 5 * SECOND_NS - 1)).isFalse();
        assertThat(bucket.tryTake(1, NOW_NS + 5 * SECOND_NS)).isTrue();
    }

    @Test
    void shouldHoldCancelsBackTooWhenTheVenueRefusedOne() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(10, 10, 1));
        bucket.blockCancelsUntil(NOW_NS + SECOND_NS);

        assertThat(bucket.tryTakeForCancel(1, NOW_NS)).isFalse();
        assertThat(bucket.tryTake(1, NOW_NS)).isFalse();
        assertThat(bucket.waitForCancelNs(1, NOW_NS)).isEqualTo(SECOND_NS);
        assertThat(bucket.tryTakeForCancel(1, NOW_NS + SECOND_NS)).isTrue();
    }

    @Test
    void shouldEarnNothingWhileTheClockIsBehind() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(1, 1, 1));
        bucket.tryTake(1, NOW_NS);

        assertThat(bucket.tryTake(1, NOW_NS - 10 * SECOND_NS)).isFalse();
        assertThat(bucket.waitNs(1, NOW_NS - 10 * SECOND_NS)).isEqualTo(11 * SECOND_NS);
        assertThat(bucket.tryTake(1, NOW_NS + SECOND_NS - 1)).isFalse();
        assertThat(bucket.tryTake(1, NOW_NS + SECOND_NS)).isTrue();
    }

    @Test
    void shouldCountADayOfOrdersExactly() {
        TokenBucket bucket = new TokenBucket(TokenRate.ofSeconds(200_000, 200_000, 86_400));
        bucket.tryTake(200_000, NOW_NS);

        assertThat(bucket.tokens(NOW_NS + 43_200 * SECOND_NS)).isEqualTo(100_000);
        assertThat(bucket.waitNs(200_000, NOW_NS + 43_200 * SECOND_NS)).isEqualTo(43_200 * SECOND_NS);
        assertThat(bucket.tokens(NOW_NS + 1_000_000 * SECOND_NS)).isEqualTo(200_000);
    }

    @Test
    void shouldRefuseRatesThatCannotBeCounted() {
        assertThatThrownBy(() -> new TokenBucket(new TokenRate(Long.MAX_VALUE, 1, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRate(0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRate(1, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRate(1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRate(1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRate(1, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        TokenBucket bucket = new TokenBucket(new TokenRate(1, 1, 1, 0));
        assertThatThrownBy(() -> bucket.tryTake(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One request of the property: what was taken, and when. */
    private record Taken(long timeNs, long weight) {}

    @Test
    void shouldNeverOverspendInAnyStretchOfTimeAndNeverStarve() {
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(60_000 + seed);
            long capacity = random.nextLong(1, 200);
            TokenRate rate = new TokenRate(
                    capacity, random.nextLong(1, 50), random.nextLong(1, 5_000), random.nextLong(capacity));
            TokenBucket bucket = new TokenBucket(rate);
            List<Taken> taken = new ArrayList<>();
            long nowNs = NOW_NS;
            for (int step = 0; step < 60; step++) {
                nowNs += random.nextLong(2_000);
                boolean cancel = random.nextInt(4) == 0;
                long most = cancel ? capacity : capacity - rate.cancelReserve();
                long weight = random.nextLong(1, most + 1);
                String where = "seed " + (60_000 + seed) + ", step " + step;
                long waitNs = cancel ? bucket.waitForCancelNs(weight, nowNs) : bucket.waitNs(weight, nowNs);
                if (waitNs > 0) {
                    assertThat(take(bucket, cancel, weight, nowNs)).as(where).isFalse();
                    assertThat(take(bucket, cancel, weight, nowNs + waitNs - 1))
                            .as(where + ": one nanosecond early")
                            .isFalse();
                    nowNs += waitNs;
                }
                assertThat(take(bucket, cancel, weight, nowNs))
                        .as(where + ": on time")
                        .isTrue();
                taken.add(new Taken(nowNs, weight));
            }
            checkSpending(rate, taken, "seed " + (60_000 + seed));
        }
    }

    private static boolean take(TokenBucket bucket, boolean cancel, long weight, long nowNs) {
        return cancel ? bucket.tryTakeForCancel(weight, nowNs) : bucket.tryTake(weight, nowNs);
    }

    /** Tokens taken from the i-th to the j-th request are at most the capacity and what came back between the two. */
    private static void checkSpending(TokenRate rate, List<Taken> taken, String where) {
        for (int i = 0; i < taken.size(); i++) {
            long sum = 0;
            for (int j = i; j < taken.size(); j++) {
                sum += taken.get(j).weight;
                BigInteger earned = BigInteger.valueOf(taken.get(j).timeNs - taken.get(i).timeNs)
                        .multiply(BigInteger.valueOf(rate.refillTokens()));
                BigInteger most = earned.add(BigInteger.valueOf(rate.capacity() * rate.refillPeriodNs()));
                if (BigInteger.valueOf(sum * rate.refillPeriodNs()).compareTo(most) > 0) {
                    fail(where + ": " + sum + " tokens from request " + i + " to " + j);
                }
            }
        }
    }
}
