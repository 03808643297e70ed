// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.domain.port.RequestException;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.QuantileTable;
import io.tradewind.simulation.market.SelfExcitation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Figures of several symbols as text: {@code symbols=A,B}, then {@code A.<name>=<value>}; a table of quantiles is its values with
 * blanks between.
 */
public final class FigureFile {
    /** The committed figures, a resource of the synthetic market. */
    public static final String COMMITTED = "binance-spot-2024-08-08.properties";

    private FigureFile() {}

    /**
     * The committed figures.
     *
     * @return figures by symbol, in the order of the file
     */
    public static SequencedMap<String, MarketFigures> committed() {
        try (InputStream in = MarketFigures.class.getResourceAsStream(COMMITTED)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the class path: " + COMMITTED);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + COMMITTED, e);
        }
    }

    /**
     * Reads figures.
     *
     * @param text content of a file
     * @return figures by symbol, in the order of the file
     * @throws RequestException when a value is missing or malformed
     */
    public static SequencedMap<String, MarketFigures> parse(String text) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SequencedMap<String, MarketFigures> figures = new LinkedHashMap<>();
        for (String symbol : properties.getProperty("symbols", "").split(",")) {
            if (!symbol.isBlank()) {
                figures.put(symbol.strip(), new Entry(properties, symbol.strip()).figures());
            }
        }
        return figures;
    }

    /**
     * Writes figures.
     *
     * @param figures of each symbol
     * @return the file without comments, lines ended by LF
     */
    public static String format(List<MarketFigures> figures) {
        StringBuilder text = new StringBuilder("symbols=")
                .append(figures.stream().map(each -> each.terms().symbol()).collect(Collectors.joining(",")))
                .append('\n');
        for (MarketFigures each : figures) {
            text.append('\n');
            values(each)
                    .forEach((name, value) -> text.append(each.terms().symbol())
                            .append('.')
                            .append(name)
                            .append('=')
                            .append(value)
                            .append('\n'));
        }
        return text.toString();
    }

    /**
     * All figures by name.
     *
     * @param figures of a symbol
     * @return texts as in the file
     */
    public static Map<String, String> values(MarketFigures figures) {
        Map<String, String> values = new LinkedHashMap<>();
        MarketFigures.Terms terms = figures.terms();
        values.put("terms.priceStep", Long.toString(terms.priceStep()));
        values.put("terms.quantityStep", Long.toString(terms.quantityStep()));
        values.put("terms.startTicks", Long.toString(terms.startTicks()));
        put(values, "arrivals.orders", figures.arrivals().orders());
        put(values, "arrivals.quotes", figures.arrivals().quotes());
        values.put("arrivals.levelsPerDelta", text(figures.arrivals().levelsPerDelta()));
        values.put("flow.signShare", text(figures.flow().signShare()));
        values.put("flow.signPersistence", text(figures.flow().signPersistence()));
        values.put("flow.orderLots", text(figures.flow().orderLots()));
        values.put("flow.tradeLots", text(figures.flow().tradeLots()));
        putBook(values, figures.book());
        putReturns(values, figures.returns());
        values.put("feed.mu", text(figures.feed().mu()));
        values.put("feed.sigma", text(figures.feed().sigma()));
        return values;
    }

    private static void put(Map<String, String> values, String name, SelfExcitation figures) {
        values.put(name + ".rate", text(figures.rate()));
        values.put(name + ".fastBranching", text(figures.fastBranching()));
        values.put(name + ".fastDecay", text(figures.fastDecay()));
        values.put(name + ".slowBranching", text(figures.slowBranching()));
        values.put(name + ".slowDecay", text(figures.slowDecay()));
    }

    private static void putBook(Map<String, String> values, MarketFigures.Book book) {
        values.put("book.bestLots", text(book.bestLots()));
        values.put("book.deepLots", text(book.deepLots()));
        values.put("book.distanceTicks", text(book.distanceTicks()));
        values.put("book.nearGapTicks", text(book.nearGapTicks()));
        values.put("book.farGapTicks", text(book.farGapTicks()));
        values.put("book.updateShare", text(book.updateShare()));
        values.put("book.wideTimeShare", text(book.wideTimeShare()));
        values.put("book.wideQuoteShare", text(book.wideQuoteShare()));
    }

    private static void putReturns(Map<String, String> values, MarketFigures.Returns returns) {
        values.put("returns.deviation", text(returns.deviation()));
        values.put("returns.moveShare", text(returns.moveShare()));
        values.put("returns.degreesOfFreedom", text(returns.degreesOfFreedom()));
        values.put("returns.logVariance", text(returns.logVariance()));
        values.put("returns.persistence", text(returns.persistence()));
        values.put("returns.commonShare", text(returns.commonShare()));
    }

    private static String text(double value) {
        return new BigDecimal(Double.toString(FigureEstimator.rounded(value)))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(QuantileTable table) {
        return Arrays.stream(table.values()).mapToObj(FigureFile::text).collect(Collectors.joining(" "));
    }

    /** The values of one symbol. */
    private record Entry(Properties properties, String symbol) {
        MarketFigures figures() {
            return new MarketFigures(
                    new MarketFigures.Terms(
                            symbol, (long) number("terms.priceStep"), (long) number("terms.quantityStep"), (long)
                                    number("terms.startTicks")),
                    new MarketFigures.Arrivals(
                            excitation("arrivals.orders"),
                            excitation("arrivals.quotes"),
                            table("arrivals.levelsPerDelta")),
                    new MarketFigures.Flow(
                            number("flow.signShare"),
                            number("flow.signPersistence"),
                            table("flow.orderLots"),
                            table("flow.tradeLots")),
                    book(),
                    returns(),
                    new MarketFigures.Feed(number("feed.mu"), number("feed.sigma")));
        }

        private MarketFigures.Book book() {
            return new MarketFigures.Book(
                    table("book.bestLots"),
                    table("book.deepLots"),
                    table("book.distanceTicks"),
                    number("book.nearGapTicks"),
                    number("book.farGapTicks"),
                    number("book.updateShare"),
                    number("book.wideTimeShare"),
                    number("book.wideQuoteShare"));
        }

        private MarketFigures.Returns returns() {
            return new MarketFigures.Returns(
                    number("returns.deviation"),
                    number("returns.moveShare"),
                    number("returns.degreesOfFreedom"),
                    number("returns.logVariance"),
                    number("returns.persistence"),
                    number("returns.commonShare"));
        }

        private SelfExcitation excitation(String name) {
            SelfExcitation unit = new SelfExcitation(
                    1,
                    number(name + ".fastBranching"),
                    number(name + ".fastDecay"),
                    number(name + ".slowBranching"),
                    number(name + ".slowDecay"));
            return unit.withRate(number(name + ".rate"));
        }

        private QuantileTable table(String name) {
            return new QuantileTable(Arrays.stream(text(name).strip().split("\\s+"))
                    .mapToDouble(value -> number(name, value))
                    .toArray());
        }

        private double number(String name) {
            return number(name, text(name));
        }

        private double number(String name, String value) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new RequestException("figure " + symbol + "." + name + " is no number: '" + value + "'", e);
            }
        }

        private String text(String name) {
            String value = properties.getProperty(symbol + "." + name);
            if (value == null) {
                throw new RequestException("figure " + symbol + "." + name + " is missing");
            }
            return value;
        }
    }
}
