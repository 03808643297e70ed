// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static io.tradewind.domain.command.Side.BUY;
import static io.tradewind.domain.command.Side.SELL;
import static io.tradewind.simulation.venue.VenueBench.limit;
import static io.tradewind.simulation.venue.VenueBench.market;
import static io.tradewind.simulation.venue.VenueBench.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the account can pay for, and what the instrument allows. */
class BarVenueAccountTest {
    private static final TieredFees TEN_BPS = TieredFees.flat(Decimal.of(10, 0), Decimal.of(10, 0));

    @Test
    void shouldCancelOrderWhenCashDoesNotReachForPriceAndFee() {
        VenueBench bench = VenueBench.with().cash("1000").fees(TEN_BPS).build();
        bench.flat(10_000)
                .send(market(1, BUY, 10))
                .send(market(2, BUY, 9))
                .forget()
                .flat(10_000);
        assertThat(bench.answers())
                .as("10 cost 1001.00 of 1000.00, 9 cost 900.90")
                .containsExactly("cancelled 1 INSUFFICIENT_FUNDS", "filled 2 BUY 9 at 10000 fee 90000000 TAKER t=100");
    }

    @Test
    void shouldReachMultipleOfEquityWhenAccountHasLeverage() {
        VenueBench bench = VenueBench.with().cash("1000").leverage("2.5").build();
        bench.flat(10_000)
                .send(market(1, SELL, 26))
                .send(market(2, SELL, 25))
                .forget()
                .flat(10_000);
        assertThat(bench.answers())
                .containsExactly("cancelled 1 INSUFFICIENT_FUNDS", "filled 2 SELL 25 at 10000 fee 0 TAKER t=100");
    }

    @Test
    void shouldCountProfitOfOpenPositionTowardsBuyingPower() {
        VenueBench bench = VenueBench.with().cash("1000").leverage("2").build();
        bench.flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.flat(15_000).send(market(2, BUY, 10)).forget().flat(15_000);
        assertThat(bench.answers())
                .as("equity 1500, twice that less 1500 held leaves 1500")
                .containsExactly("filled 2 BUY 10 at 15000 fee 0 TAKER t=300");
        bench.send(market(3, BUY, 1)).forget().flat(15_000);
        assertThat(bench.answers()).containsExactly("cancelled 3 INSUFFICIENT_FUNDS");
    }

    @Test
    void shouldLetPositionShrinkWhenEquityIsGone() {
        VenueBench bench = VenueBench.with().cash("1000").leverage("10").build();
        bench.flat(10_000).send(market(1, BUY, 100)).flat(10_000).flat(8_000);
        bench.send(market(2, SELL, 40)).send(market(3, BUY, 1)).forget().flat(8_000);
        assertThat(bench.answers())
                .as("equity is -1000")
                .containsExactly("filled 2 SELL 40 at 8000 fee 0 TAKER t=300", "cancelled 3 INSUFFICIENT_FUNDS");
    }

    @Test
    void shouldCountFreedValueWhenOneOrderTurnsPositionRound() {
        VenueBench bench = VenueBench.with().cash("1000").build();
        bench.flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(market(2, SELL, 21)).send(market(3, SELL, 20)).forget().flat(10_000);
        assertThat(bench.answers())
                .as("-11 after the turn cost 1100 of 1000, -10 cost all of it")
                .containsExactly("cancelled 2 INSUFFICIENT_FUNDS", "filled 3 SELL 20 at 10000 fee 0 TAKER t=200");
    }

    @Test
    void shouldBuyLargestAffordableQuantityWhenSizedByShare() {
        VenueBench bench = VenueBench.with().cash("1000").fees(TEN_BPS).build();
        bench.flat(3_000).send(market(1, BUY, 0).share("1")).forget().flat(3_000);
        assertThat(bench.answers())
                .as("33 cost 990.99, 34 would cost 1021.02")
                .containsExactly("restated 1 to 33", "filled 1 BUY 33 at 3000 fee 99000000 TAKER t=100");
    }

