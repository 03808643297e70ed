// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.fixture.HeldBook;
import io.tradewind.trading.fixture.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskPerTradeSizerTest {
    private static final Decimal ONE_PERCENT = Decimal.parse("0.01");

    private final PositionSizer sizer = guarded(new RiskPerTradeSizer(ONE_PERCENT, Decimal.parse("10")));
    private final Size size = new Size();

    private static PositionSizer guarded(PositionSizer sizer) {
        return new MinimumBalance(Decimal.parse("100"), 8, new CorrelationAdjusted(sizer));
    }

    private Size sized(PositionSizer model, InstrumentTerms terms, long equity, Side side, long close, long stop) {
        InstrumentRegistry registry = Terms.registry(terms);
        Bar bar = new Bar(registry.get(0)).set(0, 9, close, close, close, close, 0);
        Intent entry = new Intent();
        entry.side = side;
        entry.referenceTicks = close;
        entry.attachedStopTicks = stop;
        model.size(entry, bar, new FeatureRow(), new HeldBook(registry, equity, Math.max(1, close)), size);
        return size;
    }

    @Test
    void shouldSizeAsThePageSays() throws IOException {
        Path page = Path.of(System.getProperty("tradewind.root", ".."), "docs", "sizing.md");
        Pattern row = Pattern.compile(
                "\\| (SPOT|LINEAR|INVERSE) \\|[^|]*\\| (BUY|SELL) \\| (\\d+) \\| (\\d+) \\|[^|]*\\| (\\d+) \\|");
        Matcher found = row.matcher(Files.readString(page));
        int rows = 0;
        while (found.find()) {
            InstrumentTerms terms = Terms.terms(ContractType.valueOf(found.group(1)));
            Instrument instrument = Terms.registry(terms).get(0);
            long close = instrument.ticksOf(Decimal.parse(found.group(3)));
            long stop = instrument.ticksOf(Decimal.parse(found.group(4)));
            Size answer = sized(sizer, terms, 10_000 * Terms.ONE, Side.valueOf(found.group(2)), close, stop);
            assertThat(answer.lots()).as(found.group()).isEqualTo(Long.parseLong(found.group(5)));
            rows++;
        }
        assertThat(rows).isEqualTo(6);
    }

    @Test
    void shouldRoundSharesThatAreFinerThanItsArithmeticToTheSafeSide() {
        PositionSizer fine = new MinimumBalance(
                Decimal.parse("99.9999999999"),
                8,
                new RiskPerTradeSizer(Decimal.parse("0.0100000000000019"), Decimal.parse("10.0000000000000001")));
        InstrumentTerms terms = Terms.terms(ContractType.LINEAR);
        Instrument instrument = Terms.registry(terms).get(0);
        long close = instrument.ticksOf(Decimal.parse("100000"));
        long stop = instrument.ticksOf(Decimal.parse("95000"));

        assertThat(sized(fine, terms, 10_000 * Terms.ONE, Side.BUY, close, stop).lots())
                .isEqualTo(20);
        assertThat(sized(fine, terms, 100 * Terms.ONE - 1, Side.BUY, close, stop)
                        .reason())
                .isEqualTo(Size.Reason.BELOW_MIN_BALANCE);
    }

    @Test
    void shouldNeverRiskMoreThanTheShareNorLeaveALot() {
        long seed = 31;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int round = 0; round < 20_000; round++) {
            InstrumentTerms terms = Terms.terms(ContractType.values()[random.nextInt(3)]);
            InstrumentRegistry registry = Terms.registry(terms);
            long close = 1_000L + random.nextInt(1_000_000);
            long stop = Math.max(1, close - random.nextInt((int) (close / 5)) - 1);
            long equity = 100 * Terms.ONE + random.nextLong(1_000_000 * Terms.ONE);
            long lots = sized(sizer, terms, equity, Side.BUY, close, stop).lots();
            HeldBook book = new HeldBook(registry, equity, close);
            boolean capped = book.notionalUnits(0, close, lots + 1) > 10 * equity;
            assertThat(loss(book, close, stop, lots))
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(equity / 100);
            if (!capped) {
                assertThat(loss(book, close, stop, lots + 2))
                        .as("seed %d, round %d", seed, round)
                        .isGreaterThan(equity / 100);
            }
        }
    }

    private static long loss(HeldBook book, long close, long stop, long lots) {
        return Math.abs(book.notionalUnits(0, close, lots) - book.notionalUnits(0, stop, lots));
    }

    @ParameterizedTest
    @CsvSource({
        "0,      BUY, 10000, 9000, NO_EQUITY",
        "-1,     BUY, 10000, 9000, NO_EQUITY",
        "99,     BUY, 10000, 9000, BELOW_MIN_BALANCE",
        "100,    BUY, 10000, 9999, NONE",
        "100,    BUY, 10000, 9800, BELOW_ONE_LOT",
        "10000,  BUY, 0,     9000, INVALID_PRICE",
        "10000,  BUY, -1,    9000, INVALID_PRICE",
        "10000,  BUY, 10000, -1,   INVALID_PRICE",
        "10000,  BUY, 10000, 0,    NO_STOP",
        "10000,  BUY, 10000, 10000, STOP_AT_ENTRY",
        "10000,  SELL, 10000, 10000, STOP_AT_ENTRY",
        "10000,  BUY, 10000, 10001, STOP_WRONG_SIDE",
        "10000,  SELL, 10000, 9999, STOP_WRONG_SIDE"
    })
    void shouldSizeNothingWithAReason(long equity, Side side, long close, long stop, Size.Reason reason) {
        Size found = sized(sizer, Terms.share("AAA"), equity * Terms.ONE, side, close, stop);
        assertThat(found.reason()).isEqualTo(reason);
        assertThat(found.lots() == 0).isEqualTo(reason != Size.Reason.NONE);
        assertThat(found.buyingPowerShare()).isZero();
        assertThat(reason.text()).doesNotEndWith(".").isNotBlank();
    }

    @Test
    void shouldSayToAPersonWhyNothingIsSized() {
        assertThat(Size.Reason.NO_EQUITY.text())
                .isEqualTo("the account has no equity: deposit money, or correct the starting capital");
        assertThat(Size.Reason.BELOW_MIN_BALANCE.text())
                .isEqualTo("the equity is below min_balance: deposit money, or lower sizing.min_balance");
        assertThat(Size.Reason.STOP_AT_ENTRY.text())
                .isEqualTo("the stop is at the entry price: the size would be without bound");
        assertThat(Size.Reason.BELOW_MIN_BALANCE.code()).isEqualTo("below_min_balance");
    }

    @Test
    void shouldMeasureFromTheLimitPrice() {
        InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
        Bar bar = new Bar(registry.get(0)).set(0, 9, 100_00, 100_00, 100_00, 100_00, 0);
        Intent entry = new Intent();
        entry.type = OrderType.LIMIT;
        entry.limitTicks = 99_00;
        entry.attachedStopTicks = 98_00;
        sizer.size(entry, bar, new FeatureRow(), new HeldBook(registry, 10_000 * Terms.ONE, 100_00), size);
        assertThat(size.lots()).isEqualTo(100);
    }

    @Test
    void shouldNotExceedTheLargestNotional() {
        PositionSizer capped = new RiskPerTradeSizer(ONE_PERCENT, Decimal.parse("0.5"));
        assertThat(sized(capped, Terms.share("AAA"), 10_000 * Terms.ONE, Side.BUY, 100_00, 99_99)
                        .lots())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "0.6, 80", "0.8, 60", "1, 0", "0.9999999, 0"})
    void shouldBuyLessOfWhatMovesWithTheHoldings(double rho, long lots) {
        PositionSizer adjusted = guarded(new RiskPerTradeSizer(ONE_PERCENT, Decimal.ONE));
        adjusted.watch((instrument, side) -> side == Side.BUY ? rho : 0);
        Size found = sized(adjusted, Terms.share("AAA"), 10_000 * Terms.ONE, Side.BUY, 100_00, 99_00);
        assertThat(found.lots()).isEqualTo(lots);
        assertThat(found.reason()).isEqualTo(lots == 0 ? Size.Reason.BELOW_ONE_LOT : Size.Reason.NONE);
    }

    @Test
    void shouldCountEventsOfAnEmptyAccount() {
        SizingCounts counts = new SizingCounts();
        counts.count(Size.Reason.NO_EQUITY);
        counts.count(Size.Reason.BELOW_MIN_BALANCE);
        counts.count(Size.Reason.NO_STOP);
        assertThat(counts.zeroBalanceEvents()).isEqualTo(2);
        assertThat(counts.of(Size.Reason.NO_STOP)).isEqualTo(1);
        assertThat(SizingCounts.ZERO_BALANCE_METRIC).isEqualTo("position_sizing_zero_balance_events");
    }

    @ParameterizedTest
    @CsvSource({
        "5,    'risk_per_trade must be a fraction above 0 and up to 1, is 5: 0.05 is 5 %'",
        "2.5,  'risk_per_trade must be a fraction above 0 and up to 1, is 2.5: 0.025 is 2.5 %'",
        "0,    'risk_per_trade must be a fraction above 0 and up to 1, is 0: 0.01 is 1 %'",
        "-0.1, 'risk_per_trade must be a fraction above 0 and up to 1, is -0.1: 0.01 is 1 %'",
        "1,    'risk_per_trade must be a fraction above 0 and below 1; 1 may mean 1 % or 100 %: write 0.01 for 1 %'"
    })
    void shouldRefuseANumberThatMayBeAPercentage(String value, String message) {
        assertThatThrownBy(() -> new RiskPerTradeSizer(Decimal.parse(value), Decimal.ONE))
                .hasMessage(message);
    }

    @Test
    void shouldTakeAWholeWhereAWholeIsPossible() {
        assertThat(Fraction.require("kelly_fraction", Decimal.ONE)).isEqualTo(Decimal.ONE);
        assertThatThrownBy(() -> Fraction.require("kelly_fraction", Decimal.parse("25")))
                .hasMessage("kelly_fraction must be a fraction above 0 and up to 1, is 25: 0.25 is 25 %");
        assertThatThrownBy(() -> new RiskPerTradeSizer(ONE_PERCENT, Decimal.ZERO))
                .hasMessageContaining("max_fraction");
        assertThatThrownBy(() -> new MinimumBalance(Decimal.parse("-1"), 8, sizer))
                .hasMessageContaining("min_balance");
    }
}
