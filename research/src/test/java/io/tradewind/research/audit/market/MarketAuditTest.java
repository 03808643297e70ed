// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.research.audit.table.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small market and its venue's record, both written by hand; each test changes one figure of the record. */
class MarketAuditTest {
    private static final String HEADER =
            "market_seq,time_ns,instrument,client_order_id,event,side,price,quantity,queue_ahead,displayed\n";

    private static final String RECORD = """
            1,1500,AAA,a,accepted,buy,99,4,,
            1,1500,AAA,a,queue,buy,99,4,10,10
            2,2000,AAA,a,queue,buy,99,4,8,8
            3,3000,AAA,a,queue,buy,99,4,2,8
            4,4000,AAA,a,queue,buy,99,4,0,8
            4,4000,AAA,a,filled-maker,buy,99,3,,5
            4,4500,AAA,b,accepted,buy,,6,,
            4,4500,AAA,b,filled-taker,buy,101,5,,5
            4,4500,AAA,b,filled-taker,buy,102,1,,8
            4,4600,AAA,c,accepted,buy,102,3,,
            4,4600,AAA,c,filled-taker,buy,102,3,,8
            5,5000,AAA,a,filled-maker,buy,99,1,,2
            5,5500,AAA,d,accepted,sell,104,2,,
            5,5500,AAA,d,queue,sell,104,2,7,7
            7,7500,AAA,d,ended,sell,104,2,,
            """;

    @TempDir
    Path folder;

    private boolean onBook = true;

    private TickScript ticks() {
        return new TickScript(true, "print")
                .snapshot(1_000, 100)
                .bid(99, 10)
                .bid(98, 20)
                .ask(101, 5)
                .ask(102, 8)
                .delta(2_000, 101)
                .bid(99, 8)
                .trade(3_000, 99, 6, Side.SELL, true)
                .trade(4_000, 99, 5, Side.SELL, onBook)
                .delta(5_000, 102)
                .bid(99, 0)
                .ask(99, 2)
                .ask(101, 0)
                .ask(104, 7)
                .delta(6_000, 105)
                .trade(7_000, 99, 5, Side.SELL, true);
    }

    private List<MarketFinding> audit(String record, boolean riskAverse) {
        try {
            Path file = Files.writeString(folder.resolve("venue.csv"), HEADER + record);
            return MarketAudit.run(file, List.of("AAA", "BBB"), new RunMarket(ticks(), riskAverse));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertFails(String rule, String before, String after, String message) {
        assertThat(RECORD).contains(before);
        assertFails(rule, RECORD.replace(before, after), message);
    }

    private void assertFails(String rule, String record, String message) {
        assertThat(audit(record, true)).filteredOn(finding -> !finding.passed()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.firstDifference()).contains(message);
        });
    }

    @Test
    void shouldPassAnHonestRecord() {
        List<MarketFinding> findings = audit(RECORD, true);
        assertThat(findings).allMatch(MarketFinding::passed);
        assertThat(findings)
                .extracting(MarketFinding::rule)
                .containsExactly("market-moments", "known-book", "taker-depth", "maker-trades", "maker-reach", "queue");
        assertThat(findings)
                .extracting(MarketFinding::compared)
                .anyMatch(text -> text.contains("15 rows"))
                .anyMatch(text -> text.contains("3 taker fills"))
                .anyMatch(text -> text.contains("2 orders joined"));
    }

    @Test
    void shouldAskForTheQueueOnlyUnderTheRiskAverseModel() {
        String impatient = RECORD.replace("a,queue,buy,99,4,8,8", "a,queue,buy,99,4,5,8");
        assertThat(audit(impatient, false)).hasSize(5).allMatch(MarketFinding::passed);
        assertThat(audit(impatient, true)).anyMatch(finding -> !finding.passed());
    }

    @Test
    void shouldFindFillThatTheTradeDidNotHaveLeft() {
        assertFails("maker-trades", "filled-maker,buy,99,3,,5", "filled-maker,buy,99,6,,5", "of which 5 were left");
    }

    @Test
    void shouldFindSecondFillByTheSameTrade() {
        String fill = "4,4000,AAA,a,filled-maker,buy,99,3,,5\n";
        assertFails("maker-trades", fill, fill + fill, "of which 2 were left");
    }

    @Test
    void shouldFindMakerFillAtAnotherPriceThanTheLimit() {
        assertFails("maker-trades", "filled-maker,buy,99,3,,5", "filled-maker,buy,98,3,,5", "it rested at 99");
    }

    @Test
    void shouldFindMakerFillThatTheTradeDidNotReach() {
        String record = RECORD.replace("accepted,buy,99", "accepted,buy,98").replace("maker,buy,99", "maker,buy,98");
        assertFails("maker-trades", record, "by a trade at 99");
    }

    @Test
    void shouldFindMakerFillByTradeThatDidNotComeToTheBook() {
        onBook = false;
        assertFails("maker-trades", RECORD, "of which 0 were left");
    }

    @Test
    void shouldFindWrongQuantityOfTheTrade() {
        assertFails("maker-trades", "filled-maker,buy,99,3,,5", "filled-maker,buy,99,3,,9", "it was of 5");
    }

