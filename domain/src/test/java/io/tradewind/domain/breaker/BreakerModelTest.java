// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BreakerModelTest {
    private static final int SEQUENCES = 1_000;
    private static final int STEPS = 400;
    private static final int COMPONENTS = 4;

    private static final BreakerSettings SMALL = new BreakerSettings(
            10 * FakeClock.SECOND_NS,
            10,
            6,
            0.5,
            0.35,
            4,
            2 * FakeClock.SECOND_NS,
            2,
            2,
            1,
            30 * FakeClock.SECOND_NS,
            0);
    private static final GlobalSettings GROUP =
            new GlobalSettings(0.5, 0.35, 3, 3, 100 * FakeClock.MILLISECOND_NS, 10, 60 * FakeClock.SECOND_NS);

    private record Held(int component, long permit, NaiveBreaker.Token token) {}

    /** A group and its naive twin, driven side by side. */
    private static final class Pair {
        private final FakeClock clock = new FakeClock();
        private final BreakerGroup group;
        private final NaiveGroup naive = new NaiveGroup(GROUP);
        private final List<CircuitBreaker> breakers = new ArrayList<>();
        private final List<Held> held = new ArrayList<>();
        private final RandomGenerator random;
        private final String seed;
        private int openings;
        private int tripped;
        private int closings;

        Pair(long seed) {
            this.random = new SplittableRandom(seed);
            this.seed = "seed " + seed;
            SequencedMap<String, BreakerSettings> components = new LinkedHashMap<>();
            for (int i = 0; i < COMPONENTS; i++) {
                components.put("c" + i, SMALL);
                naive.breakers.add(new NaiveBreaker(SMALL, clock.getAsLong()));
            }
            group = new BreakerGroup(components, GROUP, clock);
            components.keySet().forEach(name -> breakers.add(group.breaker(name)));
        }

        void run() {
            int sickness = random.nextInt(101);
            for (int step = 0; step < STEPS; step++) {
                int what = random.nextInt(100);
                if (step % 100 == 0) {
                    sickness = random.nextInt(101);
                }
                if (what < 45) {
                    acquire(random.nextInt(COMPONENTS));
                } else if (what < 85) {
                    record(sickness);
                } else if (what < 98) {
                    clock.advance(pause());
                } else {
                    reload(random.nextInt(COMPONENTS));
                }
                compare(step);
            }
        }

        private long pause() {
            return switch (random.nextInt(7)) {
                case 0 -> 1;
                case 1 -> 50 * FakeClock.MILLISECOND_NS;
                case 2 -> 100 * FakeClock.MILLISECOND_NS;
                case 3 -> FakeClock.SECOND_NS - 1;
                case 4 -> 2 * FakeClock.SECOND_NS;
                case 5 -> random.nextLong(11 * FakeClock.SECOND_NS);
                default -> random.nextInt(4) == 0 ? 45 * FakeClock.SECOND_NS : FakeClock.SECOND_NS;
            };
        }

        private void acquire(int component) {
            NaiveBreaker twin = naive.breakers.get(component);
            NaiveBreaker.Answer[] answer = new NaiveBreaker.Answer[1];
            if (naive.open || twin.state != BreakerState.CLOSED) {
                naive.evaluateWhenDue(clock.getAsLong());
            }
            NaiveBreaker.Token token = twin.acquire(clock.getAsLong(), naive.open, answer);
            long permit = breakers.get(component).tryAcquire();
            assertThat(answer(permit)).as("answer, %s", seed).isEqualTo(answer[0]);
            if (token != null) {
                held.add(new Held(component, permit, token));
            }
        }

        private static NaiveBreaker.Answer answer(long permit) {
            if (Permit.isAdmitted(permit)) {
                return Permit.isProbe(permit) ? NaiveBreaker.Answer.PROBE : NaiveBreaker.Answer.CALL;
            }
            return permit == Permit.OPEN
                    ? NaiveBreaker.Answer.OPEN
                    : permit == Permit.GLOBAL_OPEN ? NaiveBreaker.Answer.GLOBAL : NaiveBreaker.Answer.EXHAUSTED;
        }

        /** Settles some call, now and then one that was a probe and is settled already. */
        private void record(int sickness) {
            if (held.isEmpty()) {
                return;
            }
            Held call = held.get(random.nextInt(held.size()));
            boolean success = random.nextInt(100) >= sickness;
            if (!call.token.probe || random.nextInt(4) > 0) {
                held.remove(call);
            }
            NaiveBreaker twin = naive.breakers.get(call.component);
            BreakerState before = twin.state;
            tripped += twin.record(call.token, success, clock.getAsLong()) ? 1 : 0;
            closings += before == BreakerState.HALF_OPEN && twin.state == BreakerState.CLOSED ? 1 : 0;
            breakers.get(call.component).record(call.permit, success);
            boolean was = naive.open;
            naive.evaluateWhenDue(clock.getAsLong());
            openings += naive.open && !was ? 1 : 0;
        }

        private void reload(int component) {
            BreakerSettings changed = switch (random.nextInt(5)) {
                case 0 -> SMALL.withCooldownNs(1 + random.nextLong(4 * FakeClock.SECOND_NS));
                case 1 -> SMALL.withProbes(1 + random.nextInt(6), 1 + random.nextInt(6), random.nextInt(4));
                case 2 -> SMALL.withTrip(1 + random.nextInt(9), 0.36 + random.nextDouble() * 0.6, 3);
                case 3 -> SMALL.withWindow(4 * FakeClock.SECOND_NS, 2 + 2 * random.nextInt(2));
                default -> SMALL;
            };
            group.reload("c" + component, changed);
            naive.breakers.get(component).reload(changed);
        }

        private void compare(int step) {
            for (int i = 0; i < COMPONENTS; i++) {
                BreakerSnapshot now = breakers.get(i).snapshot();
                NaiveBreaker twin = naive.breakers.get(i);
                String where = seed + " step " + step + " component " + i;
                assertThat(now.state()).as(where).isEqualTo(twin.state);
                assertThat(now.calls()).as(where).isEqualTo(twin.calls(clock.getAsLong()));
                assertThat(now.failures()).as(where).isEqualTo(twin.failures(clock.getAsLong()));
                assertThat(now.probesInFlight()).as(where).isEqualTo(twin.inFlight());
                assertThat(now.trips()).as(where).isEqualTo(twin.trips);
                assertThat(now.reopenings()).as(where).isEqualTo(twin.reopenings);
                assertThat(now.late()).as(where).isEqualTo(twin.late);
                assertThat(now.rejections()).as(where).isEqualTo(twin.rejections);
            }
            assertThat(group.isGlobalOpen()).as("%s step %s global", seed, step).isEqualTo(naive.open);
        }
    }

    @Test
    void shouldDoWhatTheNaiveTwinDoesInAThousandSequences() {
        int openings = 0;
        int trips = 0;
        int closings = 0;
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Pair pair = new Pair(seed);
            pair.run();
            openings += pair.openings;
            trips += pair.tripped;
            closings += pair.closings;
        }

        assertThat(trips).as("breakers that tripped").isGreaterThan(1_000);
        assertThat(closings).as("breakers that closed").isGreaterThan(500);
        assertThat(openings).as("global openings").isGreaterThan(100);
    }
}
