// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.risk.BookView;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskContext;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.RiskLimits;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteExecutorTest {
    private static final long SECOND_NS = 1_000_000_000L;

    /** A gate, a pool of orders and a venue that only notes. */
    private static final class Desk implements RejectionListener, OrderListener {
        private final RecordingVenue venue = new RecordingVenue();
        private final ModeControl mode = new ModeControl();
        private final OrderManager orders = new OrderManager(this);
        private final Quotes quotes = new Quotes();
        private final OrderExecutor executor;
        private final QuoteExecutor quoting;
        private long illegal;
        private int refused;
        private long nowNs;

        Desk() {
            InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
            FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000_000 * Terms.ONE, 100_00);
            RiskGate gate = new RiskGate(
                    RiskLimits.preset("permissive"),
                    new RiskContext(registry, portfolio, mode, orders, 1, BookView.NO_BOOKS));
            executor = new OrderExecutor(
                    gate, orders, venue, this, new OrderRecovery(orders, venue, VenueQueryPort.NONE, RecoverySpec.OFF));
            quoting = new QuoteExecutor(executor, 3, 0);
        }

        /** A tick: the strategy says something, or nothing. */
        void tick(Consumer<Quotes> said) {
            quotes.clear();
            said.accept(quotes);
            quoting.apply(quotes, 100_00, nowNs);
        }

        void fill(long id, long lots) {
            Order order = orders.onFilled(id, lots, lots, nowNs);
            assertThat(order).isNotNull();
            orders.release(order);
        }

        void end(long id, OrderEvent event) {
            orders.onEnded(id, event, VenueReason.REQUESTED, nowNs);
        }

        List<String> sent() {
            return venue.orders().stream()
                    .map(order -> order.id() + " " + order.side() + " " + order.lots() + "@" + order.limitTicks())
                    .toList();
        }

        @Override
        public void onRefused(long timeNs, Intent intent, Refused reason) {
            refused += intent.purpose == Intent.Purpose.QUOTE ? 1 : 0;
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            throw new AssertionError("quotes are not sized");
        }

        @Override
        public void onOrderDone(Order order) {
            assertThat(order.intent().slotId).isIn(3, 9);
        }

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            illegal++;
        }
    }

    private final Desk desk = new Desk();

    private static void hold(Quotes quotes) {
        assertThat(quotes.isSaid(Side.BUY)).isFalse();
    }

    @Test
    void shouldShowOneRestingOrderASide() {
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 7);
        });
        assertThat(desk.venue.orders())
                .containsExactly(
                        new Sent(1, Side.BUY, OrderType.LIMIT, 5, 0, 99_00, 0, false, 0),
                        new Sent(2, Side.SELL, OrderType.LIMIT, 7, 0, 101_00, 0, false, 0));
        assertThat(desk.venue.postOnly()).containsOnly(true);
        assertThat(desk.orders.working(0).intent().purpose).isEqualTo(Intent.Purpose.QUOTE);
        desk.tick(QuoteExecutorTest::hold);
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.venue.orders()).as("said again, nothing changes").hasSize(2);
        assertThat(desk.venue.cancels()).isEmpty();
    }

    @Test
    void shouldReplaceAnOrderOnlyWhenTheVenueHasConfirmedItsCancel() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.venue.cancels()).containsExactly(1L);
        desk.tick(QuoteExecutorTest::hold);
        desk.tick(quotes -> quotes.bid(97_00, 6));
        assertThat(desk.sent()).as("cancelled once, not replaced yet").hasSize(1);
        assertThat(desk.venue.cancels()).hasSize(1);
        desk.end(1, OrderEvent.CANCEL);
        assertThat(desk.sent()).as("only a tick places").hasSize(1);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 6@9700");
    }

    @Test
    void shouldCancelAlsoWhatTheVenueHasNotYetAccepted() {
        desk.tick(quotes -> quotes.ask(101_00, 5));
        desk.tick(Quotes::noAsk);
        assertThat(desk.venue.cancels()).containsExactly(1L);
        desk.orders.onAccepted(1, 0);
        desk.end(1, OrderEvent.CANCEL);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(1);
        assertThat(desk.illegal).isZero();
    }

    @Test
    void shouldCutAnOrderWhenMoreRestsThanIsWantedButNotWhenLessDoes() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(99_00, 9));
        assertThat(desk.venue.cancels())
                .as("more is wanted: the place in the queue is kept")
                .isEmpty();
        desk.fill(1, 2);
        desk.tick(quotes -> quotes.bid(99_00, 3));
        assertThat(desk.venue.amendments()).as("three are left").isEmpty();
        desk.tick(quotes -> quotes.bid(99_00, 2));
        assertThat(desk.venue.amendments()).containsExactly(new RecordingVenue.Amended(1, 4, 99_00));
        desk.tick(quotes -> quotes.bid(99_00, 1));
        assertThat(desk.venue.amendments()).as("one at a time").hasSize(1);
        desk.orders.onAmended(1, 4, 99_00, 0);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.venue.amendments()).last().isEqualTo(new RecordingVenue.Amended(1, 3, 99_00));
        assertThat(desk.venue.cancels()).isEmpty();
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900");
    }

    @Test
    void shouldWithdrawWhatIsTooMuchWhileTheVenueHasNotAnswered() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.tick(quotes -> quotes.bid(99_00, 2));
        assertThat(desk.venue.amendments()).isEmpty();
        assertThat(desk.venue.cancels()).containsExactly(1L);
    }

    @Test
    void shouldShowAnewAfterAFullFill() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.fill(1, 5);
        desk.tick(quotes -> quotes.bid(98_00, 4));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 4@9800");
    }

    @Test
    void shouldSurviveAFillWhileACancelIsUnderWay() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        desk.fill(1, 2);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).as("three are still there").hasSize(1);
        desk.fill(1, 3);
        desk.tick(quotes -> quotes.bid(97_00, 1));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 1@9700");
        assertThat(desk.venue.cancels()).containsExactly(1L);
        assertThat(desk.illegal).isZero();
    }

    @Test
    void shouldQuoteAgainAtTheNextTickWhenTheVenueRefused() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.end(1, OrderEvent.REJECT);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 5@9800");
    }

    @Test
    void shouldRestASideForASecondAfterTheGateRefused() {
        desk.mode.set(TradingMode.PAUSE);
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.refused).isEqualTo(1);
        desk.mode.set(TradingMode.NORMAL);
        desk.nowNs = SECOND_NS - 1;
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 5);
        });
        assertThat(desk.sent()).as("the other side does not rest").containsExactly("1 SELL 5@10100");
        assertThat(desk.refused).isEqualTo(1);
        desk.nowNs = SECOND_NS;
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).containsExactly("1 SELL 5@10100", "2 BUY 5@9900");
    }

    @Test
    void shouldTakeBothQuotesAwayAndWantNoneUntilTheStrategySpeaks() {
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 5);
        });
        desk.quoting.withdrawAll(0);
        desk.quoting.withdrawAll(0);
        assertThat(desk.venue.cancels()).as("each once").containsExactly(1L, 2L);
        desk.end(1, OrderEvent.CANCEL);
        desk.end(2, OrderEvent.CANCEL);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(2);
        desk.tick(quotes -> quotes.ask(101_00, 4));
        assertThat(desk.sent()).hasSize(3).endsWith("3 SELL 4@10100");
    }

    @Test
    void shouldNotSendAPriceThatTheVenueHasRefusedAgainForATenthOfASecond() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.quoting.onRejected(Side.BUY, 99_00, desk.nowNs);
        desk.end(1, OrderEvent.REJECT);
        desk.nowNs += SECOND_NS / 10 - 1;
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(1);
        desk.tick(quotes -> quotes.bid(98_99, 5));
        assertThat(desk.sent()).as("another price goes at once").hasSize(2);
        desk.end(2, OrderEvent.CANCEL);
        desk.nowNs += 1;
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.sent()).hasSize(3);
    }

    /** The pool hands the same object out again under another id, when enough orders have ended after it. */
    @Test
    void shouldNeverTakeAPooledOrderForItsOwn() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        Order reused = desk.orders.working(0);
        desk.end(1, OrderEvent.CANCEL);
        long id = 1;
        do {
            if (desk.orders.workingCount() > 0) {
                desk.end(id, OrderEvent.CANCEL);
            }
            assertThat(desk.executor.execute(ofAnother(), 0)).isTrue();
            id++;
        } while (desk.orders.working(0) != reused);
        assertThat(reused.clientOrderId()).isEqualTo(id);

        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.venue.cancels()).as("the other's order is left alone").isEmpty();
        assertThat(desk.sent()).endsWith(id + 1 + " BUY 5@9800");
        desk.quoting.withdrawAll(0);
        assertThat(desk.venue.cancels()).containsExactly(id + 1);
    }

    private static Intent ofAnother() {
        Intent other = new Intent();
        other.clear();
        other.slotId = 9;
        other.side = Side.BUY;
        other.type = OrderType.LIMIT;
        other.lots = 50;
        other.limitTicks = 95_00;
        other.referenceTicks = 100_00;
        return other;
    }

    @Test
    void shouldSaveWhatIsWantedAndWhatWorks() {
        List<byte[]> states = new ArrayList<>();
        states.add(StateBytes.of(desk.quoting::save));
        desk.tick(quotes -> quotes.bid(99_00, 5));
        states.add(StateBytes.of(desk.quoting::save));
        desk.tick(quotes -> quotes.bid(99_00, 6));
        states.add(StateBytes.of(desk.quoting::save));
        desk.end(1, OrderEvent.CANCEL);
        states.add(StateBytes.of(desk.quoting::save));
        desk.mode.set(TradingMode.PAUSE);
        desk.tick(QuoteExecutorTest::hold);
        states.add(StateBytes.of(desk.quoting::save));
        assertThat(states.stream().map(java.util.Arrays::toString)).doesNotHaveDuplicates();
    }

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
        private final Desk desk = new Desk();
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
