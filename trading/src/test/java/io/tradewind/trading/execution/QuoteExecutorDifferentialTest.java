// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A long random life of quotes beside a plain twin. */
class QuoteExecutorDifferentialTest {
    private static final long SECOND_NS = 1_000_000_000L;

    /** What one side should be doing, in the plainest words. */
    private static final class Twin {
        private final Side side;
        private long ticks;
        private long lots;
        private long pausedUntilNs = Long.MIN_VALUE;
        private long liveId;
        private long liveTicks;
        private long leaves;
        private boolean cancelling;
        private boolean acknowledged;
        private boolean amending;
        private long filled;
        private long amendedTo;
        private long refusedTicks;
        private long refusedUntilNs = Long.MIN_VALUE;

        Twin(Side side) {
            this.side = side;
        }

        /** The one thing that a tick leads to: "new ...", "cancel id", "amend id total", "refused" or nothing. */
        @Nullable
        String act(long nowNs, boolean open, long nextId) {
            if (liveId == 0) {
                if (lots == 0 || nowNs < pausedUntilNs || ticks == refusedTicks && nowNs < refusedUntilNs) {
                    return null;
                }
                if (!open) {
                    pausedUntilNs = nowNs + SECOND_NS;
                    return "refused";
                }
                liveId = nextId;
                liveTicks = ticks;
                leaves = lots;
                cancelling = false;
                acknowledged = false;
                amending = false;
                filled = 0;
                return "new " + liveId + " " + side + " " + lots + "@" + ticks;
            }
            boolean tooMuch = leaves > lots;
            boolean replaced = liveTicks != ticks || lots == 0 || tooMuch && !acknowledged;
            if (!cancelling && replaced) {
                cancelling = true;
                return "cancel " + liveId;
            }
            if (cancelling || amending || !tooMuch) {
                return null;
            }
            amending = true;
            amendedTo = filled + lots;
            return "amend " + liveId + " " + amendedTo;
        }
    }

    /** A long random life beside the twin: random wishes, fills, cancels, refusals on both doors. */
    @Test
    void shouldDoAtEachTickWhatThePlainTwinDoes() {
        for (long seed = 1; seed <= 30; seed++) {
            RandomLife life = new RandomLife(seed);
            for (int step = 0; step < 2_000; step++) {
                life.step(step);
            }
            assertThat(life.desk.venue.orders()).as("seed %d", seed).hasSizeGreaterThan(100);
            assertThat(life.desk.venue.cancels()).as("seed %d", seed).hasSizeGreaterThan(30);
            assertThat(life.desk.venue.amendments()).as("seed %d", seed).hasSizeGreaterThan(5);
            assertThat(life.desk.refused).as("seed %d", seed).isPositive();
            assertThat(life.desk.illegal).as("seed %d", seed).isZero();
        }
    }

    private static final class RandomLife {
        private final QuoteDesk desk = new QuoteDesk();
        private final long seed;
        private final SplittableRandom random;
        private final Twin[] twins = {new Twin(Side.BUY), new Twin(Side.SELL)};

