// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The venue against its plain twin: 100,000 random commands, bars and corporate actions, every answer compared. */
class BarVenueDifferentialTest {
    private static final long SEED = 20_260_314L;
    private static final int EPISODES = 200;
    private static final int STEPS = 500;
    private static final BigDecimal CASH = new BigDecimal("100000");
    private static final long START_NS = 86_400_000_000_000L - 2_500;
    private static final List<OrderType> TYPES = Stream.concat(
                    Stream.of(OrderType.values()),
                    Stream.of(OrderType.MARKET, OrderType.MARKET, OrderType.LIMIT, OrderType.LIMIT, OrderType.STOP))
            .toList();
    private static final Currency USD = Currency.of("USD");

    @Test
    void shouldAnswerLikePlainTwinOverRandomCommandsAndBars() {
        Map<String, Integer> kinds = new HashMap<>();
        for (int episode = 0; episode < EPISODES; episode++) {
            Episode run = new Episode(episode, new SplittableRandom(SEED + episode));
            for (int step = 0; step < STEPS; step++) {
                run.step();
                assertThat(run.texts.lines)
                        .as("seed %d, episode %d (%s), step %d", SEED, episode, run.rules, step)
                        .isEqualTo(run.twin.said());
                run.texts.lines.forEach(line -> kinds.merge(kind(line), 1, Integer::sum));
                run.texts.lines.clear();
                run.twin.said().clear();
            }
        }
        assertThat(kinds)
                .as("every kind of answer was compared")
                .hasSize(38)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(5));
    }

    private static String kind(String line) {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "filled" -> "filled " + words[8];
            case "cancelled", "rejected", "expired", "status" -> words[0] + " " + words[2];
            case "refused" -> words[0] + " " + words[1] + " " + words[3];
            default -> words[0];
        };
    }

    private static final class Episode {
        private final SplittableRandom random;
        private final NaiveVenue.Rules rules;
        private final NaiveVenue twin;
        private final BarVenue venue;
        private final EventTexts texts = new EventTexts();
        private final NewOrder order = new NewOrder();
        private long nextId;
        private long bar = -1;
        private long price = 10_000;
        private boolean inside;

        Episode(int episode, SplittableRandom random) {
            this.random = random;
            this.rules = rules(random);
            this.twin = new NaiveVenue(rules, CASH);
            InstrumentRegistry registry = new InstrumentRegistry(List.of(terms(episode)), USD);
            this.venue = new BarVenue(
                    registry,
                    new RateTable(registry, Map.of()),
                    new BarVenueSpec(
                            rules.fillAt(),
                            rules.limitFill(),
                            bps(rules.spread()),
                            rules.spreadOn(),
                            bps(rules.slippage()),
                            rules.withinBar(),
                            decimal(rules.leverage()),
                            new TieredFees(
                                    List.of(new FeeTier(Decimal.ZERO, bps(rules.makerRate()), bps(rules.takerRate()))),
                                    decimal(rules.feePerUnit()),
                                    Decimal.ZERO,
                                    decimal(rules.leastFee()),
                                    Decimal.ZERO,
                                    8)),
                    CASH.movePointRight(8).longValueExact(),
                    rules.reinvest(),
                    texts);
        }

        private static NaiveVenue.Rules rules(SplittableRandom random) {
            return new NaiveVenue.Rules(
                    random.nextBoolean() ? FillAt.CLOSE : FillAt.NEXT_OPEN,
                    random.nextBoolean() ? LimitFill.TOUCH : LimitFill.THROUGH,
                    sometimes(random, 50, 4),
                    random.nextBoolean() ? SpreadOn.ENTRY : SpreadOn.BOTH_SIDES,
                    sometimes(random, 50, 4),
                    random.nextBoolean(),
                    BigDecimal.valueOf(100 + random.nextInt(400), 2),
                    BigDecimal.valueOf(random.nextInt(-20, 20), 5),
                    BigDecimal.valueOf(random.nextInt(30), 5),
                    sometimes(random, 500, 2),
                    sometimes(random, 20, 4),
                    random.nextBoolean(),
                    new BigDecimal("0.01"),
                    new BigDecimal("0.0001"),
                    10,
                    5_000_000,
                    BigDecimal.ONE);
        }

        private static BigDecimal sometimes(SplittableRandom random, int bound, int scale) {
            return random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(bound), scale);
        }

        private InstrumentTerms terms(int episode) {
            return new InstrumentTerms(
                    "S" + episode,
                    "SIM",
                    ContractType.SPOT,
                    Currency.of("S" + episode),
                    USD,
                    USD,
                    decimal(rules.tick()),
                    decimal(rules.lot()),
                    Decimal.ONE,
                    decimal(rules.lot().multiply(BigDecimal.valueOf(rules.minLots()))),
                    decimal(rules.lot().multiply(BigDecimal.valueOf(rules.maxLots()))),
                    Decimal.ZERO,
                    Decimal.ZERO,
                    decimal(rules.minNotional()),
                    Long.MIN_VALUE,
                    Long.MAX_VALUE);
        }

        private static Decimal decimal(BigDecimal value) {
            return Decimal.parse(value.toPlainString());
        }

        private static Decimal bps(BigDecimal fraction) {
            return decimal(fraction.movePointRight(4));
        }

        /** One bar moment, command or corporate action. */
        void step() {
            int dice = random.nextInt(100);
            if (dice < 45) {
                moment();
            } else if (dice < 85) {
                send();
            } else if (dice < 97) {
                ask(dice, Math.max(0, nextId - random.nextInt(12)));
            } else if (!inside && bar >= 0) {
                act();
            }
        }

        private void ask(int dice, long id) {
            if (dice < 88) {
                twin.cancel(id);
                venue.cancelOrder(id, 0, nowNs());
            } else if (dice < 93) {
                long lots = random.nextInt(3) == 0 ? 0 : lots();
                long ticks = random.nextInt(3) == 0 ? 0 : Math.max(1, near());
                twin.amend(id, lots, ticks);
                venue.amendOrder(id, 0, lots, ticks, nowNs());
            } else if (dice < 96) {
                twin.queryOrder(id);
                venue.queryOrder(id, 0, nowNs());
            } else {
                long after = Math.max(0, texts.fillIds.size() - random.nextInt(4));
                twin.queryAccount(after);
                venue.queryAccount(after, nowNs());
            }
        }

        private long nowNs() {
            return START_NS + 100 * bar + (inside ? 0 : 99);
        }

        private long openTicks;
        private long highTicks;
        private long lowTicks;

        private void moment() {
            if (!inside) {
                bar++;
                inside = true;
                openTicks = moved(random.nextInt(4) == 0 ? 400 : 20);
                highTicks = openTicks + random.nextLong(1 + openTicks / 50);
                lowTicks = Math.max(1, openTicks - random.nextLong(1 + openTicks / 50));
                twin.open(nowNs(), openTicks, highTicks, lowTicks);
                venue.onOpen(0, nowNs(), openTicks, highTicks, lowTicks);
                return;
            }
            inside = false;
            price = lowTicks + random.nextLong(highTicks - lowTicks + 1);
            twin.end(nowNs(), price);
            venue.onBar(0, nowNs(), price);
            if (random.nextInt(3) == 0) {
                send();
            }
            twin.complete(nowNs());
            venue.onClose(nowNs());
        }

        private long moved(int bound) {
            long pulled = price + (10_000 - price) / 20;
            return Math.max(2, pulled + pulled * random.nextInt(-bound, bound + 1) / 10_000);
        }

        private void send() {
            order.clientOrderId = ++nextId;
            order.timeNs = nowNs();
            order.side = random.nextBoolean() ? Side.BUY : Side.SELL;
            order.type = TYPES.get(random.nextInt(TYPES.size()));
            order.timeInForce = random.nextInt(3) == 0 ? TimeInForce.values()[random.nextInt(5)] : TimeInForce.GTC;
            order.reduceOnly = random.nextInt(3) == 0;
            boolean byShare = !order.reduceOnly && random.nextInt(4) == 0;
            order.buyingPowerShare = byShare ? random.nextLong(1, 10_000_000_000_000_001L) : 0;
            order.quantityLots = byShare ? 0 : lots();
            order.limitTicks = order.type.isLimited() ? near() : 0;
            order.stopTicks = order.type.hasStopPrice() ? near() : 0;
            order.ocoGroupId = random.nextInt(3) == 0 ? 1 + nextId / 4 : 0;
            options();
            twin.newOrder(NaiveBookVenue.copy(order));
            venue.newOrder(order);
        }

        private void options() {
            order.clearOptions();
            order.postOnly = random.nextInt(order.type.isLimited() ? 8 : 60) == 0;
            order.trigger = TriggerPrice.values()[random.nextInt(3)];
            order.parentOrderId = random.nextInt(5) == 0 ? Math.max(1, nextId - random.nextInt(8)) : 0;
            order.displayLots = order.type.isLimited() && random.nextInt(6) == 0 ? 5 : 0;
            order.expireTimeNs = order.timeInForce == TimeInForce.GTD ? nowNs() + random.nextInt(-100, 1_000) : 0;
            if (order.type == OrderType.TIME_STOP) {
                order.triggerTimeNs = nowNs() + random.nextInt(500);
            } else if (order.type == OrderType.TRAILING_STOP && random.nextBoolean()) {
                order.trailTicks = 1L + random.nextInt(300);
            } else if (order.type == OrderType.TRAILING_STOP) {
                order.trailBps = 1L + random.nextInt(300);
            }
        }

        private long lots() {
            return switch (random.nextInt(12)) {
                case 0 -> random.nextLong(12);
                case 1 -> random.nextLong(4_900_000, 5_100_000);
                case 2 -> random.nextLong(10, 200);
                default -> random.nextLong(10, 6_000_000) / (1 + random.nextInt(20));
            };
        }

        private long near() {
            return random.nextInt(60) == 0 ? 0 : Math.max(1, price + price * random.nextInt(-300, 301) / 10_000);
        }

        private void act() {
            if (random.nextBoolean()) {
                long[][] ratios = {{2, 1}, {1, 2}, {3, 2}, {1, 20}, {7, 3}};
                long[] ratio = ratios[random.nextInt(ratios.length)];
                twin.split(ratio[0], ratio[1]);
                venue.onCorporateAction(
                        0, new CorporateAction(nowNs(), CorporateAction.Kind.SPLIT, ratio[0], ratio[1], 0, 0));
                price = Math.max(2, price * ratio[1] / ratio[0]);
                return;
            }
            BigDecimal reference = BigDecimal.valueOf(price, 2);
            BigDecimal amount = reference.multiply(BigDecimal.valueOf(1 + random.nextInt(300), 4));
            twin.dividend(amount, reference);
            venue.onCorporateAction(
                    0,
                    new CorporateAction(
                            nowNs(),
                            CorporateAction.Kind.DIVIDEND,
                            1,
                            1,
                            amount.movePointRight(8).longValueExact(),
                            reference.movePointRight(8).longValueExact()));
        }
    }
}
