// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.spec.Drill;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.chaos.Fault;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultLog;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.chaos.Injection;
import io.tradewind.simulation.chaos.LinkMessage;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.order.OrderIncident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/** The dangerous case, step by step: the venue took the order and filled it, and its answers were lost. */
class LostAcknowledgementTest {
    private static final Pattern STEP = Pattern.compile("(?m)^[0-9]+\\. (\\+[0-9.]+ s)");
    private static final long LAST_NS = 6_000_000_000L;

    /** One line of the diagram. */
    private record Line(long timeNs, String text) {}

    /** Writes down what happens at both ends. */
    private static final class Scribe implements Drill, BacktestListener {
        private final List<Line> lines = new ArrayList<>();
        private long sentNs = Long.MIN_VALUE;
        private long positionOfCore;
        private long positionOfVenue;

        private void write(long timeNs, String text) {
            lines.add(new Line(timeNs, text));
        }

        @Override
        public VenuePort requests(VenuePort venue) {
            return new VenuePort() {
                @Override
                public void newOrder(NewOrder order) {
                    if (sentNs == Long.MIN_VALUE) {
                        sentNs = order.timeNs;
                        write(sentNs, "new order 1: " + order.side + " " + order.quantityLots + " ------>");
                    }
                    venue.newOrder(order);
                }

                @Override
                public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
                    venue.cancelOrder(clientOrderId, instrumentId, timeNs);
                }

                @Override
                public void amendOrder(long id, int instrumentId, long lots, long limitTicks, long timeNs) {
                    venue.amendOrder(id, instrumentId, lots, limitTicks, timeNs);
                }
            };
        }

        @Override
        public EventSink answers(EventSink way) {
            return (buffer, offset, length) -> {
                String said = said(buffer, offset);
                long heardNs = EventHeader.receiveTimeNs(buffer, offset);
                if (!said.isEmpty()) {
                    boolean retold = heardNs - EventHeader.eventTimeNs(buffer, offset) > 1_000_000_000L;
                    long saidNs = retold ? heardNs - 5_000_000L : EventHeader.eventTimeNs(buffer, offset);
                    write(saidNs, " ".repeat(36) + "<------ " + said);
                }
                way.onEvent(buffer, offset, length);
            };
        }