    @Test
    void shouldBuyShareOfBuyingPowerAtPriceOfFill() {
        VenueBench bench = VenueBench.with().cash("1000").leverage("3").build();
        bench.flat(10_000).send(market(1, BUY, 0).share("0.5")).forget().open(5_000, 5_000, 5_000);
        assertThat(bench.answers())
                .as("half of 3000 at 50.00")
                .containsExactly("restated 1 to 30", "filled 1 BUY 30 at 5000 fee 0 TAKER t=100");
    }

    @Test
    void shouldLeaveRoomForFeesByUnitAndLeastFeeWhenSizedByShare() {
        VenueBench byUnit =
                VenueBench.with().cash("1000").fees(fees("1", "0", "0")).build();
        byUnit.flat(1_000).send(market(1, BUY, 0).share("1")).forget().flat(1_000);
        assertThat(byUnit.answers())
                .as("90 units cost 900 and 90 in fees; 91 cost 1001")
                .containsExactly("restated 1 to 90", "filled 1 BUY 90 at 1000 fee 9000000000 TAKER t=100");
        VenueBench least =
                VenueBench.with().cash("1000").fees(fees("0", "0", "5")).build();
        least.flat(1_000).send(market(1, BUY, 0).share("1")).forget().flat(1_000);
        assertThat(least.answers())
                .containsExactly("restated 1 to 99", "filled 1 BUY 99 at 1000 fee 500000000 TAKER t=100");
        VenueBench fixed =
                VenueBench.with().cash("1000").fees(fees("0", "5", "0")).build();
        fixed.flat(1_000).send(market(1, BUY, 0).share("1")).forget().flat(1_000);
        assertThat(fixed.answers())
                .containsExactly("restated 1 to 99", "filled 1 BUY 99 at 1000 fee 500000000 TAKER t=100");
    }

    private static TieredFees fees(String perUnit, String fixed, String least) {
        return new TieredFees(
                List.of(new FeeTier(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO)),
                Decimal.parse(perUnit),
                Decimal.parse(fixed),
                Decimal.parse(least),
                Decimal.ZERO,
                8);
    }

    @Test
    void shouldCancelOrderSizedByShareWhenNotOneLotIsAffordable() {
        VenueBench bench = VenueBench.with().cash("99").build();
        bench.flat(10_000).send(market(1, BUY, 0).share("1")).forget().flat(10_000);
        assertThat(bench.answers()).containsExactly("cancelled 1 INSUFFICIENT_FUNDS");
    }

    @Test
    void shouldCancelOrderSizedByShareWhenQuantityIsOutOfBounds() {
        VenueBench tooMany = VenueBench.with().instrument(VenueBench.bounded()).build();
        tooMany.flat(9_000)
                .flat(9_000)
                .send(market(1, BUY, 0).share("1"))
                .forget()
                .flat(9_000);
        assertThat(tooMany.answers()).as("1111 are more than 1000").containsExactly("cancelled 1 BAD_QUANTITY");
        VenueBench tooFew =
                VenueBench.with().instrument(VenueBench.bounded()).cash("400").build();
        tooFew.flat(9_000)
                .flat(9_000)
                .send(market(1, BUY, 0).share("1"))
                .forget()
                .flat(9_000);
        assertThat(tooFew.answers()).as("4 are less than 5").containsExactly("cancelled 1 BAD_QUANTITY");
    }