    @Test
    void shouldFindFillBeforeTheQueueIsGone() {
        String early = "4,4000,AAA,a,filled-maker,buy,99,3,,5";
        String record = RECORD.replace(early + "\n", "").replace("4,4000,AAA,a,queue,buy,99,4,0,8\n", "");
        String moved = record.replace(
                "3,3000,AAA,a,queue,buy,99,4,2,8",
                early.replace("4,4000", "3,3000").replace(",,5", ",,6"));
        assertFails("queue", moved, "while 8 stood ahead");
    }

    @Test
    void shouldFindFillOfMoreThanIsLeftBehindTheQueue() {
        assertFails("queue", "filled-maker,buy,99,3,,5", "filled-maker,buy,99,4,,5", "while 2 stood ahead");
    }

    @Test
    void shouldFindOrderThatJoinsBeforeTheEndOfTheQueue() {
        assertFails("queue", "queue,buy,99,4,10,10", "queue,buy,99,4,6,10", "joined behind 6 at 99, where 10");
    }

    @Test
    void shouldFindQueueThatShrinksWithoutTradeOrLevel() {
        assertFails("queue", "queue,buy,99,4,8,8", "queue,buy,99,4,7,8", "leave at least 8");
    }

    @Test
    void shouldFindMakerThatNeverJoined() {
        assertFails("queue", RECORD.replaceAll(".*,a,queue,.*\n", ""), "never joined a queue");
    }

    @Test
    void shouldFindTakerFillBeyondTheLimit() {
        assertFails("taker-depth", "c,accepted,buy,102", "c,accepted,buy,101", "beyond its limit 101");
    }

    @Test
    void shouldFindTakerFillOfMoreThanIsDisplayed() {
        assertFails("taker-depth", "b,filled-taker,buy,101,5", "b,filled-taker,buy,101,6", "5 are displayed");
    }

    @Test
    void shouldFindLevelThatIsTakenTwice() {
        String record = RECORD.replace("c,accepted,buy,102,3", "c,accepted,buy,102,8")
                .replace("c,filled-taker,buy,102,3", "c,filled-taker,buy,102,8");
        assertFails("taker-depth", record, "7 are left");
    }

    @Test
    void shouldFindTakerFillOfAnOrderThatIsOver() {
        assertFails("taker-depth", "4,4600,AAA,c,accepted,buy,102,3,,\n", "", "is not open");
    }

    @Test
    void shouldFindWrongDisplayedQuantity() {
        assertFails("taker-depth", "filled-taker,buy,102,1,,8", "filled-taker,buy,102,1,,80", "the book has 8");
    }

    @Test
    void shouldFindMoreThanTheOtherSideBrought() {
        assertFails("maker-reach", "filled-maker,buy,99,1,,2", "filled-maker,buy,99,3,,2", "has left");
    }

    @Test
    void shouldFindMakerFillThatTheOtherSideDidNotReach() {
        String record = RECORD.replace("a,accepted,buy,99", "a,accepted,buy,98").replace(",buy,99,", ",buy,98,");
        assertFails("maker-reach", record, "no level of the other side within 98 has left");
    }

    @Test
    void shouldFindFillWhileAnUpdateIsMissing() {
        assertFails(
                "known-book", "5,5000,AAA,a,filled-maker", "6,6000,AAA,a,filled-maker", "while the book was not known");
    }

    @Test
    void shouldFindRowThatNamesAnotherTick() {
        assertFails("market-moments", "4,4500,AAA,b,accepted", "3,4500,AAA,b,accepted", "the last tick is 4");
    }

    @Test
    void shouldFindOrderThatMeetsABookOfItsPast() {
        assertFails("market-moments", "5,5500,AAA,d,accepted", "5,6000,AAA,d,accepted", "not before the next tick");
        assertFails("market-moments", "4,4500,AAA,b,accepted", "4,5200,AAA,b,accepted", "not before the next tick");
    }

    @Test
    void shouldFindMakerFillAtAnotherMomentThanItsTick() {
        assertFails("market-moments", "4,4000,AAA,a,filled-maker", "4,4100,AAA,a,filled-maker", "was at 4000");
    }

    @Test
    void shouldFindRowBeforeTheFirstTick() {
        assertFails("market-moments", "1,1500,AAA,a,accepted", "1,500,AAA,a,accepted", "still to come");
    }

    @Test
    void shouldRefuseARecordThatIsGarbled() {
        for (String garbled : List.of("sideways", "filled-magic")) {
            String column = garbled.equals("sideways") ? "buy" : "filled-maker";
            assertThatThrownBy(() -> audit(RECORD.replace("," + column + ",", "," + garbled + ","), true))
                    .isInstanceOf(TableException.class)
                    .hasMessageContaining("venue.csv line");
        }
        assertThatThrownBy(() -> audit(RECORD.replace("99,4,10,10", "99,4,0.000000001,10"), true))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("more than 8 decimals");
        assertThatThrownBy(() -> audit(RECORD.replace("99,4,10,10", "99,-4,10,10"), true))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("negative");
    }
}