        RandomLife(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        void step(int step) {
            desk.nowNs += random.nextLong(SECOND_NS / 5);
            if (random.nextInt(20) == 0) {
                desk.mode.set(random.nextInt(4) == 0 ? TradingMode.PAUSE : TradingMode.NORMAL);
            }
            for (Twin twin : twins) {
                answer(twin);
            }
            if (random.nextInt(40) == 0) {
                foreignOrder();
            }
            int orders = desk.venue.orders().size();
            int cancels = desk.venue.cancels().size();
            int amendments = desk.venue.amendments().size();
            int refused = desk.refused;
            List<String> expected = new ArrayList<>();
            if (random.nextInt(15) == 0) {
                withdraw(expected);
            } else {
                tick(expected);
            }
            List<String> did = new ArrayList<>();
            desk.venue.cancels().subList(cancels, desk.venue.cancels().size()).forEach(id -> did.add("cancel " + id));
            desk.venue
                    .amendments()
                    .subList(amendments, desk.venue.amendments().size())
                    .forEach(amended -> did.add("amend " + amended.id() + " " + amended.lots()));
            desk.sent().subList(orders, desk.venue.orders().size()).forEach(order -> did.add("new " + order));
            for (; refused < desk.refused; refused++) {
                did.add("refused");
            }
            assertThat(did).as("seed %d, step %d", seed, step).containsExactlyInAnyOrderElementsOf(expected);
        }

        private void withdraw(List<String> expected) {
            for (Twin twin : twins) {
                twin.lots = 0;
                if (twin.liveId != 0 && !twin.cancelling) {
                    twin.cancelling = true;
                    expected.add("cancel " + twin.liveId);
                }
            }
            desk.quoting.withdrawAll(desk.nowNs);
        }

        private void tick(List<String> expected) {
            desk.quotes.clear();
            for (Twin twin : twins) {
                if (random.nextInt(3) == 0) {
                    twin.ticks = 100_00 - twin.side.sign() * random.nextLong(1, 4);
                    twin.lots = random.nextLong(5);
                    if (twin.side == Side.BUY) {
                        desk.quotes.bid(twin.ticks, twin.lots);
                    } else {
                        desk.quotes.ask(twin.ticks, twin.lots);
                    }
                }
            }
            long nextId = desk.orders.nextGroupId();
            for (Twin twin : twins) {
                String action = twin.act(desk.nowNs, desk.mode.mode() == TradingMode.NORMAL, nextId);
                if (action != null) {
                    expected.add(action);
                    nextId += action.startsWith("new") ? 1 : 0;
                }
            }
            desk.quoting.apply(desk.quotes, 100_00, desk.nowNs);
        }

        /** Another strategy's order takes an object out of the pool, and gives it back at once. */
        private void foreignOrder() {
            Intent other = new Intent();
            other.clear();
            other.slotId = 9;
            other.lots = 1;
            other.side = Side.BUY;
            other.referenceTicks = 100_00;
            if (desk.executor.execute(other, desk.nowNs)) {
                long id = desk.venue.last().id();
                desk.orders.onAccepted(id, desk.nowNs);
                if (random.nextBoolean()) {
                    desk.fill(id, 1);
                }
            }
        }

        private void answer(Twin twin) {
            if (twin.liveId == 0) {
                return;
            }
            OrderState state = stateOf(twin.liveId);
            int what = random.nextInt(8);
            if (what == 0 && state == OrderState.SUBMITTED) {
                desk.quoting.onRejected(twin.side, twin.liveTicks, desk.nowNs);
                desk.end(twin.liveId, OrderEvent.REJECT);
                twin.refusedTicks = twin.liveTicks;
                twin.refusedUntilNs = desk.nowNs + SECOND_NS / 10;
                twin.liveId = 0;
            } else if (what <= 2 && state == OrderState.SUBMITTED) {
                desk.orders.onAccepted(twin.liveId, desk.nowNs);
                twin.acknowledged = true;
            } else if (what == 5 && twin.amending) {
                answerAmendment(twin);
            } else if (what == 3) {
                long lots = random.nextLong(1, twin.leaves + 1);
                desk.fill(twin.liveId, lots);
                twin.leaves -= lots;
                twin.filled += lots;
                twin.acknowledged = true;
                twin.liveId = twin.leaves == 0 ? 0 : twin.liveId;
            } else if (what == 4 && twin.cancelling) {
                desk.end(twin.liveId, OrderEvent.CANCEL);
                twin.liveId = 0;
            }
        }

        /** The venue amends, unless more was filled meanwhile. */
        private void answerAmendment(Twin twin) {
            twin.amending = false;
            if (twin.amendedTo > twin.filled) {
                desk.orders.onAmended(twin.liveId, twin.amendedTo, twin.liveTicks, desk.nowNs);
                twin.leaves = twin.amendedTo - twin.filled;
            } else if (stateOf(twin.liveId) == OrderState.PENDING_AMEND) {
                desk.orders.confirm(Objects.requireNonNull(desk.orders.get(twin.liveId)), desk.nowNs);
            }
        }

        private OrderState stateOf(long id) {
            for (int i = 0; i < desk.orders.workingCount(); i++) {
                if (desk.orders.working(i).clientOrderId() == id) {
                    return desk.orders.working(i).state();
                }
            }
            throw new AssertionError("order " + id + " does not work; seed " + seed);
        }
    }
}