    @Test
    void shouldClampReduceOnlyOrderToPosition() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(market(2, SELL, 25).reduceOnly()).forget().flat(10_000);
        assertThat(bench.answers()).containsExactly("restated 2 to 10", "filled 2 SELL 10 at 10000 fee 0 TAKER t=200");
    }

    @Test
    void shouldClampReduceOnlyOrderToShortPosition() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, SELL, 10)).flat(10_000);
        bench.send(market(2, BUY, 25).reduceOnly()).forget().flat(10_000);
        assertThat(bench.answers()).containsExactly("restated 2 to 10", "filled 2 BUY 10 at 10000 fee 0 TAKER t=200");
    }

    @Test
    void shouldCancelReduceOnlyOrderWhenItWouldIncreasePosition() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(market(2, BUY, 5).reduceOnly()).forget().flat(10_000);
        assertThat(bench.answers()).containsExactly("cancelled 2 REDUCE_ONLY");
    }

    @Test
    void shouldCancelReduceOnlyOrderWhenNothingIsHeld() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(stop(1, SELL, 5, 9_900).reduceOnly()).forget().bar(10_000, 10_000, 9_800, 9_900);
        assertThat(bench.answers()).containsExactly("triggered 1 at 9900", "cancelled 1 REDUCE_ONLY");
    }

    @Test
    void shouldRefuseQuantityOutsideBounds() {
        VenueBench bench = inBounds();
        bench.send(market(1, BUY, 4)).send(market(2, BUY, 1_001)).send(market(3, BUY, 0));
        assertThat(bench.answers())
                .containsExactly("rejected 1 BAD_QUANTITY", "rejected 2 BAD_QUANTITY", "rejected 3 BAD_QUANTITY");
        bench.send(market(4, BUY, 5)).send(market(5, BUY, 1_000));
        assertThat(bench.answers()).containsExactly("accepted 4", "accepted 5");
    }

    @Test
    void shouldTakeReduceOnlyOrderOfAnyQuantityButZero() {
        VenueBench bench = inBounds();
        bench.send(market(1, SELL, 4).reduceOnly()).send(market(2, SELL, 0).reduceOnly());
        assertThat(bench.answers()).containsExactly("accepted 1", "rejected 2 BAD_QUANTITY");
    }

    @Test
    void shouldRefusePriceOutsideBounds() {
        VenueBench bench = inBounds();
        bench.send(limit(1, BUY, 10, 99)).send(limit(2, BUY, 10, 100_001));
        bench.send(stop(3, BUY, 10, 99)).send(stop(4, BUY, 10, 100_001));
        assertThat(bench.answers())
                .containsExactly(
                        "rejected 1 BAD_PRICE", "rejected 2 BAD_PRICE", "rejected 3 BAD_PRICE", "rejected 4 BAD_PRICE");
        bench.send(limit(5, BUY, 10, 100)).send(stop(6, BUY, 10, 100_000));
        assertThat(bench.answers()).containsExactly("accepted 5", "accepted 6");
    }

    @Test
    void shouldCancelOrderBelowLeastNotionalButLetPositionsClose() {
        VenueBench bench = inBounds().send(market(1, BUY, 5)).forget().flat(9_999);
        assertThat(bench.answers()).as("499.95 of 500").containsExactly("cancelled 1 MIN_NOTIONAL");
        bench.send(market(2, BUY, 5)).forget().flat(10_000);
        assertThat(bench.answers()).containsExactly("filled 2 BUY 5 at 10000 fee 0 TAKER t=300");
        bench.send(market(3, SELL, 5).reduceOnly()).forget().flat(9_000);
        assertThat(bench.answers()).containsExactly("filled 3 SELL 5 at 9000 fee 0 TAKER t=400");
    }

    @Test
    void shouldRefuseNewRiskOutsideEffectiveDatesButTakeExits() {
        VenueBench bench = VenueBench.with().instrument(VenueBench.bounded()).build();
        bench.flat(10_000).send(market(1, BUY, 10)).send(market(2, SELL, 10).reduceOnly());
        assertThat(bench.answers()).containsExactly("rejected 1 NOT_TRADING", "accepted 2");
        bench.flat(10_000).flat(10_000).flat(10_000).flat(10_000).send(market(3, BUY, 10));
        assertThat(bench.answers()).endsWith("accepted 3");
        bench.flat(10_000).forget().send(market(4, BUY, 10));
        assertThat(bench.answers()).containsExactly("rejected 4 NOT_TRADING");
    }

    /** In the second bar, which begins at 100 ns: the first instant of trading. */
    private static VenueBench inBounds() {
        return VenueBench.with()
                .instrument(VenueBench.bounded())
                .build()
                .flat(10_000)
                .flat(10_000);
    }

    @Test
    void shouldShareBuyingPowerBetweenInstruments() {
        VenueBench bench =
                VenueBench.with().also(VenueBench.share("ABC")).cash("1000").build();
        bench.open(10_000, 10_000, 10_000)
                .open(1, 5_000, 5_000, 5_000)
                .end(10_000)
                .end(1, 5_000);
        bench.send(market(1, BUY, 6)).send(market(2, BUY, 0).on(1).share("1")).forget();
        bench.open(10_000, 10_000, 10_000).open(1, 5_000, 5_000, 5_000);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 6 at 10000 fee 0 TAKER t=100",
                        "restated 2 to 8",
                        "filled 2 BUY 8 at 5000 fee 0 TAKER t=100");
    }

    @Test
    void shouldConvertForeignSettlementWhenSizingByShare() {
        InstrumentTerms foreign = InstrumentTerms.spot(
                "SAP", "SIM", Currency.of("SAP"), Currency.of("EUR"), Decimal.of(1, 2), Decimal.ONE);
        VenueBench bench = VenueBench.with()
                .instrument(foreign)
                .rate("EUR", "1.25")
                .cash("1000")
                .fees(TEN_BPS)
                .build();
        bench.flat(10_000)
                .send(market(1, BUY, 0).share("1"))
                .send(market(2, BUY, 1))
                .forget()
                .flat(10_000);
        assertThat(bench.answers())
                .as("7 cost 700.70 EUR = 875.875 USD; one more 125.125")
                .containsExactly(
                        "restated 1 to 7",
                        "filled 1 BUY 7 at 10000 fee 70000000 TAKER t=100",
                        "cancelled 2 INSUFFICIENT_FUNDS");
    }

    @Test
    void shouldNeverRefuseForeignAllInOrderBecauseOfConversionRounding() {
        InstrumentTerms foreign = InstrumentTerms.spot(
                "BTC", "SIM", Currency.of("BTC"), Currency.of("EUR"), Decimal.of(1, 2), Decimal.of(1, 8));
        for (int i = 0; i < 500; i++) {
            VenueBench bench = VenueBench.with()
                    .instrument(foreign)
                    .rate("EUR", "1.0" + (i * 7_919 % 10_000 + 10_000))
                    .cash("1234.56" + i)
                    .fees(TEN_BPS)
                    .build();
            long price = 1_000_003 + i * 104_729L;
            bench.flat(price).send(market(1, BUY, 0).share("1")).forget().flat(price);
            assertThat(bench.answers()).as("round %d", i).last().asString().startsWith("filled 1 BUY");
        }
    }

    @Test
    void shouldCountProfitOfInverseContractInItsBase() {
        VenueBench bench = VenueBench.with()
                .instrument(VenueBench.inverse())
                .rate("XBT", "50000")
                .cash("1000")
                .leverage("2")
                .build();
        bench.flat(100_000).send(market(1, BUY, 1_000)).flat(100_000);
        bench.flat(200_000)
                .send(market(2, BUY, 1_001))
                .send(market(3, BUY, 1_000))
                .forget();
        bench.flat(200_000);
        assertThat(bench.answers())
                .as("1000 contracts: 0.02 XBT at 50000, 0.01 at 100000, so equity 1500, cap 3000, gross 500, free 2500;"
                        + " a contract is worth 0.5")
                .containsExactly(
                        "filled 2 BUY 1001 at 200000 fee 0 TAKER t=300",
                        "filled 3 BUY 1000 at 200000 fee 0 TAKER t=300");
        bench.send(market(4, BUY, 4_000)).forget().flat(200_000);
        assertThat(bench.answers()).containsExactly("cancelled 4 INSUFFICIENT_FUNDS");
        bench.send(market(5, BUY, 2_998)).forget().flat(200_000);
        assertThat(bench.answers())
                .as("3000 less 3001 * 0.5 leaves 1499.5, which is 2999 contracts")
                .containsExactly("filled 5 BUY 2998 at 200000 fee 0 TAKER t=500");
    }
}