        private static String said(DirectBuffer buffer, int offset) {
            MessageHeaderDecoder header = new MessageHeaderDecoder();
            return switch (EventHeader.templateId(buffer, offset)) {
                case OrderAcceptedDecoder.TEMPLATE_ID -> {
                    long id = new OrderAcceptedDecoder()
                            .wrapAndApplyHeader(buffer, offset, header)
                            .clientOrderId();
                    yield id == 1 ? "accepted" : "";
                }
                case OrderFilledDecoder.TEMPLATE_ID -> {
                    OrderFilledDecoder fill = new OrderFilledDecoder().wrapAndApplyHeader(buffer, offset, header);
                    yield fill.clientOrderId() == 1
                            ? "fill " + fill.fillId() + ": " + fill.quantityLots() + " at " + fill.priceTicks()
                                    + " ticks"
                            : "";
                }
                case OrderStatusReportedDecoder.TEMPLATE_ID -> {
                    OrderStatusReportedDecoder status =
                            new OrderStatusReportedDecoder().wrapAndApplyHeader(buffer, offset, header);
                    yield status.clientOrderId() == 1
                            ? VenueOrderStatus.of(status.status()) + ", " + status.filledLots() + " filled"
                            : "";
                }
                default -> "";
            };
        }

        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
            CoreRecord record = new CoreRecord() {
                @Override
                public void onIncident(OrderIncident incident, long clientOrderId, long timeNs) {
                    if (clientOrderId == 1) {
                        write(timeNs, incident == OrderIncident.LOST_TRACK ? "order 1 is UNKNOWN" : incident.name());
                    }
                }
            };
            EngineListeners base = record.listeners();
            return new EngineListeners(
                    base.ledger(),
                    base.orders(),
                    (order, fillId, bar, lots, ticks, fee, liquidity, venueNs, nowNs) -> {
                        if (order.clientOrderId() == 1) {
                            write(nowNs, "books fill " + fillId + ", order 1 is " + order.state());
                        }
                    },
                    base.roundTrips(),
                    base.rejections(),
                    base.equity());
        }

        @Override
        public boolean wantsBenchmark() {
            return false;
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, account) -> {};
        }

        @Override
        public void onProgress(long done, long timeNs) {
            // nobody watches
        }

        @Override
        public void onEnd(TradingEngine core, Holdings venue) {
            positionOfCore = core.portfolio().position(0).lots();
            positionOfVenue = venue.positionLots(0);
        }

        private static String happened(Injection injection) {
            return switch (injection.message()) {
                case QUERY_ORDER -> "what became of order 1? ------>";
                case QUERY_ACCOUNT -> "which fills after fill 0? ------>";
                default -> "x   lost: " + injection.message().name().toLowerCase(Locale.ROOT);
            };
        }

        List<String> diagram(FaultLog log) {
            log.injections().forEach(injection -> write(injection.timeNs(), happened(injection)));
            return lines.stream()
                    .filter(line -> line.timeNs - sentNs < LAST_NS)
                    .sorted(Comparator.comparingLong(Line::timeNs))
                    .map(line -> String.format(Locale.ROOT, "+%.3f s  %s", (line.timeNs - sentNs) / 1e9, line.text))
                    .toList();
        }
    }

    private static final class Case {
        final Scribe scribe = new Scribe();
        final FaultLog log = new FaultLog();

        List<String> run() {
            Fault fill =
                    Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.FILLED).nth(1);
            Fault acknowledgement =
                    Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.ACCEPTED).nth(1);
            // Slow by a factor of 1 changes nothing; it only writes the questions into the log.
            Fault questions = Fault.of(FaultKind.SLOW)
                    .on(LinkMessage.QUERY_ORDER, LinkMessage.QUERY_ACCOUNT)
                    .factor(1);
            FaultPlan plan = FaultPlan.of(1, acknowledgement, fill, fill, questions);
            LinkSpec link = new LinkSpec(plan, log, LinkSpec.RULES, LinkSpec.RECOVERY, scribe, LinkSpec.SETTLE_NS);
            new Backtest(ShortMarket.oneTrader(2, 180), link).run(scribe);
            return scribe.diagram(log);
        }
    }

    @Test
    void shouldBookTheFillOnceAndEndWithThePositionOfTheVenue() {
        Case lost = new Case();
        List<String> diagram = lost.run();
        assertThat(diagram).filteredOn(line -> line.contains("books fill 1")).hasSize(1);
        assertThat(diagram).filteredOn(line -> line.contains("new order 1")).hasSize(1);
        assertThat(lost.scribe.positionOfCore).isEqualTo(lost.scribe.positionOfVenue);
    }

    @Test
    void shouldHappenAsThePageSays() throws IOException {
        String root = System.getProperty("tradewind.root");
        assumeTrue(root != null, "tradewind.root is not set: run through Maven to check docs/chaos.md");
        String page = Files.readString(Path.of(root, "docs", "chaos.md"));
        List<String> diagram = new Case().run();
        assertThat(page).as("the diagram of the run").contains(String.join("\n", diagram));
        assertThat(STEP.matcher(page).results().map(MatchResult::group).map(step -> step.replaceAll("^[0-9]+\\. ", "")))
                .as("times of the numbered steps")
                .containsExactlyElementsOf(times(diagram));
    }

    /** The moments of the diagram, each once. */
    private static List<String> times(List<String> diagram) {
        return diagram.stream()
                .map(line -> line.substring(0, line.indexOf(" s") + 2))
                .distinct()
                .toList();
    }

    /** Prints the diagram for the page. */
    static void main() {
        Stream.of(new Case().run()).flatMap(List::stream).forEach(System.out::println);
    }
}
